import UnspinFormats
import UnspinRender

/// Cleaned text to one stream.
public struct StreamSink: DocumentSink {
    public static var failureEndsRun: Bool { true }

    private let writer: any ByteWriter
    private let isTerminal: Bool
    private var encoder = RecordEncoder()

    /// - Parameter isTerminal: controls of the text are shown as escapes.
    public init(_ writer: any ByteWriter, isTerminal: Bool) {
        self.writer = writer
        self.isTerminal = isTerminal
    }

    public mutating func begin(_ input: Input) {}

    public mutating func write(_ document: Document) throws(FileError) {
        let cleaned = document.cleaned
        try isTerminal
            ? writer.write(VisibleText.escape(cleaned[...], keeping: ["\n", "\t"]).utf8)
            : writer.write(encoder.encode(document.source, cleaned: cleaned, packing: document.packing))
    }

    public mutating func end() throws(FileError) { try writer.write(encoder.finish()) }
    /// What was written so far is made readable.
    public mutating func abandon() { try? writer.write(encoder.finish()) }
}
