import Unspin
import UnspinExport
import UnspinRender

extension ExportedText {
    /// A text file with the edits.
    static func fake(_ text: [UInt8], _ edits: [Edit], path: String = "a b.txt") -> ExportedText {
        let lines = LineIndex(text)
        return ExportedText(
            place: EditLog.Place(path: path), text: text,
            edits: edits.map {
                ExportedEdit(
                    $0, at: lines.position(of: $0.range.lowerBound),
                    source: EditLog.Source(range: $0.range, original: Array($0.original.utf8), replacement: Array($0.replacement.utf8)))
            })
    }

    static func fake(_ text: String, _ edits: [Edit], path: String = "a b.txt") -> ExportedText {
        fake(Array(text.utf8), edits, path: path)
    }
}

extension Exporter {
    /// The whole output for some texts.
    mutating func export(_ texts: ExportedText...) -> String {
        var output = begin()
        for text in texts { output += add(text) }
        return output + end()
    }
}
