import UnspinBatch
import UnspinFormats
import UnspinText

/// The texts of one file, to be set against those of another: its lines, or a field of its records.
struct EvaluationTexts {
    struct Text {
        /// What it pairs by: the record's id, or the number of the line among the others.
        var key: String
        var text: String
        /// Fields of the record that figures are broken down by.
        var traits: [String: String] = [:]
    }

    let path: String
    private(set) var texts: [Text] = []

    /// The fields of a record that name its kind.
    private static let traits = ["family", "domain"]

    /// - Parameters:
    ///   - field: the field of JSON Lines records that is the text.
    ///   - id: the field to pair records by; nil to pair them by their order.
    init(_ path: String, field: String, id: String?) throws {
        self.path = path
        let bytes = try Input(argument: path).readUncompressed().bytes
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Failure.notUTF8(path: path) }
        let lines = bytes.dropFirst(TextEncoding.utf8MarkLength(of: bytes[...])).split(separator: 0x0A, omittingEmptySubsequences: false)
        if Input(argument: path).format(nil) != .jsonLines {
            texts = lines.enumerated().map { Text(key: "\($0 + 1)", text: String(decoding: $1, as: UTF8.self)) }
            return
        }
        var reader = JSONReader()
        var seen: Set<String> = []
        for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
            var text = try Self.text(Array(line), path: path, line: index + 1, fields: RecordFields(text: [field], id: id), reader: &reader)
            if id == nil { text.key = "\(texts.count + 1)" }
            guard seen.insert(text.key).inserted else { throw Failure.sameIdentifier(path: path, line: index + 1, id: text.key) }
            texts.append(text)
        }
    }

    private static func text(
        _ line: [UInt8], path: String, line number: Int, fields: RecordFields, reader: inout JSONReader
    ) throws -> Text {
        let record: JSONRecord
        do {
            record = try JSONRecord(line: line, fields: fields, reader: &reader)
        } catch {
            throw Failure.record(path: path, line: number, error)
        }
        if let name = fields.id, record.id == nil { throw Failure.noIdentifier(path: path, line: number, name: name) }
        var text = Text(key: record.id ?? "", text: String(decoding: record.texts[0].text.text, as: UTF8.self))
        for trait in traits {
            // Without the field, or with another value than a string, the record is in no group.
            if let found = try? JSONRecord(line: line, fields: RecordFields(text: [trait]), reader: &reader) {
                text.traits[trait] = String(decoding: found.texts[0].text.text, as: UTF8.self)
            }
        }
        return text
    }

    /// The texts in the order of another file's.
    /// - Throws: `Failure.unpaired` where one has texts that the other has not.
    func paired(with others: EvaluationTexts) throws -> [String] {
        var byKey: [String: String] = [:]
        for text in texts { byKey[text.key] = text.text }
        let found = others.texts.compactMap { byKey[$0.key] }
        guard found.count == others.texts.count, found.count == texts.count else {
            throw Failure.unpaired(path: path, missing: others.texts.count - found.count, extra: texts.count - found.count)
        }
        return found
    }
}
