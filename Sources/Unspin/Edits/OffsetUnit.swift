/// What offsets into a text count.
public enum OffsetUnit: String, Sendable, Hashable, CaseIterable {
    /// Bytes of UTF-8, as in Swift's `String.utf8`, Rust and Go.
    case utf8 = "utf-8"
    /// Code units of UTF-16, as in JavaScript, Java and `NSString`.
    case utf16 = "utf-16"
    /// Unicode code points, as in Python.
    case codePoints = "code-points"

    /// Byte offsets of a text in this unit. A surrogate without its other half, which JSON allows, is one code point; any other byte
    /// that is no part of UTF-8 counts as one. Linear in the text.
    /// - Parameters:
    ///   - offsets: ascending, on boundaries of code points.
    ///   - text: UTF-8.
    public func offsets(_ offsets: [Int], in text: [UInt8]) -> [Int] {
        if self == .utf8 { return offsets }
        var converted: [Int] = []
        converted.reserveCapacity(offsets.count)
        var (position, count) = (0, 0)
        for offset in offsets {
            while position < min(offset, text.count) {
                let length = Self.length(at: position, in: text)
                position += length
                count += length == 4 && self == .utf16 ? 2 : 1
            }
            converted.append(count)
        }
        return converted
    }

    /// How many of the unit a text has.
    func count(_ text: String) -> Int {
        switch self {
        case .utf8: text.utf8.count
        case .utf16: text.utf16.count
        case .codePoints: text.unicodeScalars.count
        }
    }

    /// Bytes of the code point at an offset.
    private static func length(at position: Int, in text: [UInt8]) -> Int {
        let length =
            switch text[position] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        let end = position + length
        guard end <= text.count, text[(position + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) else { return 1 }
        return length
    }
}
