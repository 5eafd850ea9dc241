import Unspin
import UnspinFormats
public import UnspinRender

/// Changes to one stream, in one of four forms.
public struct DiffSink: DocumentSink {
    public static var failureEndsRun: Bool { true }

    public enum Form: String, Sendable, CaseIterable {
        case unified, word
        case sideBySide = "side-by-side"
        case json
    }

    private let writer: any ByteWriter
    private let form: Form
    private let style: Style
    private let isTerminal: Bool
    private let width: Int
    private var current: Current?

    /// What one input has been doing so far.
    private final class Current {
        var diff: UnifiedDiff
        var tally: LogTally
        init(_ path: String) {
            diff = UnifiedDiff(path: path)
            tally = LogTally(path: path)
        }
    }

    /// - Parameters:
    ///   - isTerminal: controls of the text are shown as escapes in the unified form too.
    ///   - width: columns of the side-by-side form.
    public init(_ writer: any ByteWriter, form: Form, style: Style, isTerminal: Bool, width: Int) {
        self.writer = writer
        self.form = form
        self.style = style
        self.isTerminal = isTerminal
        self.width = width
    }

    public mutating func begin(_ input: Input) { current = Current(input.name) }

    public mutating func write(_ document: Document) throws(FileError) {
        switch form {
        case .unified:
            guard let current else { return }
            for part in document.parts {
                let lines = ProposalLines.render(part.text, part.edits, heading: document.heading(part))
                try writer.write(lines.utf8)
            }
            current.diff.add(document, cleaned: document.cleaned)
            try writeUnified(current.diff.takeOutput())
        case .word:
            let diff = WordDiff(style: style)
            for part in document.parts {
                try writer.write(diff.render(part.text, part.edits, heading: document.heading(part)).utf8)
            }
        case .sideBySide:
            let diff = SideBySideDiff(style: style, width: width)
            for part in document.parts {
                try writer.write(diff.render(part.text, part.edits, heading: document.heading(part)).utf8)
            }
        case .json:
            current?.tally.add(document, cleaned: document.cleaned)
            for line in document.logLines() { try writer.write(line.utf8) }
        }
    }

    public mutating func end() throws(FileError) {
        guard let current else { return }
        switch form {
        case .unified: try writeUnified(current.diff.finish())
        case .json: try writer.write(EditLog.line(current.tally.finish()).utf8)
        case .word, .sideBySide: break
        }
        self.current = nil
    }

    public mutating func abandon() { current = nil }

    private func writeUnified(_ bytes: [UInt8]) throws(FileError) {
        guard isTerminal || style.usesColour else { return try writer.write(bytes) }
        try writer.write(style.unified(bytes).utf8)
    }
}
