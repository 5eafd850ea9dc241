public import Unspin

/// Writes edits as JSON Lines, one self-contained record each and an `end` record; see `docs/edit-log.md`.
public enum EditLog {
    /// The version of the record's layout; readers refuse a higher one.
    public static let schema = 1

    /// The text an edit belongs to.
    public struct Place: Sendable, Hashable {
        public var path: String
        /// What identifies the record of a container, where it has an identity.
        public var record: String?
        /// The record's 1-based line in its file.
        public var recordLine: Int?
        public var field: String?

        public init(path: String, record: String? = nil, recordLine: Int? = nil, field: String? = nil) {
            self.path = path
            self.record = record
            self.recordLine = recordLine
            self.field = field
        }
    }

    /// An edit's place and spelling in the bytes of the source.
    public struct Source: Sendable, Hashable {
        /// Half-open byte range of the file.
        public var range: Range<Int>
        public var original: [UInt8]
        public var replacement: [UInt8]
        /// Whether these bytes are UTF-8 by their charset; others may be by chance.
        public var isUTF8: Bool

        public init(range: Range<Int>, original: [UInt8], replacement: [UInt8], isUTF8: Bool = true) {
            self.range = range
            self.original = original
            self.replacement = replacement
            self.isUTF8 = isUTF8
        }
    }

    /// What a log's last record says.
    public struct Summary: Sendable, Hashable {
        public var path: String
        public var edits = 0
        public var applied = 0
        /// SHA-256 of the source bytes before, 64 hexadecimal digits.
        public var inputDigest = ""
        /// SHA-256 of the source bytes with the applied edits.
        public var outputDigest = ""

        public init(path: String) { self.path = path }
    }

    /// One line, ending in LF.
    public static func line(_ edit: Edit, at position: LineIndex.Position, in place: Place, source: Source) -> String {
        var object = JSONObjectText()
        object.add("schema", schema)
        object.add("type", "edit")
        object.add(place)
        object.add("start", edit.range.lowerBound)
        object.add("end", edit.range.upperBound)
        object.add("line", position.line)
        object.add("column", position.column)
        object.add("original", edit.original)
        object.add("replacement", edit.replacement)
        object.add("alternatives", raw: alternatives(edit))
        object.add("entry", edit.entry)
        object.add("cause", edit.cause.name)
        object.add("tier", edit.tier.rawValue)
        object.add("confidence", edit.confidence)
        object.add("applied", edit.isApplied)
        if let source = spelled(source, unlike: edit) { object.add("source", raw: source) }
        return object.closed + "\n"
    }

    /// The line, ending in LF, for a record that was taken out of its file.
    /// - Parameters:
    ///   - offset: where it starts in the file, in bytes.
    ///   - cause: a word for what was done with it: `quarantine`, `drop`.
    ///   - reason: a word for why.
    public static func removal(of record: [UInt8], at offset: Int, cause: String, reason: String, in place: Place) -> String {
        var object = JSONObjectText()
        object.add("schema", schema)
        object.add("type", "edit")
        object.add(place)
        object.add("start", offset)
        object.add("end", offset + record.count)
        let text = String(validating: record, as: UTF8.self)
        object.add("original", text ?? "")
        object.add("replacement", "")
        object.add("entry", "\(cause)/\(reason)")
        object.add("cause", cause)
        object.add("tier", Tier.auto.rawValue)
        object.add("confidence", 1.0)
        object.add("applied", true)
        if text == nil {
            var source = JSONObjectText()
            source.add("start", offset)
            source.add("end", offset + record.count)
            source.add("original_hex", hexadecimal(record))
            source.add("replacement", "")
            object.add("source", raw: source.closed)
        }
        return object.closed + "\n"
    }

    /// The last line, ending in LF.
    public static func line(_ summary: Summary) -> String {
        var object = JSONObjectText()
        object.add("schema", schema)
        object.add("type", "end")
        object.add("path", summary.path)
        object.add("edits", summary.edits)
        object.add("applied", summary.applied)
        object.add("input_sha256", summary.inputDigest)
        object.add("output_sha256", summary.outputDigest)
        return object.closed + "\n"
    }

    static func alternatives(_ edit: Edit) -> String { "[\(edit.alternatives.map(alternative).joined(separator: ","))]" }

    private static func alternative(_ alternative: Alternative) -> String {
        var object = JSONObjectText()
        object.add("replacement", alternative.replacement)
        object.add("entry", alternative.entry)
        object.add("confidence", alternative.confidence)
        return object.closed
    }

    /// Nothing where the source is UTF-8 that reads as the edit does.
    private static func spelled(_ source: Source, unlike edit: Edit) -> String? {
        let isPlain = source.original.elementsEqual(edit.original.utf8) && source.replacement.elementsEqual(edit.replacement.utf8)
        if isPlain, source.range == edit.range { return nil }
        var object = JSONObjectText()
        object.add("start", source.range.lowerBound)
        object.add("end", source.range.upperBound)
        if !isPlain {
            add("original", source.original, of: source, to: &object)
            add("replacement", source.replacement, of: source, to: &object)
        }
        return object.closed
    }

    /// Bytes as text where they are UTF-8, else as hexadecimal digits under `KEY_hex`.
    private static func add(_ key: String, _ bytes: [UInt8], of source: Source, to object: inout JSONObjectText) {
        if source.isUTF8, let text = String(validating: bytes, as: UTF8.self) {
            object.add(key, text)
        } else {
            object.add(key + "_hex", hexadecimal(bytes))
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension JSONObjectText {
    /// The members that tell a text from others: `path`, and what there is of `record`, `record_line` and `field`.
    public mutating func add(_ place: EditLog.Place) {
        add("path", place.path)
        add("record", place.record)
        add("record_line", place.recordLine)
        add("field", place.field)
    }
}
