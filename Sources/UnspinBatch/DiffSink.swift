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
    private let width: Int
    /// Where unified diffs go: raw for programs, shown for people.
    private let unified: any ByteWriter
    private var current: Current?
    private var summary = DiffSummary()

    /// What one input has been doing so far.
    private final class Current {
        var diff: DiffWriter
        var tally: LogTally
        var proposals: SpoolFile?

        init(_ path: String, _ writer: any ByteWriter) {
            diff = DiffWriter(writer, path: path)
            tally = LogTally(path: path)
        }

        /// Comment lines come behind the whole diff: between its hunks, `patch` would take them for its end.
        func add(proposals lines: String) throws(FileError) {
            if proposals == nil { proposals = try SpoolFile() }
            try proposals?.append(Array(lines.utf8))
        }
    }

    /// - Parameters:
    ///   - isTerminal: controls of the text are shown as escapes in the unified form too.
    ///   - width: columns of the side-by-side form.
    public init(_ writer: any ByteWriter, form: Form, style: Style, isTerminal: Bool, width: Int) {
        self.writer = writer
        self.form = form
        self.style = style
        self.width = width
        unified = isTerminal || style.usesColour ? StyledWriter(writer, style: style) : writer
    }

    public mutating func begin(_ input: Input) { current = Current(input.name, unified) }

    public mutating func write(_ document: Document) throws(FileError) {
        switch form {
        case .unified:
            try current?.diff.add(document)
            for part in document.parts where !part.edits.edits.isEmpty {
                let lines = ProposalLines.render(part.edits, heading: document.heading(part), places: part.places)
                if !lines.isEmpty { try current?.add(proposals: lines) }
            }
        case .word:
            let diff = WordDiff(style: style)
            for part in document.parts where !part.edits.edits.isEmpty {
                summary.add(part.edits.edits)
                try writer.write(diff.render(part.text, part.edits, heading: document.heading(part), places: part.places).utf8)
            }
        case .sideBySide:
            let diff = SideBySideDiff(style: style, width: width)
            for part in document.parts where !part.edits.edits.isEmpty {
                summary.add(part.edits.edits)
                try writer.write(diff.render(part.text, part.edits, heading: document.heading(part), places: part.places).utf8)
            }
        case .json:
            current?.tally.add(document, cleaned: document.cleaned)
            for line in document.logLines() { try writer.write(line.utf8) }
        }
    }

    public mutating func end() throws(FileError) {
        guard let current else { return }
        switch form {
        case .unified:
            try current.diff.finish()
            try current.proposals?.move(to: unified)
        case .json: try writer.write(EditLog.line(current.tally.finish()).utf8)
        case .word, .sideBySide: break
        }
        self.current = nil
    }

    public mutating func abandon() { current = nil }

    /// The last line of the forms for people: how much was shown.
    public func finish() throws(FileError) { try writer.write(summary.text.utf8) }
}
