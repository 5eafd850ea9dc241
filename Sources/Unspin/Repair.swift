/// What a spinner left behind in a document, and how sure that is.
public struct DocumentEvidence: Sendable, Hashable {
    /// Words of the document.
    public var words = 0
    /// Estimated share of words that a spinner replaced, 0…1; 0 where the document is taken as clean.
    public var rate = 0.0
    /// Log-likelihood ratio (nats) of "spun" against "clean", summed over the sections.
    public var logLikelihoodRatio = 0.0
    /// Probability that the document was spun at all, 0…1.
    public var probability = 0.0
    /// Whether the document is taken as spun: it is at least as probable as not.
    public var isSpun: Bool { probability >= 0.5 }
    /// The most probable family of spinners (`A`, `B`, …), where there is evidence.
    public var family: String?
    /// Probability of that family among the families, 0…1.
    public var familyProbability = 0.0
    /// The phrases that speak loudest for it, strongest first, at most `mostPhrases`.
    public var strongest: [SpunPhrase] = []
    /// What the figures above come from.
    var totals = EvidenceTotals()

    /// How many phrases a document's evidence names at most.
    public static let mostPhrases = 10

    /// No evidence.
    public init() {}
}

/// A phrase that speaks for spinning.
public struct SpunPhrase: Sendable, Hashable {
    /// Half-open range in bytes of the decoded text.
    public var range: Range<Int>
    /// The phrase as it stands.
    public var text: String
    /// What a spinner had before it, most probably.
    public var replacement: String
    /// Evidence in natural-log units (nats): how much likelier the phrase is in a spun document.
    public var weight: Double

    /// A phrase of these parts.
    public init(range: Range<Int>, text: String, replacement: String, weight: Double) {
        self.range = range
        self.text = text
        self.replacement = replacement
        self.weight = weight
    }
}

/// What became of a document that was not repaired, or why it was.
public enum Outcome: String, Sendable, Hashable {
    /// Read and decided, whether or not anything changed.
    case decided
    /// Its language has no dictionary: passed through untouched.
    case otherLanguage
    /// No words in it.
    case empty

    /// Of a text in two parts.
    public func joined(_ next: Outcome) -> Outcome {
        if self == .empty { return next }
        return next == .empty ? self : self == .decided ? self : next
    }
}

/// The result of repairing one document.
public struct Repair: Sendable {
    /// The decoded text before any change, UTF-8 (invalid bytes as they were).
    public var original: [UInt8]
    /// The text with the applied edits.
    public var cleaned: [UInt8]
    /// `cleaned` as a string; bytes that are not UTF-8 are U+FFFD in it.
    public var cleanedText: String { String(decoding: cleaned, as: UTF8.self) }
    /// What was changed and what is proposed.
    public var edits: EditList
    /// What the document says of having been spun.
    public var evidence: DocumentEvidence
    /// Whether the document was repaired.
    public var outcome: Outcome

    /// A repair of these parts.
    public init(original: [UInt8], cleaned: [UInt8], edits: EditList, evidence: DocumentEvidence, outcome: Outcome) {
        self.original = original
        self.cleaned = cleaned
        self.edits = edits
        self.evidence = evidence
        self.outcome = outcome
    }
}
