public import UnspinText

/// What a repair may do.
public struct RepairOptions: Sendable {
    /// Which tiers are applied to the text.
    public enum Fix: String, Sendable, CaseIterable {
        /// Nothing is applied; everything is proposed.
        case none
        /// Edits of tier `auto`.
        case auto
        /// Edits of tiers `auto` and `review`.
        case review
    }

    /// Which tiers are applied.
    public var fix: Fix = .auto
    /// Take the document as spun whatever its evidence says.
    public var assumeSpun = false
    /// Edits below this posterior (0…1) are not proposed at all.
    public var minimumConfidence = 0.0
    /// Entry ids and packs (dictionary file names without ending) that are not used.
    public var disabled: Set<String> = []
    /// The rules of normalisation that are used.
    public var rules: Set<NormalisationRule> = NormalisationRule.standard
    /// Parts that do not take part in the decision; none, but to see what they are worth.
    public var without: Set<DecisionPart> = []

    /// The usual options: what is probable enough is applied.
    public init() {}

    /// Whether documents are taken as spun whatever they show.
    var takesAsSpun: Bool { assumeSpun || without.contains(.documentEvidence) }
}
