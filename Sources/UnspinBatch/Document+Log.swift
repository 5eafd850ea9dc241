import Unspin
import UnspinFormats
import UnspinRender

extension Document {
    /// The document's edits as lines of the edit log, in the order of the source.
    func logLines() -> [String] {
        if let removal {
            let place = EditLog.Place(path: path, record: record, recordLine: recordLine)
            return [EditLog.removal(of: source, at: offset, cause: removal.cause, reason: removal.reason, in: place)]
        }
        var lines: [(offset: Int, text: String)] = []
        for part in parts where !part.sourceEdits.isEmpty {
            let index = LineIndex(part.page)
            let place = EditLog.Place(path: path, record: record, recordLine: recordLine, field: part.field)
            for edit in part.sourceEdits {
                let position = index.position(of: edit.pageOffset)
                lines.append((edit.range.lowerBound, EditLog.line(edit.edit, at: position, in: place, source: logSource(edit))))
            }
        }
        return lines.sorted { $0.offset < $1.offset }.map(\.text)
    }

    /// What a text of the document is called above a diff: `path`, or `path:LINE (ID) FIELD`.
    public func heading(_ part: Part) -> String {
        guard let recordLine else { return path }
        return "\(path):\(recordLine)" + (record.map { " (\($0))" } ?? "") + (part.field.map { " \($0)" } ?? "")
    }
}
