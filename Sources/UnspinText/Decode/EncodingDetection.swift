import UnspinICU

/// The guess at the encoding of bytes that do not say what they are in.
///
/// UTF-8 wherever it is valid, since hardly any legacy text is valid UTF-8 by chance; UTF-8 with damage where most of the sequences
/// are valid; windows-1252 for text that is nearly all ASCII; otherwise what ICU's detector is sure enough of.
enum EncodingDetection {
    /// ICU's confidence, of 100, from which its word is taken; its guesses below are those that it makes of noise.
    static let leastConfidence = 25
    /// Up to this share of bytes beyond ASCII, text is taken as western European.
    static let mostlyASCII = 0.02

    private static let byteOrderMarks: [TextEncoding] = [
        TextEncoding(name: "UTF-8", byteOrderMark: TextEncoding.utf8Mark),
        TextEncoding(name: "UTF-32LE", byteOrderMark: [0xFF, 0xFE, 0, 0]),
        TextEncoding(name: "UTF-32BE", byteOrderMark: [0, 0, 0xFE, 0xFF]),
        TextEncoding(name: "UTF-16LE", byteOrderMark: [0xFF, 0xFE]),
        TextEncoding(name: "UTF-16BE", byteOrderMark: [0xFE, 0xFF]),
    ]

    /// The encoding that a byte order mark names.
    static func marked(_ bytes: [UInt8]) -> TextEncoding? {
        byteOrderMarks.first { bytes.starts(with: $0.byteOrderMark) }
    }

    static func guess(_ bytes: [UInt8]) -> TextEncoding {
        if let unmarked = utf16(bytes) { return unmarked }
        let census = UTF8Census(bytes.span)
        // A sequence that the end of the data cuts off is no sign of another charset.
        let damaged = census.invalid - (census.isCutOff ? 1 : 0)
        if damaged == 0 || census.valid >= 2 * damaged { return .utf8 }
        return TextEncoding(name: legacy(bytes))
    }

    /// UTF-16 without a mark: Latin text in it has a zero in every second byte and hardly any in the others.
    private static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        let sample = bytes.prefix(4096)
        var zeros = [0, 0]
        for index in sample.indices where sample[index] == 0 { zeros[index % 2] += 1 }
        let pairs = sample.count / 2
        if zeros[1] * 10 >= pairs * 7, zeros[0] * 20 <= pairs { return TextEncoding(name: "UTF-16LE") }
        if zeros[0] * 10 >= pairs * 7, zeros[1] * 20 <= pairs { return TextEncoding(name: "UTF-16BE") }
        return nil
    }

    private static func legacy(_ bytes: [UInt8]) -> String {
        var beyondASCII = 0
        // The five bytes that windows-1252 leaves undefined.
        var undefined = 0
        for byte in bytes where byte >= 0x80 {
            beyondASCII += 1
            if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) { undefined += 1 }
        }
        if undefined == 0, Double(beyondASCII) <= mostlyASCII * Double(bytes.count) { return "windows-1252" }
        let matches = (try? CharsetDetector.matches(for: bytes)) ?? []
        // The bytes are not valid UTF-8, and in an escape-based charset they would be ASCII.
        let best = matches.first { match in
            match.confidence >= leastConfidence && !["UTF-", "ISO-2022", "IBM"].contains { match.name.hasPrefix($0) }
        }
        // Web pages that call themselves Latin-1 are in its superset (WHATWG Encoding Standard).
        guard let best, best.name != "ISO-8859-1" else { return "windows-1252" }
        return best.name
    }
}

/// How many sequences beyond ASCII are well-formed UTF-8.
struct UTF8Census {
    private(set) var valid = 0
    private(set) var invalid = 0
    /// Whether the data end within a sequence that is well-formed so far.
    private(set) var isCutOff = false

    init(_ bytes: Span<UInt8>) {
        var position = 0
        while true {
            position = bytes.firstIndex(atLeast: 0x80, from: position)
            if position == bytes.count { break }
            let (scalar, length) = bytes.scalar(at: position)
            position += length
            if scalar != nil {
                valid += 1
            } else {
                invalid += 1
                isCutOff = position == bytes.count && 0xC2...0xF4 ~= bytes[position - length]
            }
        }
    }
}
