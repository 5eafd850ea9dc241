import Unspin
import UnspinDecisions
import UnspinRender

/// The whole screen of a review, for a size.
public struct ReviewScreen {
    private let session: ReviewSession
    private var grid: Grid
    private var height: Int { grid.rows.count }

    private static let smallest = (columns: 40, rows: 12)
    private static let gutter = 6
    private static let separator = " │ "

    public static func draw(_ session: ReviewSession, columns: Int, rows: Int) -> Grid {
        var screen = ReviewScreen(session, Grid(columns: columns, rows: rows))
        if columns < smallest.columns || rows < smallest.rows {
            screen.grid.put(Wording.tooSmall, row: 0, column: 0)
        } else if session.mode == .help {
            screen.drawHelp()
        } else {
            screen.drawReview()
        }
        return screen.grid
    }

    private init(_ session: ReviewSession, _ grid: Grid) {
        self.session = session
        self.grid = grid
    }

    private mutating func drawHelp() {
        bar(row: 0, left: Wording.helpTitle, right: "")
        let halves = grid.columns >= 110 ? 2 : 1
        let perColumn = (Wording.help.count + halves - 1) / halves
        for (index, entry) in Wording.help.enumerated() {
            let column = index / perColumn * (grid.columns / 2)
            grid.put(entry.keys, row: 1 + index % perColumn, column: column + 1, style: .bold)
            grid.put(entry.meaning, row: 1 + index % perColumn, column: column + 7)
        }
        grid.put(Wording.marks, row: min(1 + perColumn, height - 1), column: 1)
    }

    private mutating func drawReview() {
        guard let current = session.current else {
            bar(row: 0, left: Wording.nothing, right: "")
            drawFoot()
            return
        }
        let phrase = session.phrases[current]
        bar(row: 0, left: VisibleText.escape(session.texts[phrase.text].heading), right: Wording.position(session))
        line(row: 1, left: VisibleText.escape(Wording.document(session, phrase)), right: Wording.counts(session))
        let candidates = height >= 40 ? 9 : height >= 24 ? 4 : 3
        let panel = height - 3 - candidates - 3
        drawText(around: current, rows: 2..<panel)
        drawPanel(phrase, current, row: panel, candidates: candidates)
        drawFoot()
    }

    private mutating func drawText(around current: Int, rows: Range<Int>) {
        let width = grid.columns - Self.gutter
        let half = (width - Self.separator.count) / 2
        let widths = session.layout == .words ? [width] : [half, half]
        for (index, row) in TextPane(session, widths: widths, height: rows.count).rows(around: current).enumerated() {
            let at = rows.lowerBound + index
            if let line = row.line {
                let number = "\(line)"
                grid.put(number, row: at, column: max(0, Self.gutter - 2 - number.count), style: .faint)
            }
            var start = Self.gutter
            for (column, runs) in row.columns.enumerated() {
                if column > 0 {
                    grid.put(Self.separator, row: at, column: start - Self.separator.count, style: .faint)
                }
                var place = start
                for run in runs { place = grid.put(run.text, row: at, column: place, style: run.style, until: start + widths[column]) }
                start += widths[column] + Self.separator.count
            }
        }
    }

    private mutating func drawPanel(_ phrase: ReviewPhrase, _ current: Int, row: Int, candidates: Int) {
        let position = phrase.phrase.position
        let rule = "── line \(position.line), column \(position.column) "
        grid.put(rule + String(repeating: "─", count: max(0, grid.columns - rule.count)), row: row, column: 0, style: .faint)
        let same = Wording.sameEntry(
            here: session.sameEntry(as: current, in: .document).count, everywhere: session.sameEntry(as: current, in: .run).count)
        let state = session.states[current]
        line(
            row: row + 1, left: "“\(Wording.visible(phrase.edit.original))” \(Wording.state(state))", right: same,
            style: .bold)
        let words = max(12, (grid.columns - 14) * 9 / 20)
        for (index, candidate) in phrase.candidates.prefix(candidates).enumerated() {
            let at = row + 2 + index
            let isChosen = state.verdict == .accept && state.replacement == candidate.replacement
            grid.put("\(isChosen ? "*" : " ")\(index + 1)", row: at, column: 1, style: .bold)
            grid.put(Wording.shown(candidate.replacement), row: at, column: 5, until: 5 + words)
            grid.put(Wording.confidence(candidate.confidence), row: at, column: 6 + words, style: .faint)
            grid.put(VisibleText.escape(candidate.entry), row: at, column: 12 + words)
        }
        grid.put(Wording.reason(phrase.edit), row: row + 2 + candidates, column: 1)
    }

    /// Message or prompt, and the keys.
    private mutating func drawFoot() {
        let row = height - 3
        switch session.mode {
        case .prompt(let prompt, let editor): drawPrompt(Wording.prompt(prompt), editor, row: row)
        case .scope(let scope):
            let count = session.current.map { session.sameEntry(as: $0, in: scope).count } ?? 0
            grid.put(Wording.scope(scope, count: count), row: row, column: 0, style: .bold)
        case .write: grid.put(Wording.write, row: row, column: 0, style: .bold)
        case .deciding, .help:
            if let message = session.message {
                grid.put(VisibleText.escape(Wording.message(message)), row: row, column: 0, style: .bold)
            }
        }
        drawKeys()
    }

    private mutating func drawPrompt(_ prompt: String, _ editor: LineEditor, row: Int) {
        let start = grid.put(prompt, row: row, column: 0, style: .bold)
        // Where the text is longer than the row, what stands before the cursor is shown from its end.
        var before = Grid.pieces(VisibleText.escape(editor.textBeforeCursor))[...]
        while before.reduce(0, { $0 + $1.width }) > grid.columns - start - 2, !before.isEmpty { before.removeFirst() }
        let cursor = grid.put(before.map(\.text).joined(), row: row, column: start)
        grid.put(VisibleText.escape(editor.textBehindCursor), row: row, column: cursor)
        grid.cursor = (row, min(cursor, grid.columns - 1))
    }

    private mutating func drawKeys() {
        let isNarrow = grid.columns < 100
        let all = if case .prompt = session.mode { Wording.promptKeys } else { Wording.keys }
        let half = (Wording.keys.count + 1) / 2
        for (row, keys) in [all.prefix(half), all.dropFirst(half)].enumerated() {
            var column = 0
            // As far apart as there is room for.
            let width = keys.reduce(0) { $0 + $1.key.count + 1 + (isNarrow ? $1.short : $1.long).count }
            let gap = max(1, min(3, (grid.columns - width) / max(1, keys.count - 1)))
            for (key, long, short) in keys {
                column = grid.put(key, row: height - 2 + row, column: column, style: .bold)
                column = grid.put(" " + (isNarrow ? short : long), row: height - 2 + row, column: column) + gap
            }
        }
    }

    private mutating func bar(row: Int, left: String, right: String) {
        grid.fill(row: row, style: .bar)
        line(row: row, left: left, right: right, style: .bar)
    }

    /// Text at both ends; the right one is whole.
    private mutating func line(row: Int, left: String, right: String, style: CellStyle = .plain) {
        let start = grid.columns - DisplayWidth.of(right)
        grid.put(left, row: row, column: 0, style: style, until: right.isEmpty ? nil : start - 1)
        grid.put(right, row: row, column: max(0, start), style: style)
    }
}
