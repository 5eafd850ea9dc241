import UnspinRender

/// How a cell looks, beside its character. Nothing is said by colour alone.
public struct CellStyle: Sendable, Hashable {
    public enum Colour: Sendable, Hashable {
        /// The terminal's own.
        case plain
        case removed, added, proposed, place
    }

    public var colour = Colour.plain
    public var isBold = false
    public var isReverse = false

    public init(colour: Colour = .plain, isBold: Bool = false, isReverse: Bool = false) {
        self.colour = colour
        self.isBold = isBold
        self.isReverse = isReverse
    }

    public static let plain = CellStyle()
    public static let bold = CellStyle(isBold: true)
    public static let bar = CellStyle(isReverse: true)
    public static let faint = CellStyle(colour: .place)
}

/// One place of a screen: a character with its combining marks. A wide character has an empty cell behind it.
public struct Cell: Sendable, Hashable {
    public var text: String
    public var style: CellStyle

    public static let blank = Cell(text: " ", style: .plain)
}

/// A screen as rows of cells: all that a terminal needs to show.
public struct Grid: Sendable, Hashable {
    public let columns: Int
    public private(set) var rows: [[Cell]]
    /// Where the cursor stands while text is typed; nil where it is hidden.
    public var cursor: (row: Int, column: Int)?

    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = Array(repeating: Array(repeating: .blank, count: max(0, columns)), count: max(0, rows))
    }

    public static func == (left: Grid, right: Grid) -> Bool {
        left.rows == right.rows && left.cursor?.row == right.cursor?.row && left.cursor?.column == right.cursor?.column
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(rows) }

    /// The text of a row without the spaces at its end.
    public func text(ofRow row: Int) -> String {
        var text = rows[row].map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    /// Writes text without control characters; what has no room is cut.
    /// - Returns: the column behind it.
    @discardableResult
    public mutating func put(_ text: String, row: Int, column: Int, style: CellStyle = .plain, until end: Int? = nil) -> Int {
        let end = min(end ?? columns, columns)
        guard rows.indices.contains(row) else { return column }
        var column = column
        for piece in Self.pieces(text) {
            guard column + piece.width <= end else { break }
            rows[row][column] = Cell(text: piece.text, style: style)
            for filler in 1..<max(1, piece.width) { rows[row][column + filler] = Cell(text: "", style: style) }
            column += piece.width
        }
        return column
    }

    /// Gives a whole row one look.
    public mutating func fill(row: Int, style: CellStyle) {
        guard rows.indices.contains(row) else { return }
        for column in rows[row].indices { rows[row][column] = Cell(text: " ", style: style) }
    }

    /// Characters that take columns, each with the marks that take none.
    static func pieces(_ text: String) -> [(text: String, width: Int)] {
        var pieces: [(text: String, width: Int)] = []
        for scalar in text.unicodeScalars {
            let width = DisplayWidth.of(scalar)
            if width == 0, !pieces.isEmpty {
                pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
            } else {
                pieces.append((width == 0 ? "\u{25CC}" + String(scalar) : String(scalar), max(1, width)))
            }
        }
        return pieces
    }
}
