/// Entries that a text switches off for a stretch of itself, as in `unspin:ignore[hunt>seek.v]`. Everything else may still be changed
/// there.
public struct IgnoredEntries: Sendable, Hashable {
    /// Names of entries, packs or rules, and the bytes that they do not hold for.
    public struct Stretch: Sendable, Hashable {
        public var range: Range<Int>
        public var names: Set<String>

        public init(range: Range<Int>, names: Set<String>) {
            self.range = range
            self.names = names
        }
    }

    public private(set) var stretches: [Stretch]

    public init(_ stretches: [Stretch]) { self.stretches = stretches }

    public static let none = IgnoredEntries([])
    public var isEmpty: Bool { stretches.isEmpty }

    /// What the directives of a text name. Linear.
    /// - Parameter open: what the text before has left open.
    public static func find(in text: [UInt8], after open: OpenSpans = OpenSpans()) -> IgnoredEntries {
        guard !open.isEmpty || Directive.mayStand(in: text) else { return .none }
        var finder = SpanFinder(text.span, after: open)
        _ = finder.find()
        return IgnoredEntries(finder.ignored)
    }

    /// Whether one of some names is switched off somewhere in a range. Linear in the directives of the text.
    public func contain(anyOf names: [String], at range: Range<Int>) -> Bool {
        stretches.contains { stretch in
            stretch.range.lowerBound < max(range.upperBound, range.lowerBound + 1) && range.lowerBound < stretch.range.upperBound
                && names.contains { stretch.names.contains($0) }
        }
    }

    /// What holds for a part of the text, in offsets of the part.
    public func within(_ part: Range<Int>) -> IgnoredEntries {
        IgnoredEntries(
            stretches.filter { $0.range.overlaps(part) }.map { stretch in
                let range = stretch.range.clamped(to: part)
                return Stretch(range: range.lowerBound - part.lowerBound..<range.upperBound - part.lowerBound, names: stretch.names)
            })
    }

    /// The same stretches in the normalised text.
    public func mapped(through map: OffsetMap) -> IgnoredEntries {
        isEmpty || map == .identity
            ? self : IgnoredEntries(stretches.map { Stretch(range: map.normalisedRange(of: $0.range), names: $0.names) })
    }
}
