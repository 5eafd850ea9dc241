/// The changes of one document, sorted by place and disjoint: the one value that every output is made from.
public struct EditList: Sendable, Hashable {
    /// All edits, applied and proposed, ascending by `range.lowerBound`; none overlaps another.
    public private(set) var edits: [Edit]

    /// A list of edits in any order.
    /// - Throws: `EditListError.overlapping` where two edits share a byte, or two insert at the same place.
    public init(_ edits: [Edit]) throws(EditListError) {
        let sorted = edits.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        for (left, right) in zip(sorted, sorted.dropFirst())
        where left.range.upperBound > right.range.lowerBound || left.range == right.range {
            throw .overlapping(left.range, right.range)
        }
        self.edits = sorted
    }

    /// No edits.
    public static let empty = EditList(unchecked: [])
    private init(unchecked edits: [Edit]) { self.edits = edits }

    /// Those that the cleaned text has.
    public var applied: [Edit] { edits.filter(\.isApplied) }

    /// The text with the applied edits carried out. Linear in the text.
    /// - Throws: `EditListError.mismatch` where the text does not read as the edit says.
    public func apply(to text: [UInt8]) throws(EditListError) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var position = 0
        for edit in edits where edit.isApplied {
            guard edit.range.upperBound <= text.count, text[edit.range].elementsEqual(edit.original.utf8) else {
                throw .mismatch(at: edit.range, expected: edit.original)
            }
            output += text[position..<edit.range.lowerBound]
            output += edit.replacement.utf8
            position = edit.range.upperBound
        }
        output += text[position...]
        return output
    }

    /// The original text, given the cleaned one.
    /// - Throws: `EditListError.mismatch` where the cleaned text does not hold a replacement at its place.
    public func revert(from cleaned: [UInt8]) throws(EditListError) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(cleaned.count)
        var position = 0
        var shift = 0
        for edit in edits where edit.isApplied {
            let start = edit.range.lowerBound + shift
            let range = start..<start + edit.replacement.utf8.count
            guard start >= position, range.upperBound <= cleaned.count,
                cleaned[range].elementsEqual(edit.replacement.utf8)
            else { throw .mismatch(at: range, expected: edit.replacement) }
            output += cleaned[position..<start]
            output += edit.original.utf8
            position = range.upperBound
            shift += range.count - edit.range.count
        }
        output += cleaned[position...]
        return output
    }
}

/// What is wrong with a list of edits, or between a list and a text.
public enum EditListError: Error, Hashable {
    /// Two edits share a byte, or insert at the same place.
    case overlapping(Range<Int>, Range<Int>)
    /// The text does not read as an edit says.
    case mismatch(at: Range<Int>, expected: String)
}
