import UnspinContext

/// Which offers are worth laying into a lattice: what can be said of them before the words around are asked.
///
/// A lexicon offers some ten readings for a common word, and most of them never come to anything: too few spinners would have
/// put this word for them, or they are much rarer than the word that stands there. Everything behind the lattice costs time for
/// each reading, so these are left out at once.
struct OfferWorth: Sendable {
    /// Offers that are worth less than the words as they stand by more than this (nats) are left out. Of the readings that the
    /// decoder finds probable (above 0.1) it costs one in a thousand; it takes four in five of all.
    static let margin: Float = 12
    /// How much of the words' own log probabilities counts: half, since the words around make up for some of it.
    static let frequency: Float = 0.5

    private let model: LanguageModel
    /// What is supposed before a document has said anything.
    private let estimate: SpinnerEstimate

    init(model: LanguageModel, families: [String]) {
        self.model = model
        estimate = SpinnerEstimate(coverage: SectionModel.firstCoverage, families: FamilyPrior.probabilities(of: families))
    }

    /// Score (nats) of an offer without its words: of how likely a spinner is to have replaced them so, and of its own cost.
    func score(of source: Lattice.Source, cost: Float) -> Float {
        // What is only reported is shown whether it is probable or not.
        source.isReport ? .infinity : estimate.channelScore(of: source) + cost
    }

    /// Worth (nats) of words.
    func worth(of words: ArraySlice<Word>) -> Float { words.reduce(0) { $0 + worth(of: $1) } }

    /// Worth (nats) of a word.
    @inline(__always)
    func worth(of word: Word) -> Float { OfferWorth.frequency * model.unigram(word) }
}
