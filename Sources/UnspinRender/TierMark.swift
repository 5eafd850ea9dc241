import Unspin

/// The margin of the diffs for people: how sure the least sure change of a row is.
enum TierMark {
    static func mark(_ tier: Tier) -> Character {
        switch tier {
        case .auto: "+"
        case .review: "?"
        case .report: "!"
        }
    }

    /// A space where nothing changes.
    static func mark(of edits: some Sequence<Edit>) -> Character {
        edits.map(\.tier).max().map(mark) ?? " "
    }
}
