internal import CUnspinKernels
public import UnspinText

/// Scores several words, each after each of several contexts: what a decoder asks when it extends its hypotheses.
///
/// The hypotheses of a beam end in few different words, so that most of their queries are the same one at the lower orders:
/// each n-gram is looked up once for all contexts that need it. All look-ups of an order are begun before the first is ended,
/// so that their cache misses overlap, and what was found last is remembered.
public struct JointQuery: ~Copyable, Sendable {
    public let model: LanguageModel
    private var lookups = Lookups()

    public init(model: LanguageModel) { self.model = model }

    /// Scores all words after all contexts.
    /// - Complexity: one look-up for each word and each different n-gram that the contexts end in.
    public mutating func score(
        _ words: borrowing WorkBuffer<Word>, after contexts: borrowing WorkBuffer<Context>, into scores: inout JointScores
    ) {
        lookups.find(words, after: contexts, in: model)
        scores.resize(words: words.count, contexts: contexts.count)
        lookups.combine(words, after: contexts, in: model, into: &scores.scores)
    }
}

/// The answer to a joint query.
public struct JointScores: ~Copyable, Sendable {
    /// The score of a word after a context, as `LanguageModel.score` gives it.
    public struct Score: BitwiseCopyable, Sendable {
        /// Natural logarithm.
        public var logProbability: Float
        public var next: Context
    }

    /// A row for each word, a column for each context.
    fileprivate var scores = WorkBuffer<Score>()
    private var contextCount = 0

    public init() {}

    @inline(__always)
    public subscript(word: Int, context: Int) -> Score { scores[word &* contextCount &+ context] }

    fileprivate mutating func resize(words: Int, contexts: Int) {
        contextCount = contexts
        scores.resize(to: max(scores.count, words * contexts), filling: Score(logProbability: 0, next: .empty))
    }
}

/// The look-ups of a joint query, by order.
struct Lookups: ~Copyable, Sendable {
    private var bigrams = JointLookup(rememberingBits: 14)
    private var trigrams = JointLookup(rememberingBits: 14)
    private var fourgrams = JointLookup(rememberingBits: 12)

    mutating func find(_ words: borrowing WorkBuffer<Word>, after contexts: borrowing WorkBuffer<Context>, in model: LanguageModel) {
        // A context without a bigram has nothing longer either.
        bigrams.group(contexts) { $0.one }
        bigrams.find(words, in: model.bigrams)
        if model.order > 2 {
            trigrams.group(contexts) { $0.one == Context.none ? Context.none : $0.two }
            trigrams.find(words, in: model.trigrams, behind: bigrams)
        }
        if model.order > 3 {
            fourgrams.group(contexts) { $0.one == Context.none || $0.two == Context.none ? Context.none : $0.three }
            fourgrams.find(words, in: model.fourgrams, behind: trigrams)
        }
    }

    /// - Parameter scores: has room for all.
    func combine(
        _ words: borrowing WorkBuffer<Word>, after contexts: borrowing WorkBuffer<Context>, in model: LanguageModel,
        into scores: inout WorkBuffer<JointScores.Score>
    ) {
        var place = 0
        for row in words.indices {
            let (logProbability, next) = model.unigrams.score(words[row])
            let unigram = JointScores.Score(logProbability: logProbability, next: next)
            for column in contexts.indices {
                scores[place] = score(row, column, contexts[column], unigram, order: model.order)
                place &+= 1
            }
        }
    }

    /// The score from the longest n-gram found and the back-off weights of the contexts that were not, in the order of
    /// `LanguageModel.score`.
    @inline(__always)
    private func score(_ row: Int, _ column: Int, _ context: Context, _ unigram: JointScores.Score, order: Int) -> JointScores.Score {
        guard context.one != Context.none else { return unigram }
        var score = unigram
        let bigram = bigrams.entry(row, column)
        guard bigram.is_found else {
            score.logProbability = score.logProbability + context.backoffOne + context.backoffTwo + context.backoffThree
            return score
        }
        score.logProbability = bigram.log_probability
        if order == 2 { return score }
        if bigram.is_continued {
            score.next.two = bigram.number
            score.next.backoffTwo = bigram.backoff
        }
        guard context.two != Context.none else { return score }
        let trigram = trigrams.entry(row, column)
        guard trigram.is_found else {
            score.logProbability = score.logProbability + context.backoffTwo + context.backoffThree
            return score
        }
        score.logProbability = trigram.log_probability
        if order == 3 { return score }
        if trigram.is_continued {
            score.next.three = trigram.number
            score.next.backoffThree = trigram.backoff
        }
        let fourgram = fourgrams.entry(row, column)
        score.logProbability = fourgram.is_found ? fourgram.log_probability : score.logProbability + context.backoffThree
        return score
    }
}
