import UnspinFormats

/// JSON as a tree, read by the JSON library.
enum JSONValue: Hashable {
    case null
    case boolean(Bool)
    case number(String)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    init(_ text: [UInt8]) throws {
        var reader = JSONReader()
        self = try Self.composite(text, 0..<text.count, &reader)
    }

    private static func composite(_ text: [UInt8], _ range: Range<Int>, _ reader: inout JSONReader) throws -> JSONValue {
        let members = try reader.members(of: text[range])
        let isObject = text[range].first { $0 > 0x20 } == UInt8(ascii: "{")
        var values: [(String, JSONValue)] = []
        for member in members {
            let key = member.key.isEmpty ? "" : String(decoding: JSONString(in: text, at: member.key).text, as: UTF8.self)
            values.append((key, try value(text, member, &reader)))
        }
        return isObject ? .object(Dictionary(values) { $1 }) : .list(values.map(\.1))
    }

    private static func value(_ text: [UInt8], _ member: JSONMember, _ reader: inout JSONReader) throws -> JSONValue {
        switch member.kind {
        case .null: .null
        case .boolean: .boolean(text[member.value.lowerBound] == UInt8(ascii: "t"))
        case .number: .number(String(decoding: text[member.value], as: UTF8.self))
        case .string: .text(String(decoding: JSONString(in: text, at: member.value).text, as: UTF8.self))
        case .array, .object: try composite(text, member.value, &reader)
        }
    }

    subscript(key: String) -> JSONValue {
        if case .object(let members) = self { members[key] ?? .null } else { .null }
    }

    subscript(index: Int) -> JSONValue { array.indices.contains(index) ? array[index] : .null }

    var array: [JSONValue] { if case .list(let values) = self { values } else { [] } }
    var string: String? { if case .text(let text) = self { text } else { nil } }
    var number: String? { if case .number(let number) = self { number } else { nil } }
    var integer: Int? { number.flatMap { Int($0) } }
}
