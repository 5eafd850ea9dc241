import Unspin
public import UnspinFormats
import UnspinRender

/// Reads and writes baselines: JSON Lines, one known phrase a line; see `docs/exceptions.md`.
public enum BaselineFile {
    /// The version of the record's layout; a higher one is refused.
    public static let schema = 1

    /// One line, ending in LF. It says nothing that changes when something else in the text does.
    public static func line(_ phrase: KnownPhrase) -> String {
        var object = JSONObjectText()
        object.add("schema", schema)
        object.add("type", "known")
        var place = phrase.place
        if place.record != nil { place.recordLine = nil }
        object.add(place)
        object.add("before", phrase.context.before.joined(separator: " "))
        object.add("original", phrase.original)
        object.add("after", phrase.context.after.joined(separator: " "))
        object.add("replacement", phrase.replacement)
        object.add("entry", phrase.entry)
        object.add("key", phrase.key)
        return object.closed + "\n"
    }

    /// Linear.
    /// - Throws: where a line is no known phrase.
    public static func read(_ file: [UInt8]) throws(EditLogError) -> [KnownPhrase] {
        var phrases: [KnownPhrase] = []
        var reader = JSONReader()
        for (index, bytes) in file.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            let record = try LogRecord(bytes, line: index + 1, reader: &reader)
            let version = try record.integer("schema")
            guard version <= schema else { throw record.fault(.schema(version)) }
            let type = try record.string("type")
            guard type == "known" else { throw record.fault(.unknownType(type)) }
            phrases.append(
                KnownPhrase(
                    place: try record.place(), original: try record.string("original"),
                    context: PhraseContext(before: try record.words("before"), after: try record.words("after")),
                    replacement: try record.string("replacement"), entry: try record.string("entry")))
        }
        return phrases
    }
}
