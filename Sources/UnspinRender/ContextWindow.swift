/// Some text beside a phrase, cut at a word, with `…` where something is left out.
public enum ContextWindow {
    /// What stands before an offset, no more than so many bytes and not before `start`.
    public static func before(_ end: Int, in text: [UInt8], from start: Int, bytes: Int) -> String {
        guard end - start > bytes else { return VisibleText.escape(text[start..<end]) }
        let window = text[end - bytes..<end]
        let cut = window.firstIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? boundary(text, at: end - bytes)
        return "…" + VisibleText.escape(text[min(cut, end)..<end])
    }

    /// What stands behind an offset, no more than so many bytes and not behind `end`.
    public static func behind(_ start: Int, in text: [UInt8], to end: Int, bytes: Int) -> String {
        guard end - start > bytes else { return VisibleText.escape(text[start..<end]) }
        let window = text[start..<start + bytes]
        let cut = window.lastIndex(of: UInt8(ascii: " ")) ?? boundary(text, at: start + bytes)
        return VisibleText.escape(text[start..<max(cut, start)]) + "…"
    }

    /// The scalar boundary at or before an offset.
    private static func boundary(_ text: [UInt8], at offset: Int) -> Int {
        var offset = offset
        while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}
