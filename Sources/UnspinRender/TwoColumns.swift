import Unspin

/// Two columns filled together: a row ends for both when the next word has no room in one of them.
struct TwoColumns {
    private let style: Style
    private let line: Int
    private let cleanedLine: Int
    private let mark: Character
    /// Columns of the terminal for each side.
    private let width: Int
    private var left = Cell()
    private var right = Cell()
    private var output = ""

    private static let gutter = 8
    private static let separator = " │"
    private static let secondGutter = 6

    private struct Cell {
        var text = ""
        var width = 0

        mutating func add(_ piece: String, styled: String) {
            text += styled
            width += DisplayWidth.of(piece)
        }
    }

    /// - Parameters:
    ///   - line, cleanedLine: 1-based numbers shown beside the first row of each side.
    ///   - mark: in the margin of the first row.
    ///   - width: columns of the terminal for everything.
    init(style: Style, line: Int, cleanedLine: Int, mark: Character, width: Int) {
        self.style = style
        self.line = line
        self.cleanedLine = cleanedLine
        self.mark = mark
        self.width = max(12, (width - Self.gutter - Self.separator.count - Self.secondGutter) / 2)
    }

    mutating func addBoth(_ text: String) {
        for word in Self.words(text) { add(left: word, right: word, leftRole: nil, rightRole: nil) }
    }

    mutating func add(_ edit: Edit) {
        let mark = EditMark(style: .plain)
        let left = Self.words(edit.isApplied ? mark.removed(edit) : mark.proposed(edit))
        let right = Self.words(edit.isApplied ? mark.added(edit) : VisibleText.escape(edit.original))
        for index in 0..<max(left.count, right.count) {
            add(
                left: index < left.count ? left[index] : "", right: index < right.count ? right[index] : "",
                leftRole: edit.isApplied ? .removed : .proposed, rightRole: edit.isApplied ? .added : nil)
        }
    }

    /// The rows, each ending in LF.
    mutating func finish() -> String {
        if left.width > 0 || right.width > 0 { endRow() }
        return output
    }

    private mutating func add(left: String, right: String, leftRole: Style.Role?, rightRole: Style.Role?) {
        let hasRoom = self.left.width + DisplayWidth.of(left) <= width && self.right.width + DisplayWidth.of(right) <= width
        if !hasRoom, self.left.width > 0 || self.right.width > 0 { endRow() }
        // A word longer than the column is cut.
        var left = left[...]
        var right = right[...]
        while true {
            let leftPiece = Self.prefix(left, columns: width)
            let rightPiece = Self.prefix(right, columns: width)
            self.left.add(leftPiece, styled: styled(leftPiece, leftRole))
            self.right.add(rightPiece, styled: styled(rightPiece, rightRole))
            left = left.dropFirst(leftPiece.count)
            right = right.dropFirst(rightPiece.count)
            if left.isEmpty, right.isEmpty { return }
            endRow()
        }
    }

    private func styled(_ piece: String, _ role: Style.Role?) -> String {
        guard let role else { return piece }
        // Spaces at the end stay outside the colour, where the end of a row trims them.
        let spaces = piece.reversed().prefix { $0 == " " }.count
        return style(role, String(piece.dropLast(spaces))) + String(repeating: " ", count: spaces)
    }

    private mutating func endRow() {
        let isFirst = output.isEmpty
        output += String(isFirst ? mark : " ") + number(isFirst ? line : nil, columns: Self.gutter - 3) + "  "
        output += left.text + String(repeating: " ", count: max(0, width - left.width))
        var row = Self.separator + number(isFirst ? cleanedLine : nil, columns: Self.secondGutter - 2) + "  " + right.text
        while row.hasSuffix(" ") { row.removeLast() }
        output += row + "\n"
        left = Cell()
        right = Cell()
    }

    private func number(_ line: Int?, columns: Int) -> String {
        let number = line.map(String.init) ?? ""
        return String(repeating: " ", count: max(0, columns - number.count)) + style(.place, number)
    }

    /// The words with the spaces behind them.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            if character != " ", word.last == " " {
                words.append(word)
                word = ""
            }
            word.append(character)
        }
        return word.isEmpty ? words : words + [word]
    }

    /// At least one character, so that the cut ends.
    private static func prefix(_ text: Substring, columns: Int) -> String {
        var piece = ""
        var width = 0
        for character in text {
            width += DisplayWidth.of(String(character))
            if width > columns, !piece.isEmpty { break }
            piece.append(character)
        }
        return piece
    }
}
