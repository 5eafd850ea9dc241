/// Lines of `Name: value` before the block of a record, as WARC and HTTP have them (ISO 28500, RFC 9112).
struct HeaderFields {
    struct Field {
        /// In small letters.
        var name: String
        /// Half-open range in the record's source, without the white space around it.
        var value: Range<Int>
    }

    /// The first line, without its end.
    private(set) var start = ""
    private(set) var fields: [Field] = []
    /// Where the block begins, behind the empty line.
    private(set) var end: Int

    /// - Parameter source: a record; the header is at the start of the slice.
    /// - Returns: nil where no empty line ends it.
    init?(_ source: ArraySlice<UInt8>) {
        var position = source.startIndex
        end = position
        while let lineEnd = source[position...].firstIndex(of: 0x0A) {
            let line = Self.trimmed(source, position..<lineEnd)
            let isFirst = position == source.startIndex
            position = lineEnd + 1
            if line.isEmpty {
                end = position
                return
            }
            if isFirst {
                start = String(decoding: source[line], as: UTF8.self)
            } else if let colon = source[line].firstIndex(of: UInt8(ascii: ":")) {
                let name = String(decoding: source[line.lowerBound..<colon], as: UTF8.self).lowercased()
                fields.append(Field(name: name, value: Self.trimmed(source, colon + 1..<line.upperBound)))
            }
        }
        return nil
    }

    /// The place of a field's value; the last one where it is repeated.
    func range(of name: String) -> Range<Int>? { fields.last { $0.name == name }?.value }

    func value(of name: String, in source: [UInt8]) -> String? {
        range(of: name).map { String(decoding: source[$0], as: UTF8.self) }
    }

    private static func trimmed(_ source: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        guard let first = source[range].firstIndex(where: { !isSpace($0) }) else { return range.lowerBound..<range.lowerBound }
        return first..<source[range].lastIndex { !isSpace($0) }! + 1
    }
}
