import Unspin
import UnspinExport
import UnspinFormats
import UnspinRender

extension Document {
    /// A text of the document as exporters take it.
    func exported(_ part: Part) -> ExportedText {
        let index = LineIndex(part.page)
        let edits = part.sourceEdits.map { edit in
            ExportedEdit(edit.edit, at: index.position(of: edit.pageOffset), source: logSource(edit))
        }
        let place = EditLog.Place(path: path, record: record, recordLine: recordLine, field: part.field)
        return ExportedText(place: place, text: part.text, edits: edits)
    }

    /// Place and spelling of an edit in the bytes of the file.
    func logSource(_ edit: SourceEdit) -> EditLog.Source {
        EditLog.Source(
            range: edit.range.lowerBound + offset..<edit.range.upperBound + offset, original: edit.original,
            replacement: edit.isSpellable ? edit.replacement : Array(edit.edit.replacement.utf8), isUTF8: isUTF8)
    }
}
