/// What may have stood where a spun phrase stands.
public struct Candidate: Sendable, Hashable {
    /// Heap offset of the original.
    let original: UInt32
    /// Whether that heap is the layer's.
    var isUpper = false
    /// log P(spun | this original was replaced), natural log, at most 0.
    public var logProbability: Float
    /// Number of its entry.
    public var entry: Int
    /// Words of the original.
    public var wordCount: Int

    /// The same for candidates of a lexicon that have one original; at most 33 bits.
    public var originalKey: UInt64 { UInt64(original) << 1 | (isUpper ? 1 : 0) }
}

extension Lexicon {
    /// The candidate with a number out of `LexiconMatch.candidates`.
    public func candidate(_ index: Int) -> Candidate {
        if let (lexicon, index) = upper(index, behind: ownCandidateCount) {
            var candidate = lexicon.candidate(index)
            candidate.entry += ownEntryCount
            candidate.isUpper = true
            return candidate
        }
        let base = index * LexiconLayout.candidateWords
        let reference = word(.candidates, base + 2)
        return Candidate(
            original: word(.candidates, base), logProbability: Float(bitPattern: word(.candidates, base + 1)),
            entry: Int(reference >> 8), wordCount: Int(reference & 0xFF))
    }

    /// The original as the dictionary spells it; slots stand as `<number>`, `<name>`, `<word>`.
    public func original(_ candidate: Candidate) -> String {
        if candidate.isUpper, let layer { return layer.lexicon.heapString(candidate.original) }
        return heapString(candidate.original)
    }
}
