/// What the top of a dictionary file says about all of it.
public struct SourceHeader: Sendable, Hashable {
    /// The family of spinners (`A`, `B`, `elements`, `science`).
    public var family = ""
    /// Where its entries were seen.
    public var seen = ""
    public var tier = EntryTier.auto
    /// Weights are counts of observations (1…9999) rather than grades (1…9).
    public var hasCounts = false
    /// The file promises to be in order.
    public var isSorted = false
    /// What kind of terms it holds.
    public var kind = ""

    public var weights: ClosedRange<Int> { hasCounts ? 1...9999 : 1...9 }

    public init() {}

    /// Reads `key: value`, the text of a comment or of a line before the first entry.
    /// - Returns: whether the key is one of a header's.
    mutating func read(_ key: String, _ value: String) throws(DictionaryFinding.Problem) -> Bool {
        switch key {
        case "family": family = value
        case "seen": seen = value
        case "kind": kind = value
        case "sorted": isSorted = value != "no"
        case "scale":
            guard value == "counts" || value == "grades" else { throw .invalidValue(key: key, value: value) }
            hasCounts = value == "counts"
        case "tier":
            guard let tier = EntryTier(name: value) else { throw .invalidValue(key: key, value: value) }
            self.tier = tier
        default: return false
        }
        return true
    }
}

extension DictionaryFinding.Problem: Error {}
