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
    /// Whether a change is right; nil where it changes no token. One that was applied is right where every cluster that it touches
    /// reads as it should; a proposal, where the text with it alone would.
    public func isRight(_ change: RepairChange) -> Bool? {
        if change.isApplied {
            let touched = findings.filter { $0.range.touches(change.range) && $0.kind != .missed }
            return touched.isEmpty ? nil : touched.allSatisfy { $0.kind == .hit || $0.kind == .neutral }
        }
        return isRight(alone: change)
    }
}

extension Range<Int> {
    /// Shares a byte with the other, or one of the two is empty and stands at the other.
    fileprivate func touches(_ other: Range<Int>) -> Bool {
        overlaps(other) || (isEmpty || other.isEmpty) && lowerBound <= other.upperBound && other.lowerBound <= upperBound
    }
}
