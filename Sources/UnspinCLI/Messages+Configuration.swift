import UnspinConfiguration

extension Messages {
    static func configuration(_ error: ConfigurationError) -> String {
        "\(error.path):\(error.line):\(error.column): \(reason(error.reason))"
    }

    private static func reason(_ reason: ConfigurationError.Reason) -> String {
        switch reason {
        case .syntax(let message): return "not TOML: \(message)"
        case .unknownKey(let key, let suggestion):
            let known = Setting.allCases.map(\.rawValue).joined(separator: ", ")
            return "no setting is called \"\(key)\"; " + (suggestion.map { "did you mean \"\($0)\"?" } ?? "there are: \(known).")
        case .wrongType(let setting): return "\"\(setting.rawValue)\" takes \(kind(setting.kind))."
        case .notAProbability(let setting): return "\"\(setting.rawValue)\" is a probability, from 0 to 1."
        case .unknownWord(let setting, let word, let suggestion, let words):
            let rest = suggestion.map { "did you mean \"\($0)\"?" } ?? "there are: \(words.joined(separator: ", "))."
            return "\"\(setting.rawValue)\" has no value \"\(word)\"; \(rest)"
        case .empty(let setting): return "an empty text is no value of \"\(setting.rawValue)\"."
        }
    }

    private static func kind(_ kind: Setting.Kind) -> String {
        switch kind {
        case .boolean: "true or false"
        case .probability: "a number from 0 to 1"
        case .word(let words): "one of the texts \(words.map { "\"\($0)\"" }.joined(separator: ", "))"
        case .text: "a text in quotation marks"
        case .path: "the path of a file in quotation marks"
        case .texts, .ownTexts: "a list of texts: [\"…\", \"…\"]"
        case .paths: "a list of paths: [\"…\", \"…\"]"
        }
    }

    /// Where a value was set.
    static func origin(_ origin: Origin?) -> String {
        switch origin {
        case nil: "built in"
        case .commandLine: "command line"
        case .file(let path, let line): "\(path):\(line)"
        case .profile(let profile, let chosen): "profile \(profile.rawValue), \(Self.origin(chosen))"
        }
    }

    /// A value of a setting as the user gave it: `--disable NAME`, or `unspin.toml:3: disable "NAME"`.
    static func setting(_ name: String, _ value: String, _ origin: Origin?) -> String {
        switch origin {
        case nil, .commandLine: "--\(name) \(value)"
        default: "\(Self.origin(origin)): \(name) \"\(value)\""
        }
    }
}
