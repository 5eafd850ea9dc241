/// Where the lines of a text start. Lines end at LF; a CR before it belongs to the line's ending.
public struct LineIndex: Sendable {
    private let text: [UInt8]
    /// Offset of the first byte of each line; never empty.
    private let starts: [Int]

    /// A place as people count: the first line and the first column are 1.
    public struct Position: Sendable, Hashable {
        public var line: Int
        /// In Unicode scalars; an invalid byte counts as one.
        public var column: Int

        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }

        /// This place of a text in another one, where the text starts somewhere in that.
        public func behind(_ start: Position) -> Position {
            Position(line: start.line + line - 1, column: line == 1 ? start.column + column - 1 : column)
        }
    }

    /// Linear in the text.
    public init(_ text: [UInt8]) {
        self.text = text
        var starts = [0]
        for (offset, byte) in text.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        self.starts = starts
    }

    /// The 0-based number of the line that holds the byte offset. Logarithmic.
    public func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// Logarithmic in the lines, linear in the line.
    public func position(of offset: Int) -> Position {
        let line = line(of: offset)
        return Position(line: line + 1, column: ScalarSequence(text[starts[line]..<offset]).count + 1)
    }

    /// Half-open byte range of a line without its ending.
    public func content(ofLine line: Int) -> Range<Int> {
        guard line + 1 < starts.count else { return starts[line]..<text.count }
        var end = starts[line + 1] - 1
        if end > starts[line], text[end - 1] == 0x0D { end -= 1 }
        return starts[line]..<end
    }
}
