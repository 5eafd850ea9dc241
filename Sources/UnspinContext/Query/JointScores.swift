internal import CUnspinKernels
public import UnspinText

/// Scores several words, each after each of several contexts: what a decoder asks when it extends its hypotheses.
///
/// The hypotheses of a beam end in few different words, so that most of their queries are the same one at the lower orders:
/// each n-gram is looked up once for all contexts that need it. All look-ups of an order are begun before the first is ended,
/// so that their cache misses overlap, and what was found last is remembered.
public struct JointQuery: ~Copyable, Sendable {
    public let model: LanguageModel
    private var lookups: Lookups

    /// - Parameters:
    ///   - model: whose words they are.
    ///   - pairs: of that model; shared with ``PairScores`` that asked for the same ones.
    public init(model: LanguageModel, pairs: NGramMemory = NGramMemory()) {
        self.model = model
        lookups = Lookups(model, pairs)
    }

    /// Scores all words after all contexts.
    /// - Complexity: one look-up for each word and each different n-gram that the contexts end in.
    public mutating func score(
        _ words: borrowing WorkBuffer<Word>, after contexts: borrowing WorkBuffer<Context>, into scores: inout JointScores
    ) {
        // One question by itself is not worth the arrangements for many.
        if words.count == 1, contexts.count == 1 {
            scores.resize(words: 1, contexts: 1)
            let (logProbability, next) = model.score(words[0], after: contexts[0])
            scores.scores[0] = JointScores.Score(logProbability: logProbability, next: next)
            return
        }
        lookups.find(words, after: contexts)
        scores.resize(words: words.count, contexts: contexts.count)
        lookups.combine(words, after: contexts, into: &scores.scores)
    }

    /// Scores the words of a sequence, each after all before it, in the rows of `scores`: as one after the other by `LanguageModel.score`.
    /// - Complexity: one look-up a word and order, those of an order at once.
    public mutating func score(sequence words: borrowing WorkBuffer<Word>, after start: Context, into scores: inout JointScores) {
        scores.resize(words: words.count, contexts: 1)
        if words.isEmpty { return }
        lookups.find(sequence: words, after: start)
        lookups.combine(sequence: words, after: start, into: &scores.scores)
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

/// The look-ups of a joint query, by order. The parts of the model stand here by themselves: the whole of it is large to pass on.
struct Lookups: ~Copyable, Sendable {
    private let order: Int
    private let unigrams: UnigramTable
    private var bigrams: JointLookup
    private var trigrams: JointLookup
    private var fourgrams: JointLookup

    /// - Parameters:
    ///   - model: is kept by whoever looks up.
    ///   - pairs: of the model.
    init(_ model: LanguageModel, _ pairs: NGramMemory) {
        order = model.order
        unigrams = model.unigrams
        bigrams = JointLookup(model.bigrams, pairs)
        trigrams = JointLookup(model.trigrams)
        fourgrams = JointLookup(model.fourgrams)
    }

    mutating func find(_ words: borrowing WorkBuffer<Word>, after contexts: borrowing WorkBuffer<Context>) {
        // A context without a bigram has nothing longer either.
        bigrams.group(contexts) { $0.one }
        bigrams.find(words)
        if order > 2 {
            trigrams.group(contexts) { $0.one == Context.none ? Context.none : $0.two }
            trigrams.find(words, behind: bigrams)
        }
        if order > 3 {
            fourgrams.group(contexts) { $0.one == Context.none || $0.two == Context.none ? Context.none : $0.three }
            fourgrams.find(words, behind: trigrams)
        }
    }

    mutating func find(sequence words: borrowing WorkBuffer<Word>, after start: Context) {
        bigrams.find(sequence: words, after: start.one, unigrams)
        if order > 2 { trigrams.find(sequence: words, after: start.two, behind: bigrams) }
        if order > 3 { fourgrams.find(sequence: words, after: start.three, behind: trigrams) }
    }

    /// - Parameter scores: has room for all.
    func combine(
        sequence words: borrowing WorkBuffer<Word>, after start: Context, into scores: inout WorkBuffer<JointScores.Score>
    ) {
        var context = start
        for index in words.indices {
            let (logProbability, next) = unigrams.score(words[index])
            scores[index] = score(
                context, JointScores.Score(logProbability: logProbability, next: next), bigram: bigrams.entry(index),
                trigram: trigrams.entry(index), fourgram: fourgrams.entry(index))
            context = scores[index].next
        }
    }

    /// - Parameter scores: has room for all.
    func combine(
        _ words: borrowing WorkBuffer<Word>, after contexts: borrowing WorkBuffer<Context>,
        into scores: inout WorkBuffer<JointScores.Score>
    ) {
        var place = 0
        for row in words.indices {
            let (logProbability, next) = unigrams.score(words[row])
            let unigram = JointScores.Score(logProbability: logProbability, next: next)
            for column in contexts.indices {
                scores[place] = score(
                    contexts[column], unigram, bigram: bigrams.entry(row, column), trigram: trigrams.entry(row, column),
                    fourgram: fourgrams.entry(row, column))
                place &+= 1
            }
        }
    }

    /// The score from the longest n-gram found and the back-off weights of the contexts that were not, in the order of
    /// `LanguageModel.score`.
    @inline(__always)
    private func score(
        _ context: Context, _ unigram: JointScores.Score, bigram: JointLookup.Entry, trigram: @autoclosure () -> JointLookup.Entry,
        fourgram: @autoclosure () -> JointLookup.Entry
    ) -> JointScores.Score {
        guard context.one != Context.none else { return unigram }
        var score = unigram
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
        let trigram = trigram()
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
        let fourgram = fourgram()
        score.logProbability = fourgram.is_found ? fourgram.log_probability : score.logProbability + context.backoffThree
        return score
    }
}
