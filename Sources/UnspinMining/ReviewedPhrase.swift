import Unspin
import UnspinDecisions

/// What reviewers made of one phrase and what stands for it, all places together.
struct ReviewedPhrase {
    var spun: String
    var original: String
    /// The entry that proposed it.
    var entry: String
    var accepted: [DecidedPhrase] = []
    var rejected: [DecidedPhrase] = []
    /// A reviewer put it on the allow-list.
    var isAllowed = false

    /// By phrase and replacement, the most decided first. A replacement that a reviewer typed, or chose among others, counts as
    /// accepted for itself and as rejected for what was proposed.
    static func all(in decisions: [Decision]) -> [ReviewedPhrase] {
        var phrases: [String: ReviewedPhrase] = [:]
        func note(_ decision: Decision, _ original: String, isAccepted: Bool) {
            let phrase = decision.phrase
            var spun = phrase.original.trimmed.lowercased()
            var original = original.trimmed
            if original.isEmpty {
                // No dictionary has a word for nothing: what is removed is so beside a neighbour, which stays.
                guard let neighbour = phrase.next ?? phrase.previous else { return }
                spun = phrase.next == nil ? "\(neighbour) \(spun)" : "\(spun) \(neighbour)"
                original = neighbour
            }
            // A capital of the first word is the place's; those of others are a name's own.
            let isName = original.split(separator: " ").dropFirst().contains { $0.first?.isUppercase == true }
            if !isName { original = original.lowercased() }
            let key = "\(spun)\t\(original)"
            var reviewed = phrases[key] ?? ReviewedPhrase(spun: spun, original: original, entry: phrase.entry)
            if isAccepted { reviewed.accepted.append(phrase) } else { reviewed.rejected.append(phrase) }
            reviewed.isAllowed = reviewed.isAllowed || !isAccepted && decision.scope == .always
            phrases[key] = reviewed
        }
        for decision in decisions where decision.phrase.cause == .phrase {
            switch decision.verdict {
            case .accept:
                note(decision, decision.replacement, isAccepted: true)
                if decision.replacement != decision.phrase.proposed { note(decision, decision.phrase.proposed, isAccepted: false) }
            case .reject: note(decision, decision.phrase.proposed, isAccepted: false)
            case .skip, .open: break
            }
        }
        return phrases.values.sorted {
            ($1.accepted.count + $1.rejected.count, $0.spun, $0.original) < ($0.accepted.count + $0.rejected.count, $1.spun, $1.original)
        }
    }

    /// Words that stand next to the phrase where it was rejected, and never where it was accepted, the most frequent first.
    func tellingNeighbours(_ neighbour: (DecidedPhrase) -> String?) -> [String] {
        let innocent = Set(accepted.compactMap(neighbour))
        var counts: [String: Int] = [:]
        for word in rejected.compactMap(neighbour) where !innocent.contains(word) { counts[word, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}

extension DecidedPhrase {
    /// The word right behind, in lower case; nil where the phrase ends its paragraph or punctuation follows.
    var next: String? { context.after.first.flatMap { $0.word } }
    var previous: String? { context.before.last.flatMap { $0.word } }

    /// The phrase among its neighbours.
    func sentence(marking replacement: String?) -> String {
        let marked = replacement.map { "[\(original) => \($0)]" } ?? original
        return (context.before + [marked] + context.after).joined(separator: " ")
    }
}

extension String {
    /// Without white space at its ends.
    fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// In lower case, where it is a word and nothing else.
    fileprivate var word: String? {
        allSatisfy { $0.isLetter || $0.isNumber || "'\u{2019}-".contains($0) } && !isEmpty ? lowercased() : nil
    }
}
