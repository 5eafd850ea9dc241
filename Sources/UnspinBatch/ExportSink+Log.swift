import Unspin
import UnspinExport
public import UnspinFormats
public import UnspinRender

/// What became of a log's export with its file.
public enum LogExport: Sendable, Hashable {
    case done
    /// The file could not be read; that was reported.
    case unreadable
    /// The file is not the log's: what was written is of no use.
    case mismatch
}

extension ExportSink {
    /// The edits of a logged source, without its text.
    public mutating func write(_ logged: LoggedDocument) throws(FileError) {
        var text: ExportedText?
        for change in logged.changes {
            let place = change.place(in: logged.source.path)
            if let done = text, done.place != place {
                try write(done)
                text = nil
            }
            text = text ?? ExportedText(place: place, edits: [])
            text?.edits.append(change.exported)
        }
        if let text { try write(text) }
    }

    /// The edits of a logged source with the texts around them, read again as it was before any change.
    /// - Parameters:
    ///   - format: of the file; nil for what its name and the log tell.
    ///   - encoding: the charset of a text file; nil to find it out.
    public mutating func write(
        _ logged: LoggedDocument, of input: Input, format: InputFormat?, encoding: String?, report: @escaping (Notice) -> Void
    ) throws(FileError) -> LogExport {
        let unchanged = DocumentRepairer { text in
            Repair(original: text, cleaned: text, edits: .empty, evidence: DocumentEvidence(), outcome: .decided)
        }
        let named = format ?? InputFormat(path: logged.source.path)
        let isRecords = logged.changes.contains { $0.recordLine != nil }
        let fields = Set(logged.changes.compactMap(\.field)).sorted()
        let batch = Batch(
            repairer: unchanged, format: isRecords && named == .text ? .jsonLines : named,
            options: ReadOptions(fields: fields.isEmpty ? RecordFields() : RecordFields(text: fields), encoding: encoding), report: report)
        var sink = LoggedEditsSink(logged, self)
        let counts = try batch.run([input], into: &sink)
        self = sink.sink
        if counts.failedInputs > 0 { return .unreadable }
        return sink.isMismatch ? .mismatch : .done
    }
}

/// Gives the texts of a source the edits of its log.
private struct LoggedEditsSink: DocumentSink {
    static var failureEndsRun: Bool { true }

    private(set) var sink: ExportSink
    private(set) var isMismatch = false
    private let path: String
    private let inputDigest: String
    private var changes: [EditLog.Place: [LoggedChange]]
    private var tally: Tally

    /// A hash that a copied value can share.
    private final class Tally {
        var digest = Digest()
    }

    init(_ logged: LoggedDocument, _ sink: ExportSink) {
        self.sink = sink
        path = logged.source.path
        inputDigest = logged.source.inputDigest
        changes = Dictionary(grouping: logged.changes) { change in
            var place = change.place(in: logged.source.path)
            place.record = nil
            return place
        }
        tally = Tally()
    }

    mutating func begin(_ input: Input) {}

    mutating func write(_ document: Document) throws(FileError) {
        tally.digest.update(document.source)
        if isMismatch { return }
        for part in document.parts {
            let place = EditLog.Place(path: path, recordLine: document.recordLine, field: part.field)
            let edits = changes[place] ?? []
            guard edits.allSatisfy({ $0.stands(in: part.text) }) else { return isMismatch = true }
            try sink.write(
                ExportedText(place: edits.first?.place(in: path) ?? place, text: part.text, edits: edits.map(\.exported)))
        }
    }

    mutating func end() {
        if tally.digest.finish() != inputDigest { isMismatch = true }
    }

    mutating func abandon() {}
}

extension LoggedChange {
    public func place(in path: String) -> EditLog.Place {
        EditLog.Place(path: path, record: record, recordLine: recordLine, field: field)
    }

    var exported: ExportedEdit {
        ExportedEdit(
            edit, at: LineIndex.Position(line: line, column: column),
            source: EditLog.Source(range: source.range, original: source.original, replacement: source.replacement))
    }

    func stands(in text: [UInt8]) -> Bool {
        edit.range.upperBound <= text.count && text[edit.range].elementsEqual(edit.original.utf8)
    }
}
