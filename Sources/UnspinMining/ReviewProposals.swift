public import UnspinDecisions
public import UnspinLexicon

/// What reviewers' decisions say about the dictionaries, as text for an editor to go through: what was rejected as guards and
/// allowed phrases, what was accepted as weights and new entries.
public struct ReviewProposals {
    /// Lines for an allow-list.
    public private(set) var allowed: [String] = []
    /// Blocks of phrases that are there, with the guards that they lack.
    public private(set) var guarded: [String] = []
    /// Lines of a channel with counts for scale.
    public private(set) var channel: [String] = []
    /// Phrases that were always rejected, and that no neighbour tells apart.
    public private(set) var doubtful: [String] = []

    /// How often the same must have been decided before it says anything.
    private let minimum: Int
    private let entries: [String: LexiconEntry]
    private let packs: [String]

    /// - Parameters:
    ///   - decisions: the last decision on each phrase, see `DecisionBook`.
    ///   - lexicon: what proposed the edits.
    ///   - minimum: how often the same must have been decided.
    public init(_ decisions: [Decision], lexicon: Lexicon, minimum: Int) {
        self.minimum = minimum
        packs = lexicon.packs
        let ids = Set(decisions.map(\.phrase.entry))
        entries = Dictionary(
            (0..<lexicon.entryCount).map { lexicon.entry($0) }.filter { ids.contains($0.id) }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        for phrase in ReviewedPhrase.all(in: decisions) { add(phrase) }
    }

    private mutating func add(_ phrase: ReviewedPhrase) {
        if phrase.accepted.count >= minimum { channel.append(weight(phrase)) }
        if phrase.isAllowed {
            allowed.append("\(phrase.spun) ; \(reason(phrase))")
        } else if phrase.rejected.count >= minimum {
            reject(phrase)
        }
    }

    private mutating func reject(_ phrase: ReviewedPhrase) {
        let next = phrase.tellingNeighbours(\.next)
        let previous = phrase.tellingNeighbours(\.previous)
        if entries[phrase.entry]?.kind == .phrase {
            if let block = guards(phrase, next: next, previous: previous) { return guarded.append(block) }
        } else if phrase.accepted.isEmpty, phrase.spun.contains(" ") {
            return allowed.append("\(phrase.spun) ; \(reason(phrase))")
        } else if let word = next.first, phrase.rejected.count(where: { $0.next == word }) >= minimum {
            return allowed.append("\(phrase.spun) \(word) ; \(reason(phrase))")
        } else if let word = previous.first, phrase.rejected.count(where: { $0.previous == word }) >= minimum {
            return allowed.append("\(word) \(phrase.spun) ; \(reason(phrase))")
        }
        doubtful.append("\(phrase.spun) -> \(phrase.original) (\(place(phrase.entry))): \(reason(phrase))")
    }

    /// A block with what was decided as its sentences: nil where no neighbour tells what was rejected.
    private func guards(_ phrase: ReviewedPhrase, next: [String], previous: [String]) -> String? {
        var lines: [String] = []
        if phrase.rejected.allSatisfy({ $0.next.map(next.contains) == true }) {
            lines.append("not next: \(next.joined(separator: ", "))")
        } else if phrase.rejected.allSatisfy({ $0.previous.map(previous.contains) == true }) {
            lines.append("not previous: \(previous.joined(separator: ", "))")
        }
        guard !lines.isEmpty else { return nil }
        if let accepted = phrase.accepted.first { lines.append("fixes: \(accepted.sentence(marking: phrase.original))") }
        if let rejected = phrase.rejected.first { lines.append("keeps: \(rejected.sentence(marking: nil))") }
        return "# \(place(phrase.entry)): \(reason(phrase))\n\(phrase.spun) -> \(phrase.original)\n  " + lines.joined(separator: "\n  ")
    }

    private func weight(_ phrase: ReviewedPhrase) -> String {
        let example = phrase.accepted[0].sentence(marking: phrase.original)
        return "# \(reason(phrase)): \(example)\n\(phrase.original) x: \(phrase.spun) *\(phrase.accepted.count)"
    }

    private func reason(_ phrase: ReviewedPhrase) -> String {
        let decided = "accepted \(phrase.accepted.count), rejected \(phrase.rejected.count)"
        return phrase.rejected.first.map { "\(decided), as in “\($0.sentence(marking: nil))”" } ?? decided
    }

    /// The entry and the line that it is on.
    private func place(_ entry: String) -> String {
        entries[entry].map { "\(entry) \(packs[$0.pack]):\($0.line)" } ?? entry
    }
}
