import UnspinText

/// Cuts a document into sections of about so many words, at paragraphs where there are some and else at sentences.
enum Sections {
    /// Token ranges, in order, covering all tokens.
    static func cut(_ tokens: [Token], words: Int) -> [Range<Int>] {
        var sections: [Range<Int>] = []
        var start = 0
        var count = 0
        for (index, token) in tokens.enumerated() {
            let mayEnd =
                count >= words && token.flags.contains(.startsParagraph) || count >= 2 * words && token.flags.contains(.startsSentence)
            // A text without sentences is cut all the same: memory stays bounded.
            if mayEnd || count >= 3 * words {
                sections.append(start..<index)
                start = index
                count = 0
            }
            if token.kind == .word { count += 1 }
        }
        if start < tokens.count { sections.append(start..<tokens.count) }
        return sections
    }

    /// Sentences of a section, numbered from its first token. None is longer than `longest` tokens.
    static func sentences(_ tokens: [Token], in section: Range<Int>, longest: Int = 400) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in section.dropFirst() {
            let place = index - section.lowerBound
            if tokens[index].flags.contains(.startsSentence) || place - start >= longest {
                sentences.append(start..<place)
                start = place
            }
        }
        if !section.isEmpty { sentences.append(start..<section.count) }
        return sentences
    }
}
