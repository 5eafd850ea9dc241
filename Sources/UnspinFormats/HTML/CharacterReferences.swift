import Synchronization

/// `&eacute;`, `&#233;`, `&#xE9;`: read by the HTML parser itself, which has the table.
enum CharacterReferences {
    private static let known = Mutex<[[UInt8]: [UInt8]]>([:])
    /// Bytes of the longest name, `&CounterClockwiseContourIntegral;`.
    private static let longest = 33
    /// So that no input fills the memory.
    private static let mostKnown = 1 << 14

    /// What a reference stands for; nil where it is none, or more than one.
    static func decoded(_ reference: ArraySlice<UInt8>) -> [UInt8]? {
        guard reference.count >= 3, reference.count <= longest else { return nil }
        let key = Array(reference)
        if let found = known.withLock({ $0[key] }) { return found.isEmpty ? nil : found }
        // Behind a letter, since white space before the first word is dropped.
        let texts = (HTMLEvent.all(in: [UInt8(ascii: "x")] + key) ?? []).filter { $0.kind == .text }.map(\.text)
        let text = Array(texts.joined().dropFirst())
        let isWhole = text.count == 1 || text.last != key.last || key.last != UInt8(ascii: ";")
        let decoded = text == key || !isWhole ? [] : text
        known.withLock { if $0.count < mostKnown { $0[key] = decoded } }
        return decoded.isEmpty ? nil : decoded
    }

    /// How many bytes the reference takes that begins with the first byte, an ampersand, and what it stands for; nil where there is
    /// none.
    static func first(in text: ArraySlice<UInt8>) -> (count: Int, text: [UInt8])? {
        let name = text.dropFirst().prefix(longest).prefix { isNameByte($0) }
        let end = name.endIndex
        if end < text.endIndex, text[end] == UInt8(ascii: ";") {
            if let decoded = decoded(text[text.startIndex...end]) { return (end + 1 - text.startIndex, decoded) }
        }
        // Some old ones need no semicolon, and then may run into the next word.
        for end in stride(from: end, to: min(end, text.startIndex + 2), by: -1) {
            if let decoded = decoded(text[text.startIndex..<end]), decoded.count(where: { $0 & 0xC0 != 0x80 }) == 1 {
                return (end - text.startIndex, decoded)
            }
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "#"):
            true
        default: false
        }
    }
}
