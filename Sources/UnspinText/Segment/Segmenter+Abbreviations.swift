extension Segmenter {
    /// Whether the full stop at token `stop` belongs to an abbreviation or an initial, and the token `next` goes on with the
    /// sentence.
    func isAbbreviation(in text: Span<UInt8>, tokens: [Token], stop: Int, next: Int) -> Bool {
        guard let abbreviations, stop > 0 else { return false }
        let word = tokens[stop - 1]
        guard word.kind == .word, word.end == tokens[stop].start, word.range.count <= Abbreviations.longest else { return false }
        let letters = lowerCased(text, word.range)
        let isCapital = letters[0] != text[Int(word.start)]
        let follower = tokens[next]
        switch abbreviations.kind(of: letters, isCapital: isCapital) {
        case nil: return false
        case .title, .lead: return true
        case .numbered: return follower.kind == .number
        case .name, .unit:
            guard follower.kind == .word else { return follower.kind == .number && letters.count > 1 }
            return follower.range.count > Abbreviations.longest
                || !abbreviations.startsSentences(lowerCased(text, follower.range))
        }
    }

    private func lowerCased(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        range.map { 0x41...0x5A ~= text[$0] ? text[$0] | 0x20 : text[$0] }
    }
}
