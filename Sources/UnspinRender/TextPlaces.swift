/// Where the bytes of a text stand for a reader: in the text itself, or in the page that it was taken from.
public struct TextPlaces: Sendable {
    private let page: [UInt8]
    private let lines: LineIndex
    private let pageOffset: @Sendable (Int) -> Int

    /// Linear.
    public init(_ text: [UInt8]) { self.init(page: text) { $0 } }

    /// - Parameters:
    ///   - page: what lines and columns are counted in.
    ///   - offset: of the byte at an offset of the text, in the page; ascending.
    public init(page: [UInt8], offset: @escaping @Sendable (Int) -> Int) {
        self.page = page
        lines = LineIndex(page)
        pageOffset = offset
    }

    /// Logarithmic in the lines, linear in the line.
    public func position(of offset: Int) -> LineIndex.Position { lines.position(of: pageOffset(offset)) }

    /// 1-based. Logarithmic.
    public func line(of offset: Int) -> Int { lines.line(of: pageOffset(offset)) + 1 }

    /// Of ascending offsets, in one pass over the page however long its lines are.
    public func positions(of offsets: [Int]) -> [LineIndex.Position] {
        var running = RunningPosition(page)
        return offsets.map { running.position(of: pageOffset($0)) }
    }
}

private struct RunningPosition {
    private let text: [UInt8]
    private var offset = 0
    private var place = LineIndex.Position(line: 1, column: 1)

    init(_ text: [UInt8]) { self.text = text }

    mutating func position(of end: Int) -> LineIndex.Position {
        while offset < end {
            let rest = text[offset..<end]
            let lineEnd = rest.firstIndex(of: 0x0A)
            place.column += Self.columns(text[offset..<(lineEnd ?? end)])
            offset = lineEnd.map { $0 + 1 } ?? end
            if lineEnd != nil { place = LineIndex.Position(line: place.line + 1, column: 1) }
        }
        return place
    }

    /// Scalars of valid text; an invalid byte counts as one.
    private static func columns(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.allSatisfy { $0 < 0x80 } ? bytes.count : ScalarSequence(bytes).count
    }
}
