import UnspinText

/// A sentence as a model sees it, with the score of each word.
public struct SentenceScores: Sendable, Equatable {
    /// The last is `</s>`.
    public var words: [String]
    /// Natural logarithms.
    public var logProbabilities: [Float]

    /// The sentences of a paragraph.
    public static func ofText(_ text: [UInt8], under model: LanguageModel) throws(TrainingError) -> [SentenceScores] {
        guard var segmenter = try? Segmenter() else { throw .segmenter }
        var tokens: [Token] = []
        segmenter.segment(text, into: &tokens)
        var result: [SentenceScores] = []
        SentenceWords.forEachSentence(of: text.span, tokens: tokens, classes: WordClasses(vocabulary: model.vocabulary)) { sentence in
            var context = model.begin
            var scores = SentenceScores(words: [], logProbabilities: [])
            for word in sentence {
                let scored = model.score(word, after: context)
                scores.words.append(model.spelling(word))
                scores.logProbabilities.append(scored.logProbability)
                context = scored.next
            }
            result.append(scores)
        }
        return result
    }
}
