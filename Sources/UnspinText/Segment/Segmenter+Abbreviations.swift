extension Segmenter {
    /// Whether the full stop at token `stop` belongs to an abbreviation and the token `next` goes on with the sentence.
    func isAbbreviation(in text: Span<UInt8>, tokens: [Token], stop: Int, next: Int) -> Bool {
        guard let abbreviations, stop > 0 else { return false }
        let word = tokens[stop - 1]
        guard word.kind == .word, word.end == tokens[stop].start, word.range.count <= 8 else { return false }
        let letters = lowerCased(text, word.range)
        if abbreviations.leading.contains(letters) { return true }
        let isInitial = word.range.count == 1 && letters[0] != text[Int(word.start)] && letters != [0x69]
        guard isInitial || abbreviations.trailing.contains(letters) else { return false }
        let follower = tokens[next]
        guard follower.kind == .word else { return follower.kind == .number && !isInitial }
        return follower.range.count > 9 || !abbreviations.starters.contains(lowerCased(text, follower.range))
    }

    private func lowerCased(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        range.map { 0x41...0x5A ~= text[$0] ? text[$0] | 0x20 : text[$0] }
    }
}
