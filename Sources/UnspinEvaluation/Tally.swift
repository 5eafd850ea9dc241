/// What came of a stretch that the spinner, the repair, or both changed.
public enum ClusterKind: String, Sendable, Hashable, CaseIterable {
    /// The spinner changed it and the repair restored it.
    case hit
    /// Both changed it, and it does not read as the original does.
    case wrong
    /// The spinner changed it and the repair left it.
    case missed
    /// The spinner left it and the repair changed it.
    case harm
    /// Only the repair changed it, to what the second acceptable text has.
    case neutral
}

/// Counts over any number of documents, and the figures that follow from them. A figure without a denominator is nil.
public struct Tally: Sendable, Hashable {
    public var records = 0
    /// Tokens of the originals.
    public var tokens = 0
    public var hit = 0
    public var wrong = 0
    public var missed = 0
    public var harm = 0
    public var neutral = 0
    /// Of `wrong`: those that also change a token which the spinner had left.
    public var harmInWrong = 0
    /// Changes that tokens do not show: white space, quotation marks, apostrophes of unchanged words.
    public var outside = 0
    /// Documents that are the original, character by character.
    public var exact = 0
    /// Word errors of the spun texts and of the repaired ones.
    public var spunErrors = 0
    public var repairedErrors = 0

    public init() {}

    mutating func count(_ kind: ClusterKind) {
        switch kind {
        case .hit: hit += 1
        case .wrong: wrong += 1
        case .missed: missed += 1
        case .harm: harm += 1
        case .neutral: neutral += 1
        }
    }

    public mutating func add(_ other: Tally) {
        records += other.records
        tokens += other.tokens
        hit += other.hit
        wrong += other.wrong
        missed += other.missed
        harm += other.harm
        neutral += other.neutral
        harmInWrong += other.harmInWrong
        outside += other.outside
        exact += other.exact
        spunErrors += other.spunErrors
        repairedErrors += other.repairedErrors
    }

    public var precision: Double? { ratio(hit, hit + wrong + harm) }
    public var recall: Double? { ratio(hit, hit + wrong + missed) }
    /// The mean of precision and recall that weighs precision twice (van Rijsbergen 1979, β = 0.5).
    public var f05: Double? {
        let precision = precision ?? 0
        let recall = recall ?? 0
        return precision + recall > 0 ? 1.25 * precision * recall / (0.25 * precision + recall) : nil
    }
    /// As precision and recall, but what was found and restored otherwise counts as found.
    public var detectionPrecision: Double? { ratio(hit + wrong, hit + wrong + harm) }
    public var detectionRecall: Double? { ratio(hit + wrong, hit + wrong + missed) }
    public var spunErrorRate: Double? { ratio(spunErrors, tokens) }
    public var repairedErrorRate: Double? { ratio(repairedErrors, tokens) }
    /// The share of the word errors that the repair took away.
    public var errorReduction: Double? { spunErrors > 0 ? 1 - Double(repairedErrors) / Double(spunErrors) : nil }
    public var exactRestoration: Double? { ratio(exact, records) }

    private func ratio(_ part: Int, _ whole: Int) -> Double? { whole > 0 ? Double(part) / Double(whole) : nil }
}
