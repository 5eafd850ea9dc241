/// Case folding of words for look-up: lower case by Unicode, curly apostrophes straight, soft hyphens gone.
enum Folding {
    /// Appends the folded form of `text[range]` to `output`. Invalid UTF-8 is copied as it stands.
    static func append(_ text: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            if byte < 0x80 {
                output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                index += 1
                continue
            }
            index = appendScalar(text, index, range.upperBound, to: &output)
        }
    }

    static func folded(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        append(bytes, 0..<bytes.count, to: &output)
        return output
    }

    private static func appendScalar(_ text: [UInt8], _ start: Int, _ end: Int, to output: inout [UInt8]) -> Int {
        guard let (scalar, length) = decode(text, start, end) else {
            output.append(text[start])
            return start + 1
        }
        switch scalar.value {
        case 0xAD: break
        case 0x2019, 0x02BC, 0xFF07: output.append(0x27)
        // Dotless i folds to itself; its upper case would make it a plain i.
        case 0x131: output += text[start..<start + length]
        default:
            // Upper then lower is Unicode's full folding for all that English text holds (ß, final sigma, long s, ligatures).
            for upper in scalar.properties.uppercaseMapping.unicodeScalars {
                output += upper.properties.lowercaseMapping.utf8
            }
        }
        return start + length
    }

    /// The scalar that starts at `start`, and its length in bytes; nil where the bytes are no UTF-8.
    static func decode(_ text: [UInt8], _ start: Int, _ end: Int) -> (Unicode.Scalar, Int)? {
        let first = text[start]
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
        guard length > 0, start + length <= end else { return nil }
        var value = UInt32(length == 1 ? first : first & (0x7F >> UInt8(length)))
        for index in start + 1..<start + length {
            guard text[index] & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(text[index] & 0x3F)
        }
        guard length == 1 || value >= [0, 0, 0x80, 0x800, 0x10000][length], let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }

    /// FNV-1a, 64 bits.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
