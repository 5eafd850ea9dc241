/// What may be done with an entry's matches, as its dictionary says.
public enum EntryTier: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// Applied when context agrees.
    case auto = 0
    /// Shown; applied when asked for.
    case review = 1
    /// Shown; never applied.
    case report = 2

    public var name: String {
        switch self {
        case .auto: "auto"
        case .review: "review"
        case .report: "report"
        }
    }

    public init?(name: String) {
        guard let tier = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = tier
    }

    public static func < (left: EntryTier, right: EntryTier) -> Bool { left.rawValue < right.rawValue }
}
