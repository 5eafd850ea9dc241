import UnspinText

/// How well a model predicts a text.
public struct Perplexity: Sendable, Equatable {
    /// Words scored, sentence ends included.
    public private(set) var words = 0
    /// Of them, words outside the vocabulary.
    public private(set) var unknownWords = 0
    /// Sum of the natural logarithms of the probabilities, and of those of known words alone.
    public private(set) var logProbability = 0.0
    public private(set) var knownLogProbability = 0.0

    public init() {}

    /// exp of the mean negative logarithm of all words; unknown words score as their class.
    public var value: Double { words == 0 ? .nan : Logarithm.exponential(-logProbability / Double(words)) }

    /// The same over known words alone.
    public var valueOfKnownWords: Double {
        words == unknownWords ? .nan : Logarithm.exponential(-knownLogProbability / Double(words - unknownWords))
    }

    public var unknownShare: Double { words == 0 ? 0 : Double(unknownWords) / Double(words) }

    public mutating func add(_ other: Perplexity) {
        words += other.words
        unknownWords += other.unknownWords
        logProbability += other.logProbability
        knownLogProbability += other.knownLogProbability
    }

    /// Scores a text of one paragraph a line.
    ///
    /// - Parameters:
    ///   - path: the file; `-` for standard input.
    ///   - heldOut: when it holds lines out, only these are scored.
    public static func ofFile(_ path: String, under model: LanguageModel, heldOut: HeldOutLines = HeldOutLines(oneIn: 0), workers: Int = 2)
        async throws -> Perplexity
    {
        let scorers = try await TextPass.run(path: path, heldOut: HeldOutLines(oneIn: 0), workers: workers) { _ in
            LineScorer(model: model, heldOut: heldOut)
        }
        return scorers.reduce(into: Perplexity()) { $0.add($1.perplexity) }
    }

    @inline(__always)
    fileprivate mutating func add(_ word: Word, _ wordLogProbability: Float) {
        words += 1
        logProbability += Double(wordLogProbability)
        if word.isUnknown {
            unknownWords += 1
        } else {
            knownLogProbability += Double(wordLogProbability)
        }
    }
}

/// Scores lines sentence by sentence.
private struct LineScorer: LineConsumer {
    let model: LanguageModel
    let heldOut: HeldOutLines
    var perplexity = Perplexity()

    mutating func consume(_ line: borrowing Span<UInt8>, tokens: [Token]) {
        if heldOut.oneIn > 0, !heldOut.contains(line) { return }
        SentenceWords.forEachSentence(of: line, tokens: tokens, classes: WordClasses(vocabulary: model.vocabulary)) { sentence in
            var context = model.begin
            for word in sentence {
                let scored = model.score(word, after: context)
                perplexity.add(word, scored.logProbability)
                context = scored.next
            }
        }
    }
}
