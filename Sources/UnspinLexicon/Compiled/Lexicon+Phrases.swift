/// A spun phrase of a lexicon and one original that it may stand for.
public struct PhraseCandidate: Sendable {
    /// The folded words of the spun phrase.
    public var spun: [String]
    public var original: String
    /// log P(spun | this original was replaced), natural log, at most 0.
    public var logProbability: Float
    public var flags: LexiconEntry.Flags
}

extension Lexicon {
    /// Calls `body` for every phrase and each of its candidates; phrases with slots are left out, and what lies over this
    /// lexicon is. Linear in the lexicon.
    public func forEachPhrase(_ body: (PhraseCandidate) -> Void) {
        // Nodes stand level by level, so the words that lead to a parent are known before its children.
        let nodes = count(.labels)
        guard nodes > 0 else { return }
        var parents = [Int32](repeating: 0, count: nodes)
        for node in 0..<nodes {
            for child in Int(word(.firstChild, node))..<Int(word(.firstChild, node + 1)) { parents[child] = Int32(node) }
        }
        for node in 1..<max(1, nodes) {
            let candidates = trie.candidates(ofNode: node)
            guard !candidates.isEmpty, let spun = words(to: node, parents) else { continue }
            for index in candidates {
                let candidate = candidate(index)
                body(
                    PhraseCandidate(
                        spun: spun, original: original(candidate), logProbability: candidate.logProbability,
                        flags: traits(ofEntry: candidate.entry).flags))
            }
        }
    }

    /// The words on the way to a node; nil where one is a slot.
    private func words(to node: Int, _ parents: [Int32]) -> [String]? {
        var words: [String] = []
        var node = node
        while node > 0 {
            let id = word(.labels, node) >> 1
            guard id >= LexiconLayout.slotCount else { return nil }
            words.append(heapString(word(.words, Int(id))))
            node = Int(parents[node])
        }
        return words.reversed()
    }
}
