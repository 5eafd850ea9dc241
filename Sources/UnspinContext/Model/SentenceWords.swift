import UnspinText

/// The words of a line's sentences, each ended by `</s>`: what training counts and what perplexity is taken over.
enum SentenceWords {
    @inline(__always)
    static func forEachSentence(
        of line: borrowing Span<UInt8>, tokens: [Token], classes: WordClasses, _ body: ([Word]) -> Void
    ) {
        var starts = SentenceStarts()
        var sentence: [Word] = []
        for token in tokens {
            if token.flags.contains(.startsSentence), !sentence.isEmpty {
                sentence.append(.sentenceEnd)
                body(sentence)
                sentence.removeAll(keepingCapacity: true)
            }
            let spelling = line.extracting(token.range)
            let words = classes.words(for: spelling, startsSentence: starts.startsSentence(token, bytes: spelling))
            for index in 0..<words.count { sentence.append(words[index]) }
        }
        if !sentence.isEmpty {
            sentence.append(.sentenceEnd)
            body(sentence)
        }
    }
}
