public import Unspin

/// The changed lines of a text in two columns, before and after, wrapped together so that they stay level:
///
///     article.txt
///     +    3  said Chinese [-Overseas          │   3  said Chinese {+Foreign
///             Minister-] Wang Yi on Tuesday    │      Minister+} Wang Yi on Tuesday
///
/// In the margin stands the mark of the least sure tier: `+` auto, `?` review, `!` report. Of long lines only what is near a
/// change is shown, with `…` where something is left out.
public struct SideBySideDiff: Sendable {
    public var style: Style
    /// Columns of the whole output.
    public var width: Int

    public init(style: Style, width: Int) {
        self.style = style
        self.width = width
    }

    /// Bytes of unchanged text beside a change.
    private var context: Int { 2 * width }

    /// - Parameter places: where the text stands in a page; nil where it is a file itself.
    /// - Returns: lines ending in LF; empty where there are no edits.
    public func render(_ text: [UInt8], _ edits: EditList, heading: String, places: TextPlaces? = nil) -> String {
        guard !edits.edits.isEmpty else { return "" }
        let lines = LineIndex(text)
        let places = places ?? TextPlaces(text)
        var output = style(.heading, VisibleText.escape(heading)) + "\n"
        var rest = edits.edits[...]
        var shift = LineShift()
        while let first = rest.first {
            // One block: the line of an edit, and further lines where an edit runs into them.
            let number = places.line(of: first.range.lowerBound)
            let line = lines.content(ofLine: lines.line(of: first.range.lowerBound))
            var position = line.lowerBound
            let block = Self.block(rest, lines: lines, end: max(line.upperBound, first.range.lowerBound))
            var columns = TwoColumns(
                style: style, line: number, cleanedLine: shift.cleaned(number), mark: TierMark.mark(of: block), width: width)
            for edit in block {
                columns.addBoth(between(position, edit.range.lowerBound, in: text, isFirst: position == line.lowerBound))
                columns.add(edit)
                shift.add(edit)
                position = edit.range.upperBound
            }
            let end = max(position, lines.content(ofLine: lines.line(of: position)).upperBound)
            columns.addBoth(ContextWindow.behind(position, in: text, to: end, bytes: context))
            output += columns.finish()
            rest = rest.dropFirst(block.count)
        }
        return output
    }

    /// The edits of one line, and of the lines that they run into.
    private static func block(_ edits: ArraySlice<Edit>, lines: LineIndex, end: Int) -> ArraySlice<Edit> {
        var end = end
        var count = 0
        for edit in edits {
            guard edit.range.lowerBound <= end else { break }
            count += 1
            end = max(edit.range.upperBound, lines.content(ofLine: lines.line(of: edit.range.upperBound)).upperBound)
        }
        return edits.prefix(count)
    }

    /// Unchanged text, without its middle where it is long; of what stands before the first change only the end.
    private func between(_ start: Int, _ end: Int, in text: [UInt8], isFirst: Bool) -> String {
        guard end - start > (isFirst ? 1 : 2) * context else { return VisibleText.escape(text[start..<end]) }
        let before = ContextWindow.before(end, in: text, from: start, bytes: context)
        return isFirst ? before : ContextWindow.behind(start, in: text, to: end, bytes: context) + " " + before
    }
}
