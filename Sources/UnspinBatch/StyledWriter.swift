import UnspinRender

/// Shows a unified diff on a terminal: line by line, coloured, controls as escapes.
final class StyledWriter: ByteWriter {
    private let output: any ByteWriter
    private let style: Style
    /// The start of a line whose end has not come yet.
    private var rest: [UInt8] = []

    init(_ output: any ByteWriter, style: Style) {
        self.output = output
        self.style = style
    }

    /// Every piece of a diff ends with a line; the pieces of a spooled one need not.
    func write(_ bytes: some Collection<UInt8>) throws(FileError) {
        rest += bytes
        guard let end = rest.lastIndex(of: 0x0A) else { return }
        try output.write(style.unified(Array(rest[...end])).utf8)
        rest.removeFirst(end + 1)
    }
}
