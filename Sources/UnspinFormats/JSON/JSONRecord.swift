/// Which fields of a record are text.
public struct RecordFields: Sendable, Hashable {
    /// The names of the text fields, or paths to them (`meta.title`, `pages[*].text`); together they are one document, in this order.
    public var text: [String]
    /// The name of the field that identifies a record.
    public var id: String?

    public init(text: [String] = ["text"], id: String? = nil) {
        self.text = text
        self.id = id
    }
}

/// One line of JSON Lines with its text fields found. Everything else stays as it is spelled.
public struct JSONRecord: Sendable {
    /// The text fields, in the order asked for.
    public var texts: [(field: String, text: JSONString)]
    /// The text of the id field, or its spelling where it is no string.
    public var id: String?

    /// Linear in the line. Where a key occurs twice, the last one counts, as in most readers.
    /// - Parameter start: where the object starts, behind a byte order mark.
    public init(line: [UInt8], from start: Int = 0, fields: RecordFields, reader: inout JSONReader) throws(RecordError) {
        let members: [JSONMember]
        do {
            members = try reader.members(of: line[start...])
        } catch {
            switch error {
            case .notJSON: throw .notJSON
            case .scalar: throw .notAnObject
            }
        }
        if members.isEmpty ? !line.contains(UInt8(ascii: "{")) : members[0].key.isEmpty { throw .notAnObject }
        var texts: [(field: String, text: JSONString)] = []
        // No text is one twice, whatever the paths.
        var places: Set<Range<Int>> = []
        for field in fields.text {
            for found in try Self.find(field, of: members, in: line, reader: &reader) {
                guard found.value.kind == .string else { throw .notAString(field: found.path) }
                if places.insert(found.value.value).inserted { texts.append((found.path, JSONString(in: line, at: found.value.value))) }
            }
        }
        self.texts = texts
        guard let name = fields.id, let member = try? Self.find(name, of: members, in: line, reader: &reader).first?.value,
            member.kind != .null
        else { return }
        id =
            member.kind == .string
            ? String(decoding: JSONString(in: line, at: member.value).text, as: UTF8.self)
            : String(decoding: line[member.value], as: UTF8.self)
    }
}
