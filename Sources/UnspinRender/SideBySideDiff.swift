public import Unspin

/// The changed lines of a text in two columns, before and after, wrapped together so that they stay level:
///
///     article.txt
///          3  said Chinese [-Overseas          │ said Chinese {+Foreign
///             Minister-] Wang Yi on Tuesday    │ Minister+} Wang Yi on Tuesday
public struct SideBySideDiff: Sendable {
    public var style: Style
    /// Columns of the whole output.
    public var width: Int

    public init(style: Style, width: Int) {
        self.style = style
        self.width = width
    }

    /// - Returns: lines ending in LF; empty where there are no edits.
    public func render(_ text: [UInt8], _ edits: EditList, heading: String) -> String {
        guard !edits.edits.isEmpty else { return "" }
        let lines = LineIndex(text)
        var output = style(.heading, VisibleText.escape(heading)) + "\n"
        var rest = edits.edits[...]
        while let first = rest.first {
            // One block: the line of an edit, and further lines where an edit runs into them.
            let number = lines.line(of: first.range.lowerBound)
            let line = lines.content(ofLine: number)
            var position = line.lowerBound
            var end = max(line.upperBound, first.range.lowerBound)
            var columns = TwoColumns(style: style, line: number + 1, width: width)
            while let edit = rest.first, edit.range.lowerBound <= end {
                columns.addBoth(VisibleText.escape(text[position..<edit.range.lowerBound]))
                columns.add(edit)
                position = edit.range.upperBound
                end = max(position, lines.content(ofLine: lines.line(of: position)).upperBound)
                rest.removeFirst()
            }
            columns.addBoth(VisibleText.escape(text[position..<end]))
            output += columns.finish()
        }
        return output
    }
}
