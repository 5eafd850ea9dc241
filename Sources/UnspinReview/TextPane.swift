import Unspin
import UnspinDecisions
import UnspinRender

/// The text around the current phrase, wrapped. However long the text and its lines are, only as much is laid out as may be seen.
struct TextPane {
    private let session: ReviewSession
    private let widths: [Int]
    private let height: Int

    /// - Parameter widths: columns of each half; one where changes are shown within the text.
    init(_ session: ReviewSession, widths: [Int], height: Int) {
        self.session = session
        self.widths = widths
        self.height = height
    }

    /// At most `height` rows, the current phrase in the upper half where there is text enough.
    func rows(around phrase: Int) -> [TextFlow.Row] {
        let rows = flow(around: phrase).rows
        let current = rows.firstIndex(where: \.isCurrent) ?? 0
        let first = max(0, min(current - height / 3, rows.count - height))
        return Array(rows[first..<min(rows.count, first + height)])
    }

    private func flow(around phrase: Int) -> TextFlow {
        let range = session.phrases[phrase].edit.range
        let text = session.texts[session.phrases[phrase].text]
        let budget = height * (widths.max() ?? 0) + 1
        let phrases = session.phrases(of: session.phrases[phrase].text)
        var start = Self.start(of: range.lowerBound - budget, before: range.lowerBound, in: text.text)
        let end = Self.end(of: range.upperBound + budget, behind: range.upperBound, in: text.text)
        var index = first(in: phrases, endingBehind: start)
        if index < phrases.upperBound { start = min(start, session.phrases[index].edit.range.lowerBound) }
        var flow = TextFlow(widths: widths)
        let opensLine = start == 0 || text.text[start - 1] == 0x0A
        flow.beginLine(opensLine ? text.places.line(of: start) : nil)
        if !opensLine { flow.add("… ") }
        var position = start
        while index < phrases.upperBound, session.phrases[index].edit.range.lowerBound < end {
            let edit = session.phrases[index].edit
            add(text.text[position..<edit.range.lowerBound], of: text, to: &flow)
            add(index, isCurrent: index == phrase, to: &flow)
            position = edit.range.upperBound
            index += 1
        }
        if position < end { add(text.text[position..<end], of: text, to: &flow) }
        if end < text.text.count, text.text[end] != 0x0A { flow.add(" …") }
        flow.endRow()
        return flow
    }

    private func add(_ phrase: Int, isCurrent: Bool, to flow: inout TextFlow) {
        let marks = PhraseMarks(phrase: session.phrases[phrase], state: session.states[phrase], isCurrent: isCurrent)
        flow.add(widths.count == 1 ? [marks.inline] : marks.columns, isCurrent: isCurrent)
    }

    /// Plain text, line by line.
    private func add(_ bytes: ArraySlice<UInt8>, of text: ReviewText, to flow: inout TextFlow) {
        var rest = bytes
        while let lineFeed = rest.firstIndex(of: 0x0A) {
            let content = rest[..<lineFeed]
            flow.add(VisibleText.escape(content.last == 0x0D ? content.dropLast() : content))
            flow.endRow()
            rest = rest[(lineFeed + 1)...]
            flow.beginLine(text.places.line(of: rest.startIndex))
        }
        flow.add(VisibleText.escape(rest))
    }

    /// The first phrase that ends behind an offset. Logarithmic.
    private func first(in phrases: Range<Int>, endingBehind offset: Int) -> Int {
        var low = phrases.lowerBound
        var high = phrases.upperBound
        while low < high {
            let middle = (low + high) / 2
            if session.phrases[middle].edit.range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The beginning of a line or a word at or behind an offset.
    private static func start(of offset: Int, before limit: Int, in text: [UInt8]) -> Int {
        guard offset > 0 else { return 0 }
        return text[offset..<limit].firstIndex { $0 == 0x20 || $0 == 0x0A }.map { $0 + 1 } ?? limit
    }

    private static func end(of offset: Int, behind limit: Int, in text: [UInt8]) -> Int {
        guard offset < text.count else { return text.count }
        return text[limit..<offset].lastIndex { $0 == 0x20 || $0 == 0x0A } ?? limit
    }
}
