public import Unspin

/// Counts what was shown, for the line at the end.
public struct DiffSummary: Sendable, Hashable {
    private var documents = 0
    private var applied: [Tier: Int] = [:]
    private var proposed: [Tier: Int] = [:]

    public init() {}

    public mutating func add(_ edits: [Edit]) {
        if !edits.isEmpty { documents += 1 }
        for edit in edits {
            if edit.isApplied { applied[edit.tier, default: 0] += 1 } else { proposed[edit.tier, default: 0] += 1 }
        }
    }

    /// Such as `12 changes (10 + auto, 2 ? review), 3 proposed (3 ! report) in 2 texts`; empty where nothing was shown.
    public var text: String {
        let parts = [Self.part(applied, "change", "changes"), Self.part(proposed, "proposed", "proposed")].compactMap { $0 }
        if parts.isEmpty { return "" }
        return parts.joined(separator: ", ") + (documents == 1 ? "\n" : " in \(documents) texts\n")
    }

    private static func part(_ counts: [Tier: Int], _ one: String, _ many: String) -> String? {
        let total = counts.values.reduce(0, +)
        if total == 0 { return nil }
        let tiers = Tier.allCases.compactMap { tier in counts[tier].map { "\($0) \(TierMark.mark(tier)) \(tier.rawValue)" } }
        return "\(total) \(total == 1 ? one : many) (\(tiers.joined(separator: ", ")))"
    }
}
