/// A change that a repair made or proposed, and how sure it was of it.
public struct RepairChange: Sendable, Hashable {
    /// Half-open byte range of the spun text.
    public var range: Range<Int>
    public var replacement: String
    /// 0…1.
    public var confidence: Double
    /// Whether the repaired text has it.
    public var isApplied: Bool

    public init(range: Range<Int>, replacement: String, confidence: Double, isApplied: Bool) {
        self.range = range
        self.replacement = replacement
        self.confidence = confidence
        self.isApplied = isApplied
    }
}

extension Comparison {
    /// Whether a change is right: a text with this change only is nearer to the original, or to the second acceptable text, by all the
    /// words that it changes. What became of the words beside it does not count. Nil where it changes no token. Linear in the text.
    public func isRight(_ change: RepairChange) -> Bool? {
        guard change.range.upperBound <= text.count else { return nil }
        let changed = text[..<change.range.lowerBound] + change.replacement.utf8 + text[change.range.upperBound...]
        let got = tokenEdits(from: source.words, to: EvaluationTokens(String(decoding: changed, as: UTF8.self)).words)
        guard !got.isEmpty else { return nil }
        return isRight(got, by: wanted) || isRight(got, by: acceptable)
    }

    private func isRight(_ got: [TokenEdit], by wanted: [TokenEdit]) -> Bool {
        Cluster.merging([wanted, got]).filter { !$0.sides[1].isEmpty }.allSatisfy { cluster in
            let goal = cluster.reading(0, of: source.words)
            let size = cluster.sides[1].reduce(0) { $0 + max($1.range.count, $1.replacement.count) }
            return editDistance(cluster.reading(1, of: source.words), goal) <= editDistance(Array(source.words[cluster.range]), goal) - size
        }
    }
}
