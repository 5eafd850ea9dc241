import Unspin
import UnspinFormats
import UnspinRender

extension UnifiedDiff {
    /// The next lines of a source: a whole file, or a record's line. The diff of a file that is not UTF-8 is of its text.
    mutating func add(_ document: Document, cleaned: [UInt8]) {
        guard document.isUTF8 else {
            for part in document.parts {
                add(part.text, part.edits.applied.map { ByteChange(range: $0.range, replacement: Array($0.replacement.utf8)) })
            }
            return
        }
        guard document.recordLine != nil else {
            let changes = document.sourceEdits.filter(\.edit.isApplied).map { ByteChange(range: $0.range, replacement: $0.replacement) }
            return add(document.source, changes)
        }
        if document.isChanged {
            changed(from: [document.source[...]], to: [cleaned[...]])
        } else {
            unchanged(document.source[...])
        }
    }
}
