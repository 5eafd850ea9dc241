/// Settings that go together, by a name. What a profile sets stands below what the same layer sets by itself.
public enum Profile: String, Sendable, CaseIterable {
    /// Only what is nearly sure.
    case cautious
    /// What the program does by itself.
    case `default`
    /// Also what is marked for review.
    case eager
    /// Papers: what is likely enough to be worth an editor's time, without the packs that are about news and entertainment.
    case science

    public var settings: [(Setting, SettingValue)] {
        switch self {
        case .cautious: [(.fix, .text("auto")), (.minConfidence, .number(0.9))]
        case .default: [(.fix, .text("auto")), (.minConfidence, .number(0))]
        case .eager: [(.fix, .text("review")), (.minConfidence, .number(0))]
        case .science:
            [
                (.fix, .text("auto")), (.minConfidence, .number(0.5)),
                (.disable, .list(["arts", "companies", "events", "media", "politics", "sport", "titles"])),
            ]
        }
    }
}
