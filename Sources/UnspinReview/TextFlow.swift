import UnspinRender

/// Pieces of styled text that fill one or two columns of a screen, level with each other: a row ends for both when the next word
/// has no room in one of them.
struct TextFlow {
    struct Run {
        var text: String
        var style: CellStyle

        init(_ text: String, _ style: CellStyle = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// One row of each column.
    struct Row {
        var columns: [[Run]]
        /// Whether it has a part of the current phrase.
        var isCurrent = false
        /// The number of the line that begins here.
        var line: Int?
    }

    private let widths: [Int]
    private(set) var rows: [Row] = []
    private var used: [Int]
    private var row: Row
    private var lastLine: Int?

    init(widths: [Int]) {
        self.widths = widths.map { max(1, $0) }
        used = widths.map { _ in 0 }
        row = Row(columns: widths.map { _ in [] })
    }

    /// A number that the row above has already, as where a page has one line for several, is not said again.
    mutating func beginLine(_ number: Int?) {
        row.line = number == lastLine ? nil : number
        lastLine = number ?? lastLine
    }

    mutating func endRow() {
        rows.append(row)
        row = Row(columns: widths.map { _ in [] })
        used = widths.map { _ in 0 }
    }

    /// The same text in all columns.
    mutating func add(_ text: String, _ style: CellStyle = .plain) {
        for word in Self.words([Run(text, style)]) { add(widths.map { _ in word }, isCurrent: false) }
    }

    /// Other text in each column; the words go side by side.
    mutating func add(_ runs: [[Run]], isCurrent: Bool) {
        let words = runs.map(Self.words)
        for index in 0..<(words.map(\.count).max() ?? 0) {
            add(words.map { index < $0.count ? $0[index] : Word() }, isCurrent: isCurrent)
        }
    }

    /// What stays together: characters up to a space, and the spaces behind them.
    private struct Word {
        var runs: [Run] = []
        /// Columns without the space behind it, which may hang over the end of a row.
        var width = 0
        var endsInSpace = false
    }

    /// One word a column; one that is longer than the column is cut into rows.
    private mutating func add(_ words: [Word], isCurrent: Bool) {
        let hasRoom = words.indices.allSatisfy { used[$0] + words[$0].width <= widths[$0] }
        if !hasRoom, used.contains(where: { $0 > 0 }) { endRow() }
        var rests = words.map { word in
            word.runs.flatMap { run in Grid.pieces(run.text).map { (run: Run($0.text, run.style), width: $0.width) } }[...]
        }
        while true {
            for index in words.indices {
                while let next = rests[index].first, used[index] + next.width <= widths[index] || used[index] == 0 {
                    rests[index].removeFirst()
                    // A space between words begins no row but that of a line that is indented.
                    if used[index] == 0, row.line == nil, next.run.text == " " { continue }
                    append(next.run, to: index)
                    used[index] += next.width
                }
                if rests[index].allSatisfy({ $0.run.text == " " }) { rests[index].removeAll() }
            }
            row.isCurrent = row.isCurrent || isCurrent
            if rests.allSatisfy(\.isEmpty) { return }
            endRow()
        }
    }

    /// Neighbours of one style become one run.
    private mutating func append(_ run: Run, to column: Int) {
        if let last = row.columns[column].last, last.style == run.style {
            row.columns[column][row.columns[column].count - 1].text += run.text
        } else {
            row.columns[column].append(run)
        }
    }

    private static func words(_ runs: [Run]) -> [Word] {
        var words: [Word] = []
        var word = Word()
        for run in runs {
            var text = ""
            for character in run.text {
                if character != " ", word.endsInSpace {
                    if !text.isEmpty { word.runs.append(Run(text, run.style)) }
                    words.append(word)
                    word = Word()
                    text = ""
                }
                text.append(character)
                word.endsInSpace = character == " "
                if !word.endsInSpace { word.width += DisplayWidth.of(String(character)) }
            }
            if !text.isEmpty { word.runs.append(Run(text, run.style)) }
        }
        return word.runs.isEmpty ? words : words + [word]
    }
}
