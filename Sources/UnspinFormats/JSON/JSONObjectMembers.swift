import UnspinText

/// The members of the JSON object in a line, to set some of them and leave every other byte as it is.
public struct JSONObjectMembers: Sendable {
    private let line: [UInt8]
    private let members: [JSONMember]

    /// Linear.
    /// - Parameter line: with or without a byte order mark before the object.
    /// - Returns: nil where the line holds no object with a member.
    public init?(line: [UInt8], reader: inout JSONReader) {
        let start = TextEncoding.utf8MarkLength(of: line[...])
        guard let members = try? reader.members(of: line[start...]), members.first?.key.isEmpty == false else { return nil }
        self.line = line
        self.members = members
    }

    public func has(_ name: String) -> Bool { JSONRecord.member(name, of: members, in: line) != nil }

    /// A value as it is spelled; nil where there is none.
    /// - Parameter path: a name, or a path that leads to one value (`meta.title`, `pages[0].text`).
    public func spelling(of path: String, reader: inout JSONReader) -> String? {
        guard let value = try? JSONRecord.find(path, of: members, in: line, reader: &reader).first?.value.value else { return nil }
        return String(decoding: line[value], as: UTF8.self)
    }

    /// What sets members: values that are there are replaced, the others are added behind the last member.
    /// - Parameter values: JSON by name.
    /// - Returns: edits of the line, ascending.
    public func setting(_ values: [(name: String, value: String)]) -> [DependentEdit] {
        guard let last = members.last else { return [] }
        var edits: [DependentEdit] = []
        var added: [(name: String, value: String)] = []
        for value in values {
            if let member = JSONRecord.member(value.name, of: members, in: line) {
                edits.append(DependentEdit(name: value.name, range: member.value, replacement: value.value, entry: Self.entry(value.name)))
            } else {
                added.append(value)
            }
        }
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
        if added.isEmpty { return edits }
        // One edit for all: two could not stand at the same place.
        let text = added.map { ",\(Self.quoted($0.name)):\($0.value)" }.joined()
        let names = added.map(\.name).joined(separator: ",")
        let end = last.value.upperBound
        return edits + [DependentEdit(name: names, range: end..<end, replacement: text, entry: Self.entry(names))]
    }

    private static func entry(_ name: String) -> String { "field/\(name)" }

    /// A string of JSON.
    static func quoted(_ text: String) -> String { "\"" + String(decoding: JSONString.spelling(of: text), as: UTF8.self) + "\"" }
}

extension JSONObjectMembers {
    /// An object of JSON values by their names.
    public static func object(_ values: [(name: String, value: String)]) -> String {
        "{" + values.map { "\(quoted($0.name)):\($0.value)" }.joined(separator: ",") + "}"
    }
}
