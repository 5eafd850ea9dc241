/// Weights of the parts of a path's score: a log-linear model (Och & Ney 2002) rather than the bare noisy channel, since the
/// language model's and the channel's errors differ. Fitted on development data; see `docs/evaluation.md`.
enum DecoderWeights {
    /// Weight of the language model. Below 1: its errors in neighbouring words go together, and a sum of them is too sure.
    static let language: Float = 0.89
    /// Weight of log P(spun | original). Above 1: the dictionaries' grades understate how seldom the untypical pairs come up.
    static let channel: Float = 2.1
    /// Added for every replacement (nats).
    static let replacement: Float = 0.75
    /// Weight of the cost of keeping a word that the spinner has synonyms for.
    static let keeping: Float = 0.65
    /// Cost (nats) of a word that the model does not know: which of the unknown words it is.
    static let unknownWord: Float = 9
    /// Cost (nats) of taking a spinner to have mended the article too; most leave it as it was.
    static let article: Float = 1.5
    /// Bonus (nats) of an entry that no editor would have written.
    static let sure: Float = 6
    /// Weight of how well a reading fits the subject: see ``SubjectFit``.
    static let subject: Float = 0.28
    /// Weight of how well a reading fits its neighbours: see ``NeighbourFit``.
    static let neighbours: Float = 0.16
}
