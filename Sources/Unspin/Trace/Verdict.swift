/// What became of the best reading of a span, and what it would have taken to become something else.
public enum Verdict: Sendable, Hashable {
    /// The cleaned text has it.
    case applied
    /// An edit of overlapping words was made or proposed instead.
    case otherEdit(original: String, replacement: String, isApplied: Bool)
    /// The section is not taken as spun; were it, the reading would be probable enough.
    case notSpun(evidence: Double, required: Double, isProposed: Bool)
    /// The section shows too little to be decoded: it is taken as clean.
    case notDecoded(score: Double, required: Double)
    /// Its posterior is below the least that is applied, or even shown.
    case improbable(confidence: Double, least: Double, isProposed: Bool)
    /// The least confidence that the options ask for.
    case belowMinimum(confidence: Double, least: Double)
    /// Proposed: the entry is for review, and the posterior is below the one that makes up for it.
    case forReview(confidence: Double, least: Double)
    /// Proposed: the entry is never applied.
    case reportOnly
    /// Reported: its posterior is below the least that is applied, but what the entry matches is shown in any case.
    case marked(confidence: Double, least: Double)
    /// Proposed: the options apply nothing.
    case nothingIsApplied
    /// It is spelled as the text is, or cannot be written in its place.
    case noChange
}

extension Verdict {
    /// - Parameter edits: of the section.
    init(_ readings: [ReadingTrace], over range: Range<Int>, edits: [Edit], drafting: EditDrafting) {
        let policy = drafting.policy
        let options = drafting.repairer.options
        guard let best = readings.first(where: { $0.replacement != nil }) else {
            self = .noChange
            return
        }
        let made = edits.filter { $0.range.overlaps(range) }
        let own = made.first { edit in
            range.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= range.upperBound && edit.entry == best.entry
        }
        if own?.isApplied == true {
            self = .applied
        } else if own == nil, let other = made.first {
            self = .otherEdit(original: other.original, replacement: other.replacement, isApplied: other.isApplied)
        } else if drafting.probability < 0.5, Calibration.confidence(best.support) >= policy.apply {
            self = .notSpun(evidence: drafting.decision.evidence, required: drafting.requiredEvidence, isProposed: own != nil)
        } else if own != nil, best.tier == .report {
            self = .reportOnly
        } else if let own, own.tier == .report {
            self = .marked(confidence: best.confidence, least: policy.propose)
        } else if own != nil, options.fix == .none {
            self = .nothingIsApplied
        } else if own != nil, best.tier == .review, best.confidence < policy.applyReviewed {
            self = .forReview(confidence: best.confidence, least: policy.applyReviewed)
        } else if best.confidence >= policy.propose, best.confidence < options.minimumConfidence {
            self = .belowMinimum(confidence: best.confidence, least: options.minimumConfidence)
        } else if best.confidence < policy.apply {
            self = .improbable(confidence: best.confidence, least: own == nil ? policy.propose : policy.apply, isProposed: own != nil)
        } else {
            self = .noChange
        }
    }
}
