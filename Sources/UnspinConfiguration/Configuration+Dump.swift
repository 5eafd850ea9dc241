extension Configuration {
    /// The configuration as TOML, which reads back as the same; each value with its origin as a comment.
    /// - Parameter describe: the words for an origin; nil stands for what is built in.
    public func dump(_ describe: (Origin?) -> String) -> String {
        Setting.allCases.map { setting in
            let entries = entries(of: setting)
            if entries.isEmpty { return "# \(setting.rawValue) is not set\n" }
            guard setting.kind.isList else {
                return "\(setting.rawValue) = \(Self.text(entries.last!.value))  # \(describe(entries.last!.origin))\n"
            }
            let elements = entries.flatMap { entry -> [String] in
                guard case .list(let list) = entry.value else { return [] }
                return list.map { "    \(Self.quoted($0)),  # \(describe(entry.origin))\n" }
            }
            return "\(setting.rawValue) = [\n\(elements.joined())]\n"
        }.joined()
    }

    private static func text(_ value: SettingValue) -> String {
        switch value {
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let number): "\(number)"
        case .text(let text): quoted(text)
        case .list(let list): "[\(list.map(quoted).joined(separator: ", "))]"
        }
    }

    /// A basic string of TOML.
    private static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }
}
