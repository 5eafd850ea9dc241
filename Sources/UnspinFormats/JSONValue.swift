/// A JSON value that was read, for logs of one's own: numbers lose their spelling.
public enum JSONValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// - Returns: nil where the text is no object and no array.
    public init?(_ text: ArraySlice<UInt8>, reader: inout JSONReader) {
        guard let members = try? reader.members(of: text) else { return nil }
        let source = Array(text)
        let values = members.map { member in
            let range = member.value.lowerBound - text.startIndex..<member.value.upperBound - text.startIndex
            let key = member.key.isEmpty ? nil : member.key.lowerBound - text.startIndex..<member.key.upperBound - text.startIndex
            return (key: key, value: range, kind: member.kind)
        }
        if values.contains(where: { $0.key == nil }) || source.first(where: { $0 != 0x20 }) == UInt8(ascii: "[") {
            self = .array(values.map { Self.value(source, $0.value, $0.kind, &reader) })
        } else {
            var members: [String: JSONValue] = [:]
            for value in values {
                guard let key = value.key else { continue }
                members[String(decoding: JSONString(in: source, at: key).text, as: UTF8.self)] = Self.value(
                    source, value.value, value.kind, &reader)
            }
            self = .object(members)
        }
    }

    private static func value(_ source: [UInt8], _ range: Range<Int>, _ kind: JSONMember.Kind, _ reader: inout JSONReader) -> JSONValue {
        switch kind {
        case .null: .null
        case .boolean: .boolean(source[range].first == UInt8(ascii: "t"))
        case .number: .number(Double(String(decoding: source[range], as: UTF8.self)) ?? 0)
        case .string: .string(String(decoding: JSONString(in: source, at: range).text, as: UTF8.self))
        case .array, .object: JSONValue(source[range], reader: &reader) ?? .null
        }
    }

    /// The member of an object; null where there is none.
    public subscript(key: String) -> JSONValue {
        if case .object(let members) = self { members[key] ?? .null } else { .null }
    }

    public var string: String? { if case .string(let value) = self { value } else { nil } }
    public var number: Double? { if case .number(let value) = self { value } else { nil } }
    public var integer: Int? { number.flatMap { Int(exactly: $0) } }
    public var boolean: Bool { self == .boolean(true) }
    public var array: [JSONValue] { if case .array(let values) = self { values } else { [] } }
}
