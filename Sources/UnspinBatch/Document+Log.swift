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
                let line = EditLog.line(
                    inWholeText(edit.edit), at: stretch.map { position.behind($0.start) } ?? position, in: place, source: logSource(edit))
                lines.append((edit.range.lowerBound, line))
            }
        }
        return lines.sorted { $0.offset < $1.offset }.map(\.text)
    }

    /// An edit of a stretch in offsets of the text that it is a part of.
    private func inWholeText(_ edit: Edit) -> Edit {
        guard let start = stretch?.before.count, start > 0 else { return edit }
        var edit = edit
        edit.range = edit.range.lowerBound + start..<edit.range.upperBound + start
        return edit
    }

    /// What a text of the document is called above a diff: `path`, or `path:LINE (ID) FIELD`.
    public func heading(_ part: Part) -> String {
        guard let recordLine else { return path }
        return "\(path):\(recordLine)" + (record.map { " (\($0))" } ?? "") + (part.field.map { " \($0)" } ?? "")
    }
}
