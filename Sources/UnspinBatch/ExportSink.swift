import Unspin
public import UnspinExport
import UnspinRender

/// The edits of a run in a format of others, to one stream.
public struct ExportSink: DocumentSink {
    public static var failureEndsRun: Bool { true }

    private let writer: any ByteWriter
    private let isTerminal: Bool
    private var exporter: any Exporter
    private var hasBegun = false

    /// - Parameter isTerminal: controls of the text are shown as escapes.
    public init(_ writer: any ByteWriter, _ exporter: any Exporter, isTerminal: Bool) {
        self.writer = writer
        self.exporter = exporter
        self.isTerminal = isTerminal
    }

    /// Findings that the format left out.
    public var omitted: Int { exporter.omitted }

    public mutating func begin(_ input: Input) {}

    public mutating func write(_ document: Document) throws(FileError) {
        for part in document.parts { try write(document.exported(part)) }
    }

    /// One text, as an edit log has it.
    public mutating func write(_ text: ExportedText) throws(FileError) {
        if !hasBegun { try write(exporter.begin()) }
        hasBegun = true
        try write(exporter.add(text))
    }

    public mutating func end() {}
    public mutating func abandon() {}

    /// Closes the output; once, behind the last input.
    public mutating func finish() throws(FileError) {
        if !hasBegun { try write(exporter.begin()) }
        try write(exporter.end())
    }

    private func write(_ text: String) throws(FileError) {
        try writer.write(isTerminal ? VisibleText.escape(text, keeping: ["\n", "\t"]).utf8 : text.utf8)
    }
}
