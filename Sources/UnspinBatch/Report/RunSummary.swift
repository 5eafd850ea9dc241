import Unspin

/// Everything that the report of a run counts, from its documents.
struct RunSummary: Sendable {
    struct Edits: Sendable, Hashable {
        var edits = 0
        var applied = 0

        mutating func add(_ repair: DocumentEntry.Repair) {
            edits += repair.count
            if repair.isApplied { applied += repair.count }
        }
    }

    struct File: Sendable, Hashable {
        var documents = 0
        var spun = 0
        var bad = 0
        var words = 0
        var edits = Edits()
    }

    /// Words that were put in place of others.
    struct Pair: Sendable, Hashable {
        var from: String
        var to: String
        var entry: String
    }

    private(set) var total = File()
    private(set) var bytes = 0
    private(set) var changed = 0
    private(set) var quarantined = 0
    /// By reason.
    private(set) var dropped: [String: Int] = [:]
    private(set) var outcomes: [String: Int] = [:]
    private(set) var reasons: [String: Int] = [:]
    private(set) var families: [String: Int] = [:]
    private(set) var tiers: [String: Edits] = [:]
    private(set) var causes: [String: Edits] = [:]
    private(set) var entries: [String: Edits] = [:]
    private(set) var pairs: [Pair: Edits] = [:]
    /// In the order of the run.
    private(set) var files: [(path: String, counts: File)] = []
    /// Documents that were decided, by their rate: the first for rates of 0, then in steps of 0.05.
    private(set) var rates = [Int](repeating: 0, count: 1 + Self.steps)
    /// Of the documents with the highest rates; as many as `sampleCount`.
    private(set) var samples: [(rate: Double, path: String, line: Int?, sample: DocumentEntry.Sample)] = []

    static let steps = 20
    private static let sampleCount = 20

    mutating func add(_ entry: DocumentEntry) {
        if files.last?.path.utf8.elementsEqual(entry.path.utf8) != true { files.append((entry.path, File())) }
        total.add(entry)
        files[files.count - 1].counts.add(entry)
        bytes += entry.bytes
        if entry.applied > 0 { changed += 1 }
        if entry.isQuarantined { quarantined += 1 }
        if let reason = entry.dropped { dropped[reason, default: 0] += 1 }
        outcomes[entry.outcome, default: 0] += 1
        if let reason = entry.reason { reasons[reason, default: 0] += 1 }
        if entry.isSpun, let family = entry.family { families[family, default: 0] += 1 }
        if entry.outcome == Outcome.decided.rawValue {
            rates[entry.rate > 0 ? min(Self.steps, 1 + Int(entry.rate * Double(Self.steps))) : 0] += 1
        }
        for repair in entry.countedRepairs {
            tiers[repair.tier, default: Edits()].add(repair)
            causes[repair.cause, default: Edits()].add(repair)
            entries[repair.entry, default: Edits()].add(repair)
            pairs[Pair(from: repair.from, to: repair.to, entry: repair.entry), default: Edits()].add(repair)
        }
        guard let sample = entry.sample, samples.count < Self.sampleCount || entry.rate > samples[samples.count - 1].rate else { return }
        // Behind those of the same rate: the order is that of the documents.
        let place = samples.firstIndex { $0.rate < entry.rate } ?? samples.count
        samples.insert((entry.rate, entry.path, entry.recordLine, sample), at: place)
        if samples.count > Self.sampleCount { samples.removeLast() }
    }

    /// Most frequent first.
    var frequentPairs: [(key: Pair, value: Edits)] {
        pairs.sorted { left, right in
            left.value.edits != right.value.edits
                ? left.value.edits > right.value.edits
                : (left.key.from, left.key.to, left.key.entry) < (right.key.from, right.key.to, right.key.entry)
        }
    }

    static func sorted(_ counts: [String: Edits]) -> [(key: String, value: Edits)] {
        counts.sorted { $0.value.edits != $1.value.edits ? $0.value.edits > $1.value.edits : $0.key < $1.key }
    }

    static func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
        counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    }
}

extension RunSummary.File {
    fileprivate mutating func add(_ entry: DocumentEntry) {
        documents += 1
        words += entry.words
        if entry.isSpun { spun += 1 }
        if entry.outcome == DocumentEntry.bad { bad += 1 }
        for repair in entry.countedRepairs { edits.add(repair) }
    }
}

/// How long a run took.
struct RunTiming: Sendable {
    /// Wall time of this run, in seconds, without that of runs which broke off before it.
    var seconds: Double
    /// What was repaired in it.
    var documents: Int
    var bytes: Int
    var jobs: Int
    /// Whether an earlier run had done a part.
    var isResumed: Bool
}
