/// How common the families of spinners are, before a document has said anything.
///
/// Most spun pages are dense synonym swaps (A), then sparse ones of a word net (B); the others are rare, and share the rest.
enum FamilyPrior {
    private static let common = ["A": 0.5, "B": 0.3]

    /// Probability of each family, in the order of the names; sums to 1. At least one.
    static func probabilities(of families: [String]) -> [Double] {
        let rare = families.count { common[$0] == nil }
        let named = families.reduce(0) { $0 + (common[$1] ?? 0) }
        let left = rare > 0 ? max(0, 1 - named) / Double(rare) : 0
        let weights = families.map { common[$0] ?? left }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return [Double](repeating: 1 / Double(max(1, families.count)), count: max(1, families.count)) }
        return weights.map { $0 / sum }
    }
}
