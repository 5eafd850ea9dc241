public import Unspin

/// Text as the world has it: several scripts and widths, every line ending, invisible characters, bytes that are no text.
public enum RandomText {
    private static let pieces: [[UInt8]] =
        [
            "the", "Overseas Minister", "a", "1,500", "crisis,North", " ", " ", " ", "\n", "\n", "\r\n", "\r", "\t", "\u{A0}",
            "é", "e\u{301}", "ß", "中文", "한", "🙂", "👩‍👩‍👧", "\u{200B}", "\u{202E}", "\u{AD}", "\u{1B}[31m", "\u{85}", "\u{2028}",
            "\"", "\\", "/", "{that a}", "\u{0}", "’", "—", "\u{FEFF}", "𝔘", "+x", "-y", "@@ -1 +1 @@", "\n\n",
        ].map { Array($0.utf8) }
    private static let invalid: [[UInt8]] = [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0x80]]

    /// - Parameter validOnly: leaves out bytes that are not UTF-8.
    public static func bytes(pieces count: Int, validOnly: Bool = false, using generator: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<count {
            let isInvalid = !validOnly && Int.random(in: 0..<20, using: &generator) == 0
            bytes += (isInvalid ? invalid : pieces).randomElement(using: &generator)!
        }
        return bytes
    }

    /// Disjoint edits on scalar boundaries of the text: replacements, removals and insertions, also of line endings.
    public static func edits(of text: [UInt8], using generator: inout SeededGenerator) -> [Edit] {
        var edits: [Edit] = []
        var position = 0
        while position <= text.count {
            position += Int.random(in: 0..<30, using: &generator)
            let end = position + Int.random(in: 0..<8, using: &generator)
            guard end <= text.count else { break }
            if position < text.count, text[position] & 0xC0 == 0x80 { continue }
            guard let original = String(validating: text[position..<end], as: UTF8.self) else { continue }
            let replacement = String(
                decoding: bytes(pieces: Int.random(in: 0..<3, using: &generator), validOnly: true, using: &generator), as: UTF8.self)
            if replacement == original { continue }
            edits.append(.fake(position..<end, original, replacement, isApplied: Int.random(in: 0..<4, using: &generator) > 0))
            position = end + 1
        }
        return edits
    }
}
