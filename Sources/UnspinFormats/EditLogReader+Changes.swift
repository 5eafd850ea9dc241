public import Unspin

/// Everything that an edit record says.
public struct LoggedChange: Sendable, Hashable {
    public var edit: Edit
    public var record: String?
    /// 1-based.
    public var recordLine: Int?
    public var field: String?
    /// Where the edit starts in its text; both from 1, columns in Unicode scalars.
    public var line: Int
    public var column: Int
    /// Place and spelling in the bytes of the source.
    public var source: LoggedEdit
}

/// All edits of one source, those that are not applied too.
public struct LoggedDocument: Sendable, Hashable {
    public var source: LoggedSource
    /// Edits of the texts, those that are not applied too; neither fields and lengths of the container nor records that were taken out.
    public var changes: [LoggedChange]
}

extension EditLogReader {
    /// Linear.
    /// - Parameter log: the whole file.
    /// - Returns: one value for each `end` record, in the order of the log.
    public static func documents(_ log: [UInt8]) throws(EditLogError) -> [LoggedDocument] {
        // This checks order and counts, so that only the edits are left to read.
        var sources = try read(log)[...]
        var reader = JSONReader()
        var documents: [LoggedDocument] = []
        var changes: [LoggedChange] = []
        var number = 0
        for bytes in log.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            let record = try LogRecord(bytes, line: number, reader: &reader)
            if try record.string("type") == "edit" {
                if let change = try change(record, reader: &reader) { changes.append(change) }
            } else if let source = sources.popFirst() {
                documents.append(LoggedDocument(source: source, changes: changes))
                changes = []
            }
        }
        return documents
    }

    /// Causes of edits that are none of a text.
    private static let causesOfRecords: Set<String> = [Cause.container.name, "quarantine", "drop"]

    private static func change(_ record: LogRecord, reader: inout JSONReader) throws(EditLogError) -> LoggedChange? {
        let name = try record.string("cause")
        if causesOfRecords.contains(name) { return nil }
        let start = try record.integer("start")
        let original = try record.string("original")
        guard start >= 0, try record.integer("end") - start == original.utf8.count else { throw record.fault(.wrongLength) }
        guard let cause = Cause(name: name) else { throw record.fault(.wrongType("cause")) }
        guard let tier = Tier(rawValue: try record.string("tier")) else { throw record.fault(.wrongType("tier")) }
        var alternatives: [Alternative] = []
        for alternative in try record.objects("alternatives", reader: &reader) {
            alternatives.append(
                Alternative(
                    replacement: try alternative.string("replacement"), entry: try alternative.string("entry"),
                    confidence: try alternative.number("confidence")))
        }
        let edit = Edit(
            range: start..<start + original.utf8.count, original: original, replacement: try record.string("replacement"),
            alternatives: alternatives, entry: try record.string("entry"), cause: cause, tier: tier,
            confidence: try record.number("confidence"), isApplied: try record.boolean("applied"))
        return LoggedChange(
            edit: edit, record: record.has("record") ? try record.string("record") : nil,
            recordLine: record.has("record_line") ? try record.integer("record_line") : nil,
            field: record.has("field") ? try record.string("field") : nil, line: try record.integer("line"),
            column: try record.integer("column"),
            source: try loggedEdit(record, reader: &reader))
    }
}
