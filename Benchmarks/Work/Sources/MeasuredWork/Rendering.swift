import Unspin
import UnspinRender

/// A repair as files.
enum Rendering {
    /// Cleaned text, unified diff and edit log, in bytes.
    static func bytes(of repair: Repair) throws -> Int {
        let edits = repair.edits
        let cleaned = try edits.apply(to: repair.original)
        var diff = UnifiedDiff(path: "article.txt")
        diff.add(repair.original, edits.applied.map { ByteChange(range: $0.range, replacement: Array($0.replacement.utf8)) })
        diff.finish()
        let hunks = diff.takeHunks().reduce(0) { $0 + $1.head.count + $1.body.count }
        let lines = LineIndex(repair.original)
        let place = EditLog.Place(path: "article.txt")
        let log = edits.edits.reduce(0) { sum, edit in
            let source = EditLog.Source(range: edit.range, original: Array(edit.original.utf8), replacement: Array(edit.replacement.utf8))
            return sum + EditLog.line(edit, at: lines.position(of: edit.range.lowerBound), in: place, source: source).utf8.count
        }
        return cleaned.count + hunks + log
    }
}
