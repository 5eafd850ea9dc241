/// Finds the cells of a CSV row byte by byte (RFC 4180).
struct RowScanner {
    enum Status {
        case goesOn
        /// The byte was the line feed that ends the row.
        case end
        /// Something else than a delimiter stands behind a closing quotation mark.
        case malformed
    }

    private enum State {
        case start, plain, quoted, closed
    }

    private let delimiter: UInt8
    private var state = State.start
    private var position = 0
    private var previous: UInt8 = 0
    private var cellStart = 0
    /// Half-open ranges from the start of the row, with quotation marks.
    private(set) var cells: [Range<Int>] = []

    private static let quote = UInt8(ascii: "\"")

    init(delimiter: UInt8) { self.delimiter = delimiter }

    /// Whether a quotation mark is open.
    var isQuoted: Bool { state == .quoted }

    mutating func read(_ byte: UInt8) -> Status {
        defer {
            position += 1
            previous = byte
        }
        switch state {
        case .quoted: if byte == Self.quote { state = .closed }
        case .closed where byte == Self.quote && previous == Self.quote: state = .quoted
        case .closed where byte == 0x0D && previous == Self.quote: break
        case .closed where byte != 0x0A && (byte != delimiter || previous == 0x0D): return .malformed
        case .start where byte == Self.quote: state = .quoted
        case _ where byte == delimiter: endCell(at: position)
        case _ where byte == 0x0A:
            endCell(at: position > cellStart && previous == 0x0D ? position - 1 : position)
            return .end
        default: state = .plain
        }
        return .goesOn
    }

    /// The input ended.
    mutating func finish() { endCell(at: position > cellStart && previous == 0x0D ? position - 1 : position) }

    private mutating func endCell(at end: Int) {
        cells.append(cellStart..<end)
        cellStart = position + 1
        state = .start
    }
}
