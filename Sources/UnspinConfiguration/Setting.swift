/// What a configuration file can set: the options of the command line that belong to a project rather than to one run, under
/// their names.
public enum Setting: String, Sendable, CaseIterable {
    case profile
    case fix
    case assumeSpun = "assume-spun"
    case minConfidence = "min-confidence"
    case dictionary
    case allow
    case disable
    case enable
    case lexicon
    case context
    case inputFormat = "input-format"
    case field
    case id
    case encoding
    case exclude

    /// What values a setting takes.
    public enum Kind: Sendable, Hashable {
        case boolean
        /// From 0 to 1.
        case probability
        /// One of some words.
        case word([String])
        case text
        /// A file; in a configuration file its path is relative to that file's folder.
        case path
        /// Several; those of each layer are added to those of the layers below.
        case texts
        case paths
        /// Several, in place of those of the layers below.
        case ownTexts

        public var isList: Bool {
            switch self {
            case .texts, .paths, .ownTexts: true
            case .boolean, .probability, .word, .text, .path: false
            }
        }

        var isPath: Bool { self == .path || self == .paths }
    }

    public var kind: Kind {
        switch self {
        case .profile: .word(Profile.allCases.map(\.rawValue))
        case .fix: .word(["none", "auto", "review"])
        case .assumeSpun: .boolean
        case .minConfidence: .probability
        case .dictionary, .allow: .paths
        case .disable, .enable, .exclude: .texts
        case .lexicon, .context: .path
        case .inputFormat, .id, .encoding: .text
        case .field: .ownTexts
        }
    }
}

/// The value of a setting.
public enum SettingValue: Sendable, Hashable {
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([String])
}
