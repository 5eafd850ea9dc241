import Unspin
import UnspinFormats
import UnspinRender

extension UnifiedDiff {
    /// The next lines of a source: a whole file, or a record's line.
    mutating func add(_ document: Document, cleaned: [UInt8]) {
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
