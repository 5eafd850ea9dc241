public import Unspin
public import UnspinDecisions

/// Which phrases are shown. A phrase must meet every condition.
public struct ReviewFilter: Sendable, Hashable {
    public enum Condition: Sendable, Hashable {
        case tier(Tier)
        /// A part of the entry's id.
        case entry(String)
        case family(String)
        case verdict(Decision.Verdict)
        case confidenceBelow(Double)
        case confidenceAbove(Double)
        /// More than one candidate.
        case ambiguous
        /// A part of the phrase or of a candidate.
        case words(String)
    }

    public var conditions: [Condition] = []
    /// As it was typed.
    public private(set) var text = ""

    public init() {}

    /// - Parameter text: conditions with spaces between them, such as `tier:review confidence<0.8 state:open ambiguous`.
    /// - Returns: nil where one of them means nothing.
    public init?(_ text: String) {
        self.text = text.split(separator: " ").joined(separator: " ")
        for word in text.split(separator: " ") {
            guard let condition = Self.condition(word) else { return nil }
            conditions.append(condition)
        }
    }

    private static func condition(_ word: Substring) -> Condition? {
        if word == "ambiguous" { return .ambiguous }
        for (sign, make) in [("<", Condition.confidenceBelow), (">", Condition.confidenceAbove)] {
            let parts = word.split(separator: sign, maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, "confidence".hasPrefix(parts[0]), !parts[0].isEmpty else { continue }
            guard let limit = Double(parts[1]), (0...1).contains(limit) else { return nil }
            return make(limit)
        }
        let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return word.contains(":") ? nil : .words(word.lowercased()) }
        switch parts[0] {
        case "tier": return Tier(rawValue: parts[1]).map(Condition.tier)
        case "entry": return .entry(parts[1].lowercased())
        case "family": return .family(parts[1].uppercased())
        case "state": return verdicts[parts[1]].map(Condition.verdict)
        default: return nil
        }
    }

    private static let verdicts: [String: Decision.Verdict] = [
        "open": .open, "accepted": .accept, "rejected": .reject, "skipped": .skip,
    ]

    func shows(_ phrase: ReviewPhrase, _ state: PhraseState, of text: ReviewText) -> Bool {
        conditions.allSatisfy { condition in
            switch condition {
            case .tier(let tier): phrase.edit.tier == tier
            case .entry(let part): phrase.edit.entry.lowercased().contains(part)
            case .family(let family): text.family == family
            case .verdict(let verdict): state.verdict == verdict
            case .confidenceBelow(let limit): phrase.edit.confidence < limit
            case .confidenceAbove(let limit): phrase.edit.confidence > limit
            case .ambiguous: phrase.candidates.count > 1
            case .words(let part): phrase.has(part)
            }
        }
    }
}

extension ReviewPhrase {
    /// Whether the phrase or a candidate holds some words, in small letters.
    func has(_ part: String) -> Bool {
        edit.original.lowercased().contains(part) || candidates.contains { $0.replacement.lowercased().contains(part) }
    }
}
