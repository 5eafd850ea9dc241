public import Unspin
import UnspinFormats
public import UnspinRender
public import UnspinText

/// Repairs the texts of files and records.
public struct DocumentRepairer {
    /// Repairs decoded text.
    public typealias RepairText = ([UInt8]) -> Repair
    /// Repairs a stretch of a long text, given what it has to know of the text before it; of a text that is whole, that is nothing.
    public typealias RepairStretch = ([UInt8], StretchContext?) -> Repair
    /// The edits of one text, known already; disjoint.
    public typealias KnownEdits = (EditLog.Place, [UInt8]) -> [Edit]

    private enum Source {
        /// By what the input is called.
        case repair((String) -> RepairStretch)
        case known(KnownEdits)
    }

    private let edits: Source
    /// Between the fields of a record: they are separate paragraphs of one document.
    private static let separator: [UInt8] = Array("\n\n".utf8)

    public init(repair: @escaping RepairText) { edits = .repair { _ in { text, _ in repair(text) } } }

    /// - Parameter repairing: what repairs the texts of an input, by what the input is called.
    public init(repairing: @escaping (String) -> RepairStretch) { edits = .repair(repairing) }

    /// For edits that need no repair, such as those of a log or of decisions.
    public init(edits: @escaping KnownEdits) { self.edits = .known(edits) }

    /// A record with its texts repaired; untouched where it has none.
    /// - Parameter path: what the input is called.
    func repair(_ record: Record, path: String) -> Document {
        var document = Document(
            path: path, recordLine: record.line, source: record.source, offset: record.offset, parts: [], evidence: DocumentEvidence(),
            outcome: .empty, packing: record.packing)
        switch record.content {
        case .texts(let texts): repair(texts, of: &document)
        case .filler: break
        case .continuation: document.isContinuation = true
        case .bad(let error):
            document.outcome = nil
            document.failure = error
        }
        return document
    }

    private func repair(_ texts: Record.Texts, of document: inout Document) {
        document.record = texts.id
        document.isUTF8 = texts.isUTF8
        document.invalid = texts.invalid
        document.stretch = texts.stretch.map { DocumentStretch(isLast: $0.isLast, line: $0.line) }
        defer { addDependents(texts, to: &document) }
        switch edits {
        case .repair(let repairing): decide(texts, of: &document, repairing(document.path))
        case .known(let edits):
            document.outcome = .decided
            for field in texts.fields {
                let place = EditLog.Place(
                    path: document.path, record: texts.id, recordLine: document.recordLine, field: field.name)
                document.parts.append(
                    Document.Part(
                        field: field.name, text: field.text.text,
                        sourceEdits: field.text.sourceEdits(edits(place, field.text.text), in: document.source), strongest: [],
                        page: field.text.page, pageOffset: field.text.pageOffset))
            }
        }
    }

    /// What the container tells of its texts is changed with them.
    private func addDependents(_ texts: Record.Texts, to document: inout Document) {
        for edit in texts.dependents?(document.sourceEdits) ?? [] { document.add(edit) }
    }

    private func decide(_ texts: Record.Texts, of document: inout Document, _ repair: RepairStretch) {
        let result = repair(Self.joined(texts.fields), texts.stretch?.context)
        var start = 0
        for field in texts.fields {
            let range = start..<start + field.text.text.count
            start = range.upperBound + Self.separator.count
            document.parts.append(
                Document.Part(
                    field: field.name, text: field.text.text,
                    sourceEdits: field.text.sourceEdits(Self.edits(result.edits.edits, within: range), in: document.source),
                    strongest: Self.phrases(result.evidence.strongest, within: range), page: field.text.page,
                    pageOffset: field.text.pageOffset))
        }
        document.evidence = result.evidence
        document.outcome = result.outcome
    }

    private static func joined(_ fields: [Record.Field]) -> [UInt8] {
        fields.count == 1 ? fields[0].text.text : Array(fields.map(\.text.text).joined(separator: separator))
    }

    /// The edits that lie wholly within the range, in offsets from its start: none crosses from field to field.
    private static func edits(_ edits: [Edit], within range: Range<Int>) -> [Edit] {
        edits.filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }.map { edit in
            var edit = edit
            edit.range = edit.range.lowerBound - range.lowerBound..<edit.range.upperBound - range.lowerBound
            return edit
        }
    }

    private static func phrases(_ phrases: [SpunPhrase], within range: Range<Int>) -> [SpunPhrase] {
        phrases.filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }.map { phrase in
            var phrase = phrase
            phrase.range = phrase.range.lowerBound - range.lowerBound..<phrase.range.upperBound - range.lowerBound
            return phrase
        }
    }
}
