/// The text of one JSON string and where each character of it stands in the source.
public struct JSONString: EmbeddedText, Hashable {
    public let text: [UInt8]
    /// Offset of the first byte behind the opening quotation mark.
    private let start: Int
    /// Ascending; empty for most strings.
    private let escapes: [Escape]

    /// One escape sequence: `\n`, `\u00e9`, or a surrogate pair.
    private struct Escape: Hashable {
        /// Half-open range in the text.
        var text: Range<Int>
        /// Half-open range in the source, from `start`.
        var source: Range<Int>
    }

    /// Linear.
    /// - Parameters:
    ///   - source: a JSON text.
    ///   - range: a well-formed string of it with its quotation marks, as `JSONReader` finds them.
    public init(in source: [UInt8], at range: Range<Int>) {
        start = range.lowerBound + 1
        let body = source[start..<range.upperBound - 1]
        guard var escape = body.firstIndex(of: UInt8(ascii: "\\")) else {
            text = Array(body)
            escapes = []
            return
        }
        var text: [UInt8] = []
        text.reserveCapacity(body.count)
        var escapes: [Escape] = []
        var position = start
        while true {
            text += body[position..<escape]
            let textStart = text.count
            position = Self.unescape(body, at: escape, into: &text)
            escapes.append(Escape(text: textStart..<text.count, source: escape - start..<position - start))
            guard let next = body[position...].firstIndex(of: UInt8(ascii: "\\")) else { break }
            escape = next
        }
        text += body[position...]
        self.text = text
        self.escapes = escapes
    }

    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        sourceOffset(of: range.lowerBound)..<sourceOffset(of: range.upperBound)
    }

    /// The shortest spelling: only what JSON cannot hold as it is becomes an escape.
    public func spelling(of text: String) -> [UInt8]? { Self.spelling(of: text) }

    static func spelling(of text: String) -> [UInt8] {
        var output: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output += #"\""#.utf8
            case UInt8(ascii: "\\"): output += #"\\"#.utf8
            case 0x0A: output += #"\n"#.utf8
            case 0x0D: output += #"\r"#.utf8
            case 0x09: output += #"\t"#.utf8
            case 0x08: output += #"\b"#.utf8
            case 0x0C: output += #"\f"#.utf8
            case 0..<0x20:
                output += (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8
                output += String(byte, radix: 16).utf8
            default: output.append(byte)
            }
        }
        return output
    }

    /// Logarithmic in the number of escapes.
    private func sourceOffset(of offset: Int) -> Int {
        var low = 0
        var high = escapes.count
        while low < high {
            let middle = (low + high) / 2
            if escapes[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        // Inside an escape only for an offset that is no scalar boundary: the escape is one unit.
        if low < escapes.count, escapes[low].text.lowerBound < offset { return start + escapes[low].source.lowerBound }
        guard low > 0 else { return start + offset }
        return start + escapes[low - 1].source.upperBound + offset - escapes[low - 1].text.upperBound
    }

    /// Appends the character of the escape at `position` and returns the place behind it. A surrogate without its other
    /// half has no UTF-8: its three bytes are kept as invalid bytes, which no edit touches.
    private static func unescape(_ body: ArraySlice<UInt8>, at position: Int, into text: inout [UInt8]) -> Int {
        switch body[position + 1] {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"):
            let unit = codeUnit(body, at: position)
            if 0xD800..<0xDC00 ~= unit, position + 11 < body.endIndex, body[position + 6] == UInt8(ascii: "\\"),
                body[position + 7] == UInt8(ascii: "u")
            {
                let low = codeUnit(body, at: position + 6)
                if 0xDC00..<0xE000 ~= low {
                    append(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), to: &text)
                    return position + 12
                }
            }
            append(unit, to: &text)
            return position + 6
        case let byte: text.append(byte)
        }
        return position + 2
    }

    private static func codeUnit(_ body: ArraySlice<UInt8>, at position: Int) -> UInt32 {
        body[position + 2..<position + 6].reduce(0) { $0 << 4 | UInt32(Character(Unicode.Scalar($1)).hexDigitValue ?? 0) }
    }

    private static func append(_ codePoint: UInt32, to text: inout [UInt8]) {
        if let scalar = Unicode.Scalar(codePoint) {
            text += Unicode.UTF8.encode(scalar)!
        } else {
            text += [0xED, UInt8(0x80 | (codePoint >> 6 & 0x3F)), UInt8(0x80 | (codePoint & 0x3F))]
        }
    }
}
