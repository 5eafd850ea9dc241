/// The decisions of several reviewers as one.
public struct DecisionMerge: Sendable, Hashable {
    /// Phrases that were decided one way only, and the conflicts as `open`; a step each, by text and place.
    public private(set) var decisions: [Decision] = []
    public private(set) var conflicts: [Conflict] = []

    /// A phrase on which reviewers differ.
    public struct Conflict: Sendable, Hashable {
        /// Of those who decided.
        public var opinions: [Opinion]
    }

    public struct Opinion: Sendable, Hashable {
        /// The number of the reviewer's file, from 0.
        public var file: Int
        public var decision: Decision
    }

    /// - Parameter files: each reviewer's decisions, in the order they were made.
    public init(_ files: [[Decision]]) {
        var byPhrase: [PhraseIdentity: [Opinion]] = [:]
        for (file, decisions) in files.enumerated() {
            for decision in DecisionBook(decisions).decisions {
                byPhrase[decision.phrase.identity, default: []].append(Opinion(file: file, decision: decision))
            }
        }
        let phrases = byPhrase.values.sorted { Self.place($0[0].decision) < Self.place($1[0].decision) }
        for opinions in phrases {
            var merged = Self.merged(opinions)
            if merged.verdict == .open, opinions.contains(where: \.decision.verdict.isDecided) {
                conflicts.append(Conflict(opinions: opinions.filter { $0.decision.verdict.isDecided }))
            }
            merged.step = decisions.count + 1
            merged.undoes = nil
            decisions.append(merged)
        }
    }

    /// The one opinion of those who decided; open where they differ or nobody did.
    private static func merged(_ opinions: [Opinion]) -> Decision {
        let decided = opinions.map(\.decision).filter(\.verdict.isDecided)
        guard let first = decided.first else { return opinions[0].decision }
        let agree = decided.allSatisfy {
            $0.verdict == first.verdict && ($0.verdict == .reject || $0.replacement == first.replacement)
        }
        if agree { return decided.first { $0.scope == .always } ?? first }
        var open = first
        open.verdict = .open
        open.scope = .phrase
        return open
    }

    private static func place(_ decision: Decision) -> (TextIdentity, Int, Int, String) {
        let phrase = decision.phrase
        return (TextIdentity(phrase.place), phrase.range.lowerBound, phrase.range.upperBound, phrase.key)
    }
}
