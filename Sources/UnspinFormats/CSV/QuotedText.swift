/// The text of one cell of a CSV row, where `""` within quotation marks is one of them (RFC 4180).
struct QuotedText: EmbeddedText {
    let text: [UInt8]
    /// Offset in the source of the first byte of the text.
    private let start: Int
    /// Offsets in the text of the quotation marks that are doubled in the source; ascending.
    private let doubled: [Int]
    private let isQuoted: Bool
    private let delimiter: UInt8

    private static let quote = UInt8(ascii: "\"")

    /// Linear.
    /// - Parameter range: the cell in the source, with its quotation marks.
    init(in source: [UInt8], at range: Range<Int>, delimiter: UInt8) {
        self.delimiter = delimiter
        isQuoted = range.count >= 2 && source[range.lowerBound] == Self.quote
        let body = isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range
        start = body.lowerBound
        guard isQuoted, source[body].contains(Self.quote) else {
            text = Array(source[body])
            doubled = []
            return
        }
        var text: [UInt8] = []
        var doubled: [Int] = []
        var position = body.lowerBound
        while position < body.upperBound {
            if source[position] == Self.quote {
                doubled.append(text.count)
                position += 1
            }
            text.append(source[position])
            position += 1
        }
        self.text = text
        self.doubled = doubled
    }

    func sourceRange(of range: Range<Int>) -> Range<Int> {
        sourceOffset(of: range.lowerBound)..<sourceOffset(of: range.upperBound)
    }

    /// Nil where a cell without quotation marks would need them.
    func spelling(of text: String) -> [UInt8]? {
        if isQuoted { return text.utf8.flatMap { $0 == Self.quote ? [$0, $0] : [$0] } }
        return text.utf8.contains { $0 == delimiter || $0 == Self.quote || $0 == 0x0A || $0 == 0x0D } ? nil : Array(text.utf8)
    }

    /// Logarithmic in the number of doubled quotation marks.
    private func sourceOffset(of offset: Int) -> Int {
        var low = 0
        var high = doubled.count
        while low < high {
            let middle = (low + high) / 2
            if doubled[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return start + offset + low
    }
}
