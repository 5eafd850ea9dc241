import UnspinText

/// Cuts a document into sections by its bytes: the unit of evidence, of the gate and of memory.
///
/// A section is about two thousand words. It ends with a paragraph where there is one, else with a line or a sentence, else at a
/// space. Where it ends depends on nothing behind the cut but the byte after it, so a document can be cut while it is read: into
/// stretches of many sections, which are repaired by themselves.
public enum TextSections {
    /// Bytes from which a section ends with the next paragraph.
    static let size = 12_000
    /// Bytes from which a stretch ends with the next section.
    static let stretchSize = 1 << 19
    /// With so many bytes at hand, where a stretch ends does not depend on what follows.
    public static let stretchReach = stretchSize + 4 * size + 8

    /// Where the stretch that starts at `start` ends: the end of the text where it is no longer. Linear in the stretch.
    public static func stretchEnd(of text: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position < text.count, position - start < stretchSize { position = end(of: text, from: position) }
        return position
    }

    /// Where the section that starts at `start` ends: the end of the text where nothing in it ends a section. Linear in the section.
    public static func end(of text: Span<UInt8>, from start: Int) -> Int {
        var position = start + size
        // Up to twice that size only a line can end it.
        let lines = text.extracting(..<min(start + 2 * size, text.count))
        while position < lines.count {
            position = lines.firstIndex(of: 0x0A, from: position - 1) + 1
            if position < lines.count, endsParagraph(text, position) { return position }
            position += 1
        }
        position = max(lines.count, start + size)
        while position < text.count {
            let before = text[position - 1]
            let isLineEnd = before == 0x0A
            let length = position - start
            if isLineEnd, length >= 2 * size || endsParagraph(text, position) { return position }
            if length >= 2 * size, before == 0x20, position >= 2, isSentenceMark(text[position - 2]) { return position }
            if length >= 3 * size, before == 0x20 { return position }
            // Without a space, between two scalars.
            if length >= 4 * size, text[position] & 0xC0 != 0x80 || length >= 4 * size + 4 { return position }
            position += 1
        }
        return text.count
    }

    /// All sections of a text, in order. Linear.
    static func cut(_ text: Span<UInt8>) -> [Range<Int>] {
        var sections: [Range<Int>] = []
        var start = 0
        while start < text.count {
            let end = end(of: text, from: start)
            sections.append(start..<end)
            start = end
        }
        return sections
    }

    /// Whether the line that ends before a place ends a paragraph: an empty line follows, or the line itself ends with a mark.
    private static func endsParagraph(_ text: Span<UInt8>, _ position: Int) -> Bool {
        if text[position] == 0x0A || text[position] == 0x0D { return true }
        var last = position - 2
        if last >= 0, text[last] == 0x0D { last -= 1 }
        return last >= 0 && isSentenceMark(text[last])
    }

    /// What may stand last in a sentence: a stop, a closing mark, or the last byte of one beyond ASCII.
    private static func isSentenceMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x22, 0x27, 0x29, 0x2E, 0x3A, 0x3F, 0x5D, 0x80...: true
        default: false
        }
    }
}
