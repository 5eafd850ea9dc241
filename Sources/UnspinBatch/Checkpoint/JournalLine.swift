/// One line of a journal: values that are separated by tabs behind a checksum, so that a line which was cut short or never reached the
/// disk is told from a whole one.
struct JournalLine {
    private let values: ArraySlice<String>

    init(_ values: [String]) { self.values = values[...] }

    /// - Parameter text: without its line feed.
    /// - Returns: nil where the checksum does not match.
    init?(text: ArraySlice<UInt8>) {
        let parts = text.split(separator: 0x09, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, String(decoding: parts[0], as: UTF8.self) == Self.checksum(parts[1]) else { return nil }
        values = parts[1].split(separator: 0x09, omittingEmptySubsequences: false).map { Self.unescaped($0) }[...]
    }

    /// With the line feed.
    var text: [UInt8] {
        let body = values.map { Self.escaped($0) }.joined(separator: [0x09])
        return Array(Self.checksum(Array(body)[...]).utf8) + [0x09] + body + [0x0A]
    }

    var count: Int { values.count }
    subscript(index: Int) -> String { index < values.count ? values[index] : "" }
    func number(_ index: Int) -> Int { Int(self[index]) ?? 0 }

    /// FNV-1a.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> String {
        String(bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 16)
    }

    private static func escaped(_ value: String) -> [UInt8] {
        value.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case 0x09: Array(#"\t"#.utf8)
            case 0x0A: Array(#"\n"#.utf8)
            case UInt8(ascii: "\\"): Array(#"\\"#.utf8)
            default: [byte]
            }
        }
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        var output: [UInt8] = []
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                output.append(byte == UInt8(ascii: "t") ? 0x09 : byte == UInt8(ascii: "n") ? 0x0A : byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
