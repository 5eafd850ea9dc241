public import Unspin

/// Changed phrases with a window of context, for reading long paragraphs:
///
///     article.txt
///     ? 3:118  …said Chinese [-Overseas Minister-]{+Foreign Minister+} Wang Yi on [?Tuesday last|last Tuesday?]…
///
/// Each row starts with the mark of its least sure tier (`+` auto, `?` review, `!` report), and line and column (in scalars) of its
/// first phrase; where its line has another number in the cleaned text, `3→4:118`. Phrases near each other share a row.
public struct WordDiff: Sendable {
    public var style: Style
    /// Bytes of context on each side of a phrase.
    public var context: Int
    /// A row is broken at the next gap between phrases once it is longer than this many characters.
    public var width: Int

    public init(style: Style, context: Int = 40, width: Int = 100) {
        self.style = style
        self.context = context
        self.width = width
    }

    /// - Parameters:
    ///   - heading: what the text is called (a path, a record).
    ///   - places: where the text stands in a page; nil where it is a file itself.
    /// - Returns: lines ending in LF; empty where there are no edits.
    public func render(_ text: [UInt8], _ edits: EditList, heading: String, places: TextPlaces? = nil) -> String {
        guard !edits.edits.isEmpty else { return "" }
        let lines = LineIndex(text)
        let places = places ?? TextPlaces(text)
        let mark = EditMark(style: style)
        var output = style(.heading, VisibleText.escape(heading)) + "\n"
        var row = Row(places: places, start: 0, shift: LineShift())
        var shift = LineShift()
        for (index, edit) in edits.edits.enumerated() {
            let line = lines.content(ofLine: lines.line(of: edit.range.lowerBound))
            if row.isEmpty {
                row = Row(places: places, start: edit.range.lowerBound, shift: shift)
                let context = ContextWindow.before(edit.range.lowerBound, in: text, from: line.lowerBound, bytes: self.context)
                row.add(context, columns: context.count)
            }
            row.add(edit.tier)
            shift.add(edit)
            row.add(mark.inline(edit), columns: edit.original.count + edit.replacement.count)
            // The text up to the next phrase, whole where that is near and on this line.
            let end = edit.range.upperBound
            let lineEnd = max(end, lines.content(ofLine: lines.line(of: end)).upperBound)
            let next = index + 1 < edits.edits.count ? edits.edits[index + 1].range.lowerBound : nil
            guard let next, next <= lineEnd else {
                row.add(ContextWindow.behind(end, in: text, to: lineEnd, bytes: context))
                output += row.finish(style)
                continue
            }
            if next - end > 2 * context {
                row.add(ContextWindow.behind(end, in: text, to: lineEnd, bytes: context))
                output += row.finish(style)
            } else {
                row.add(VisibleText.escape(text[end..<next]), columns: next - end)
                if row.columns > width {
                    output += row.finish(style)
                    row = Row(places: places, start: next, shift: shift)
                    row.add("…")
                }
            }
        }
        return output
    }

    /// One line of output in the making.
    private struct Row {
        private let position: LineIndex.Position
        /// The number of its line in the cleaned text.
        private let cleanedLine: Int
        private var tier: Tier?
        private var text = ""
        private(set) var columns = 0
        var isEmpty: Bool { text.isEmpty }

        init(places: TextPlaces, start: Int, shift: LineShift) {
            position = places.position(of: start)
            cleanedLine = shift.cleaned(position.line)
        }

        mutating func add(_ tier: Tier) { self.tier = max(tier, self.tier ?? tier) }

        mutating func add(_ piece: String, columns: Int = 0) {
            text += piece
            self.columns += columns
        }

        mutating func finish(_ style: Style) -> String {
            defer { text = "" }
            let line = cleanedLine == position.line ? "\(position.line)" : "\(position.line)→\(cleanedLine)"
            let mark = tier.map(TierMark.mark) ?? " "
            return "\(mark) " + style(.place, "\(line):\(position.column)") + "  \(text)\n"
        }
    }
}
