/// A part of what decides a text that can be left out, to see what it is worth on texts whose originals are known: an ablation. What the
/// parts together were fitted for is not fitted again.
public enum DecisionPart: String, Sendable, CaseIterable {
    /// How probable the wording is: the n-grams. What vectors know of the words around stays.
    case languageModel = "language-model"
    /// How often spinners put what for what: every pair counts alike.
    case channelWeights = "channel-weights"
    /// What the document as a whole shows: it is taken as spun, half of it, by spinners as common as they are, and no choice supports
    /// another.
    case documentEvidence = "document-evidence"
    /// How well words fit the subject of the text around them.
    case subjectVectors = "subject-vectors"
    /// How well words fit those next to them, by their positions.
    case positionVectors = "position-vectors"
    /// The gate: every section is decoded. It foresees what all parts find together, so it goes with any of them.
    case gate
}
