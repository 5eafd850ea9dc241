/// Reads configuration files.
public enum ConfigurationFile {
    /// Names that are looked for in each folder, the first before the second.
    public static let names = ["unspin.toml", ".unspin.toml"]

    /// Linear.
    /// - Parameters:
    ///   - path: what the file is called in messages; paths of its values are relative to its folder.
    /// - Throws: the first error of the file.
    public static func read(_ text: [UInt8], path: String) throws(ConfigurationError) -> Layer {
        let root: TOMLValue
        do {
            root = try TOMLValue.parse(text)
        } catch {
            throw ConfigurationError(path: path, line: error.line, column: error.column, reason: .syntax(error.message))
        }
        var layer = Layer()
        guard case .table(let members) = root.content else { return layer }
        for member in members {
            guard let setting = Setting(rawValue: member.key) else {
                let known = Setting.allCases.map(\.rawValue)
                throw error(.unknownKey(member.key, suggestion: Suggestion.nearest(to: member.key, among: known)), member.value, path)
            }
            let value = try value(member.value, of: setting, path)
            layer.set(setting, value, origin: .file(path: path, line: member.value.line))
        }
        return layer
    }

    private static func value(_ value: TOMLValue, of setting: Setting, _ path: String) throws(ConfigurationError) -> SettingValue {
        switch (setting.kind, value.content) {
        case (.boolean, .boolean(let flag)): return .boolean(flag)
        case (.probability, .number(let number)):
            guard (0...1).contains(number) else { throw error(.notAProbability(setting), value, path) }
            return .number(number)
        case (.word(let words), .string(let word)):
            guard words.contains(word) else {
                throw error(.unknownWord(setting, word, suggestion: Suggestion.nearest(to: word, among: words), words), value, path)
            }
            return .text(word)
        case (.text, .string(let text)), (.path, .string(let text)): return .text(try checked(text, of: setting, value, path))
        case (.texts, .array(let elements)), (.paths, .array(let elements)), (.ownTexts, .array(let elements)):
            var list: [String] = []
            for element in elements {
                guard case .string(let text) = element.content else { throw error(.wrongType(setting), element, path) }
                list.append(try checked(text, of: setting, element, path))
            }
            return .list(list)
        default: throw error(.wrongType(setting), value, path)
        }
    }

    private static func checked(
        _ text: String, of setting: Setting, _ value: TOMLValue, _ path: String
    ) throws(ConfigurationError) -> String {
        guard !text.isEmpty else { throw error(.empty(setting), value, path) }
        guard setting.kind.isPath, let slash = path.lastIndex(of: "/") else { return text }
        // A dictionary may name its format in front: `solr:synonyms.txt`.
        let colon = setting == .dictionary ? text.firstIndex { $0 == ":" || $0 == "/" } : nil
        let start = colon.map { text[$0] == ":" ? text.index(after: $0) : text.startIndex } ?? text.startIndex
        return text[start...].hasPrefix("/") ? text : String(text[..<start] + path[...slash] + text[start...])
    }

    private static func error(_ reason: ConfigurationError.Reason, _ value: TOMLValue, _ path: String) -> ConfigurationError {
        ConfigurationError(path: path, line: value.line, column: value.column, reason: reason)
    }
}

/// Why a configuration file cannot be used.
public struct ConfigurationError: Error, Hashable {
    public enum Reason: Hashable, Sendable {
        /// Not TOML; the words are the parser's.
        case syntax(String)
        case unknownKey(String, suggestion: String?)
        case wrongType(Setting)
        case notAProbability(Setting)
        case unknownWord(Setting, String, suggestion: String?, [String])
        case empty(Setting)
    }

    public var path: String
    /// Both from 1.
    public var line: Int
    public var column: Int
    public var reason: Reason
}
