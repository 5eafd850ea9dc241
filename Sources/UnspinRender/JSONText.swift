/// Writes JSON: strings with every control and invisible character escaped, so that a log can be read in a terminal.
enum JSONText {
    static func string(_ text: some StringProtocol) -> String {
        // Most texts are plain, and are taken as they are.
        if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C }) { return "\"\(text)\"" }
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += #"\""#
            case "\\": output += #"\\"#
            case "\n": output += #"\n"#
            case "\r": output += #"\r"#
            case "\t": output += #"\t"#
            case _ where VisibleText.isHidden(scalar): for unit in String(scalar).utf16 { output += escape(unit) }
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }

    /// A probability or weight with four digits behind the point at most; JSON has no other word for what is no number.
    static func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "0" }
        let rounded = (value * 10_000).rounded() / 10_000
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}

/// A JSON object written member by member, in order.
public struct JSONObjectText: Sendable {
    private var text = "{"

    public init() {}

    /// - Parameter value: JSON.
    public mutating func add(_ key: String, raw value: String) {
        if text.utf8.count > 1 { text += "," }
        text += "\(JSONText.string(key)):\(value)"
    }

    /// Nothing for nil.
    public mutating func add(_ key: String, _ value: String?) { if let value { add(key, raw: JSONText.string(value)) } }
    public mutating func add(_ key: String, _ value: Int?) { if let value { add(key, raw: "\(value)") } }
    public mutating func add(_ key: String, _ value: Bool) { add(key, raw: value ? "true" : "false") }
    /// With four digits behind the point at most.
    public mutating func add(_ key: String, _ value: Double) { add(key, raw: JSONText.number(value)) }
    public mutating func add(_ key: String, orNull value: Double?) { add(key, raw: value.map(JSONText.number) ?? "null") }

    public var closed: String { text + "}" }
}
