import UnspinFormats
import UnspinRender

/// The records that could not be read, with the reason and all their bytes, as JSON Lines; see `docs/batch.md`.
///
/// It is written record by record, so that it is whole whenever a run breaks off.
public final class Quarantine {
    private let file: AppendedFile

    /// - Parameter length: what is kept of a file that is there.
    public init(_ path: String, keeping length: Int = 0) throws(FileError) { file = try AppendedFile(path, keeping: length) }

    /// What another run must keep.
    var length: Int { file.length }

    func synchronise() throws(FileError) { try file.synchronise() }

    /// Forgets what was added since it was so long.
    func cut(to length: Int) throws(FileError) { try file.cut(to: length) }

    func add(_ document: Document) throws(FileError) {
        guard let failure = document.failure else { return }
        var object = JSONObjectText()
        object.add("schema", EditLog.schema)
        object.add("path", document.path)
        object.add("line", document.recordLine)
        object.add("offset", document.offset)
        object.add("reason", failure.name)
        if case .missingField(let name) = failure { object.add("field", name) }
        if case .notAString(let name) = failure { object.add("field", name) }
        if case .fieldExists(let name) = failure { object.add("field", name) }
        if document.isContinuation { object.add("continues", true) }
        if let text = String(validating: document.source, as: UTF8.self) {
            object.add("source", text)
        } else {
            object.add("source_hex", document.source.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
        }
        try file.write((object.closed + "\n").utf8)
        try file.flush()
    }
}
