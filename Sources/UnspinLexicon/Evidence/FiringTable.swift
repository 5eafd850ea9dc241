/// How often entries fire on clean text, by register: a line for each entry that fires at all.
///
///     # dictionaries 0123456789abcdef
///     # register news 1200000
///     press_convention>press_conference.p	law 1	news 3
///
/// The first line holds the hash of the dictionaries that were counted, the next ones the registers with their words.
public struct FiringTable: Sendable, Hashable {
    /// Of the files whose entries are counted, see `hash(of:)`.
    public var dictionaries: String
    /// Words by register.
    public private(set) var words: [String: Int] = [:]
    /// Firings by entry and register.
    public private(set) var firings: [String: [String: Int]] = [:]

    /// Entries of tier `auto` may not fire more often than this, per million words of all registers together.
    public static let limit = 3.0

    public init(dictionaries: String) { self.dictionaries = dictionaries }

    /// Reads what `text` wrote; nil where it is no such table.
    public init?(_ text: String) {
        dictionaries = ""
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t").map { $0.split(separator: " ") }
            if line.hasPrefix("#") {
                let words = fields[0].dropFirst()
                switch (words.first, words.count) {
                case ("dictionaries", 2): dictionaries = String(words[2])
                case ("register", 3):
                    guard let count = Int(words[3]) else { return nil }
                    self.words[String(words[2])] = count
                default: return nil
                }
            } else {
                guard let entry = line.split(separator: "\t").first else { return nil }
                for pair in fields.dropFirst() {
                    guard pair.count == 2, let count = Int(pair[1]) else { return nil }
                    firings[String(entry), default: [:]][String(pair[0])] = count
                }
            }
        }
        if dictionaries.isEmpty { return nil }
    }

    public mutating func add(_ counts: FiringCounts, register: String) {
        words[register, default: 0] += counts.words
        for (entry, count) in counts.entries { firings[entry, default: [:]][register, default: 0] += count }
    }

    /// Per million words of all registers.
    public func rate(of entry: String) -> Double {
        let all = words.values.reduce(0, +)
        return all == 0 ? 0 : 1e6 * Double(firings[entry, default: [:]].values.reduce(0, +)) / Double(all)
    }

    /// Entries above the limit, the worst first.
    public var loud: [(entry: String, rate: Double)] {
        firings.keys.map { ($0, rate(of: $0)) }.filter { $0.1 > Self.limit }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    public var text: String {
        var lines = ["# dictionaries \(dictionaries)"]
        lines += words.sorted { $0.key < $1.key }.map { "# register \($0.key) \($0.value)" }
        lines += firings.sorted { $0.key < $1.key }.map { entry, registers in
            ([entry] + registers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }).joined(separator: "\t")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The hash of the files whose entries are counted: phrases, terms and allow-lists. Channels change the derived forms of terms
    /// too, but so little that a new pair need not wait for a new count.
    public static func hash(of sources: [DictionarySource]) -> String {
        let counted: Set<DictionaryFormat?> = [.phrases, .terms, .allowed]
        let hash = LexiconCompiler(sources.filter { counted.contains($0.format) }).sourceHash
        return String(("000000000000000" + String(hash, radix: 16)).suffix(16))
    }
}

extension Lexicon {
    /// The ids of the entries of tier `auto` that are not the channel's: those that may not fire more often than the limit.
    public var automaticEntries: Set<String> {
        var ids: Set<String> = []
        for index in 0..<entryCount where kind(ofEntry: index) != .channel && traits(ofEntry: index).tier == .auto {
            ids.insert(entry(index).id)
        }
        return ids
    }
}
