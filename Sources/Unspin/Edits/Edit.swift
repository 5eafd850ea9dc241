public import UnspinText

/// How sure an entry or a decision must be before it changes text by itself.
public enum Tier: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Applied by default.
    case auto
    /// Shown; applied when asked for.
    case review
    /// Shown; never applied.
    case report

    /// The surer tier comes first.
    public static func < (left: Tier, right: Tier) -> Bool { left.rank < right.rank }
    private var rank: Int {
        switch self {
        case .auto: 0
        case .review: 1
        case .report: 2
        }
    }
}

/// Why an edit was made.
public enum Cause: Sendable, Hashable {
    /// A spun phrase, repaired from a dictionary entry.
    case phrase
    /// A rule of normalisation (`nfc`, `invisible`, `confusable`, `spacing`, `brace`, …).
    case normalisation(NormalisationRule)
    /// The container of the text has a length or a digest that other edits changed, or a field was added to it.
    case container

    /// The word for it in logs.
    public var name: String {
        switch self {
        case .phrase: "phrase"
        case .normalisation(let rule): rule.rawValue
        case .container: "container"
        }
    }

    /// The cause that logs call so; nil where there is none.
    /// - Parameter name: the word for it in logs.
    public init?(name: String) {
        if name == Cause.phrase.name {
            self = .phrase
        } else if name == Cause.container.name {
            self = .container
        } else if let rule = NormalisationRule(rawValue: name) {
            self = .normalisation(rule)
        } else {
            return nil
        }
    }
}

/// Another reading of an edited span, with its posterior probability.
public struct Alternative: Sendable, Hashable {
    /// What would be put in.
    public var replacement: String
    /// The id of the dictionary entry that proposed it.
    public var entry: String
    /// 0…1.
    public var confidence: Double

    /// An alternative of these parts.
    public init(replacement: String, entry: String, confidence: Double) {
        self.replacement = replacement
        self.entry = entry
        self.confidence = confidence
    }
}

/// One change, applied or proposed, of the decoded text.
public struct Edit: Sendable, Hashable {
    /// Half-open range in UTF-8 bytes of the decoded text before any change.
    public var range: Range<Int>
    /// What stands there.
    public var original: String
    /// What is put in its place; empty where text is removed.
    public var replacement: String
    /// Other readings, most probable first, without `replacement`.
    public var alternatives: [Alternative]
    /// The id of the dictionary entry or normalisation rule that proposed it.
    public var entry: String
    /// Whether a phrase or a rule of normalisation proposed it.
    public var cause: Cause
    /// How sure the entry is by itself.
    public var tier: Tier
    /// Posterior probability that the replacement is right, 0…1.
    public var confidence: Double
    /// Whether the cleaned text has it.
    public var isApplied: Bool

    /// An edit of these parts.
    public init(
        range: Range<Int>, original: String, replacement: String, alternatives: [Alternative] = [], entry: String,
        cause: Cause, tier: Tier, confidence: Double, isApplied: Bool
    ) {
        self.range = range
        self.original = original
        self.replacement = replacement
        self.alternatives = alternatives
        self.entry = entry
        self.cause = cause
        self.tier = tier
        self.confidence = confidence
        self.isApplied = isApplied
    }
}
