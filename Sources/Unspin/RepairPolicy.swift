/// The figures that turn scores into decisions; fitted on development data, see `docs/evaluation.md`.
struct RepairPolicy: Sendable {
    /// Evidence (nats) that a section must bring to be taken as spun with even odds, and what each of its words adds to that.
    /// A language model is no perfect judge of clean text: its errors add up with the length, and unusual subjects bring more
    /// of them. Set where no more than a few in ten thousand clean paragraphs pass.
    var threshold = 14.0
    var thresholdPerWord = 0.053
    /// What the section before adds to the log-odds of the next, at most.
    var carry = 2.0
    /// Confidence from which an edit of tier `auto` is applied.
    var apply = 0.66
    /// Confidence from which an edit of an entry of tier `review` is applied all the same.
    var applyReviewed = 0.72
    /// Confidence from which an edit is shown.
    var propose = 0.275
    /// Words of a section: evidence is judged on so much text at a time.
    var sectionWords = 2000
    /// Rounds of repair, at most; the second is seldom made.
    var rounds = 4
}
