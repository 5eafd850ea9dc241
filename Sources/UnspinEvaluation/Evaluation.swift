/// Judges documents one after the other and sums up, over all of them and by what their records say of them.
public struct Evaluation: Sendable {
    public private(set) var total = Tally()
    /// By field (`family`), then by its value (`A`).
    public private(set) var groups: [String: [String: Tally]] = [:]
    public private(set) var reliability = Reliability()
    /// The changes that were judged, in order; empty unless changes are kept.
    public private(set) var judgedChanges: [JudgedChange] = []
    /// How often each finding came up; empty unless findings are kept.
    public private(set) var findings: [ClusterKind: [Phrases: Int]] = [:]
    private let keepsFindings: Bool
    private let keepsChanges: Bool

    /// A change and whether it was right.
    public struct JudgedChange: Sendable, Hashable {
        /// The number of the document, from 0.
        public var document: Int
        /// What the repair said, 0…1.
        public var confidence: Double
        public var isRight: Bool
    }

    /// A stretch in the three texts.
    public struct Phrases: Sendable, Hashable {
        public var spun: String
        public var repaired: String
        public var original: String
    }

    /// Nothing judged yet.
    /// - Parameters:
    ///   - keepsFindings: whether findings are counted by their words.
    ///   - keepsChanges: whether each change is kept.
    public init(keepsFindings: Bool = false, keepsChanges: Bool = false) {
        self.keepsFindings = keepsFindings
        self.keepsChanges = keepsChanges
    }

    /// - Parameters:
    ///   - changes: where they are known, what the repair changed and proposed.
    ///   - traits: fields of the record to break down by, and their values.
    public mutating func add(_ comparison: Comparison, changes: [RepairChange] = [], traits: [String: String] = [:]) {
        total.add(comparison.tally)
        for (field, value) in traits { groups[field, default: [:]][value, default: Tally()].add(comparison.tally) }
        for change in changes {
            guard let isRight = comparison.isRight(change) else { continue }
            reliability.add(confidence: change.confidence, isRight: isRight)
            guard keepsChanges else { continue }
            judgedChanges.append(JudgedChange(document: total.records - 1, confidence: change.confidence, isRight: isRight))
        }
        guard keepsFindings else { return }
        for finding in comparison.findings {
            let phrases = Phrases(spun: finding.spun, repaired: finding.repaired, original: finding.original)
            findings[finding.kind, default: [:]][phrases, default: 0] += 1
        }
    }

    /// The most frequent findings of a kind, at most `count`; ties by their text.
    public func mostFrequent(_ kind: ClusterKind, _ count: Int) -> [(phrases: Phrases, count: Int)] {
        (findings[kind] ?? [:]).map { ($0.key, $0.value) }.sorted {
            ($1.1, $0.0.spun, $0.0.repaired, $0.0.original) < ($0.1, $1.0.spun, $1.0.repaired, $1.0.original)
        }.prefix(count).map { ($0.0, $0.1) }
    }
}
