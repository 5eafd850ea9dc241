extension LanguageModel {
    /// Calls `body` for every pair of words that the model holds, with ln P(second | first). Linear in the model.
    public func forEachBigram(_ body: (_ first: Word, _ second: Word, _ logProbability: Float) -> Void) {
        bigrams.forEachEntry { context, word, entry in body(Word(rawValue: context), word, entry.logProbability) }
    }

    /// All words of the vocabulary, in the order of their numbers.
    public var words: some Sequence<Word> { (0..<vocabulary.count).lazy.map { Word($0) } }
}
