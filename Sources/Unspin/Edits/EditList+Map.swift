/// A place where the cleaned text differs from the original.
public struct MappedRange: Sendable, Hashable {
    /// Half-open range of the cleaned text.
    public var cleaned: Range<Int>
    /// The half-open range of the original text that stood there.
    public var original: Range<Int>

    /// A place of these ranges.
    public init(cleaned: Range<Int>, original: Range<Int>) {
        self.cleaned = cleaned
        self.original = original
    }
}

extension EditList {
    /// Where the cleaned text differs from the original, ascending: a map from offsets of the one to offsets of the other. Behind a place
    /// and up to the next one, offsets differ by as much as the ends of its two ranges. Linear in the text.
    /// - Parameters:
    ///   - text: the original.
    ///   - unit: what the offsets of the map count.
    public func map(of text: [UInt8], in unit: OffsetUnit) -> [MappedRange] {
        let applied = self.applied
        let bounds = unit.offsets(applied.flatMap { [$0.range.lowerBound, $0.range.upperBound] }, in: text)
        var growth = 0
        return applied.enumerated().map { index, edit in
            let original = bounds[2 * index]..<bounds[2 * index + 1]
            let start = original.lowerBound + growth
            let cleaned = start..<start + unit.count(edit.replacement)
            growth += cleaned.count - original.count
            return MappedRange(cleaned: cleaned, original: original)
        }
    }
}
