private import CNcurses
public import UnspinReview

/// A terminal that shows grids and reads keys. The only importer of ncurses; there is one at a time, since ncurses has one screen.
public struct Terminal: ~Copyable {
    public enum Input: Sendable, Hashable {
        case key(Key)
        /// The window has another size.
        case resized
        /// A signal came, or a key that means nothing here.
        case nothing
        /// Nobody is there any more.
        case gone
    }

    /// - Parameter usesColour: colours of the terminal's own palette, on its own background, beside the marks.
    /// - Returns: nil where the terminal cannot show a full screen.
    public init?(usesColour: Bool) {
        guard unspin_screen_open(usesColour ? 1 : 0) != 0 else { return nil }
    }

    deinit { unspin_screen_close() }

    public var size: (columns: Int, rows: Int) {
        var rows: CInt = 0
        var columns: CInt = 0
        // C call: fills the two values.
        unsafe unspin_screen_size(&rows, &columns)
        return (Int(columns), Int(rows))
    }

    /// Shows a grid. ncurses sends only what differs from what is shown.
    public mutating func show(_ grid: Grid) {
        unspin_screen_clear()
        for (row, cells) in grid.rows.enumerated() {
            for (column, cell) in cells.enumerated() where cell != .blank && !cell.text.isEmpty {
                let width = column + 1 < cells.count && cells[column + 1].text.isEmpty ? 2 : 1
                put(cell, width: width, row: row, column: column)
            }
        }
        unspin_screen_refresh(CInt(grid.cursor?.row ?? -1), CInt(grid.cursor?.column ?? 0))
    }

    /// Whether a key waits already: what it leads to can be shown at once.
    public var hasInput: Bool { unspin_screen_has_input() != 0 }

    /// Draws everything anew the next time, where something else wrote to the terminal.
    public mutating func forget() { unspin_screen_forget() }

    /// Gives the terminal to another program for a while.
    public mutating func suspended<Result>(_ body: () throws -> Result) rethrows -> Result {
        unspin_screen_suspend()
        defer { unspin_screen_resume() }
        return try body()
    }

    /// Waits for a key.
    public mutating func read() -> Input {
        let key = unspin_screen_read()
        switch Int(key.kind) {
        case unspin_key_resize: return .resized
        case unspin_key_gone: return .gone
        case unspin_key_character: return Self.key(of: key.character).map(Input.key) ?? .nothing
        default: return Self.keys[Int(key.kind)].map(Input.key) ?? .nothing
        }
    }

    /// A character that the C library gives another width than the grid would shift the row: it is shown as `?`.
    private func put(_ cell: Cell, width: Int, row: Int, column: Int) {
        var characters = cell.text.unicodeScalars.map(\.value)
        // C calls: read the array within its count.
        if unsafe unspin_screen_width(characters, CInt(characters.count)) != CInt(width) { characters = [0x3F] }
        unsafe unspin_screen_put(
            CInt(row), CInt(column), characters, CInt(characters.count), cell.style.attributes, cell.style.colour.number)
    }

    private static func key(of character: UInt32) -> Key? {
        switch character {
        case 0x0A, 0x0D: .enter
        case 0x1B: .escape
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x01..<0x20: .control(Character(Unicode.Scalar(UInt8(character) + 0x60)))
        case 0: nil
        default: Unicode.Scalar(character).map { .character(Character($0)) }
        }
    }

    private static let keys: [Int: Key] = [
        unspin_key_up: .up, unspin_key_down: .down, unspin_key_left: .left, unspin_key_right: .right, unspin_key_home: .home,
        unspin_key_end: .end, unspin_key_page_up: .pageUp, unspin_key_page_down: .pageDown, unspin_key_backspace: .backspace,
        unspin_key_delete: .delete, unspin_key_enter: .enter,
    ]
}

extension CellStyle {
    fileprivate var attributes: CInt {
        CInt((isBold ? unspin_screen_bold : 0) | (isReverse ? unspin_screen_reverse : 0))
    }
}

extension CellStyle.Colour {
    fileprivate var number: CInt {
        switch self {
        case .plain: CInt(unspin_screen_plain)
        case .removed: CInt(unspin_screen_red)
        case .added: CInt(unspin_screen_green)
        case .proposed: CInt(unspin_screen_yellow)
        case .place: CInt(unspin_screen_cyan)
        }
    }
}
