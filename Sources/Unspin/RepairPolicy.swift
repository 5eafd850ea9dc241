/// The figures that turn scores into decisions; fitted on development data, see `docs/evaluation.md`.
struct RepairPolicy: Sendable {
    /// Log-odds (nats) that a document is spun before it has been read.
    var prior = Tuning.prior
    /// Share of the measured evidence that is believed: the language model is no perfect judge, and its errors in one
    /// document go together.
    var trust = Tuning.trust
    /// What the section before adds to the log-odds of the next, at most.
    var carry = 2.0
    /// Posterior from which an edit of tier `auto` is applied.
    var apply = Tuning.apply
    /// Posterior from which an edit is shown.
    var propose = 0.25
    /// Words of a section: evidence is judged on so much text at a time.
    var sectionWords = 2000
    /// Rounds of repair; the second usually finds nothing.
    var rounds = 4
}
