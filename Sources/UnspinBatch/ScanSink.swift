import Unspin
public import UnspinDecisions
import UnspinFormats
import UnspinRender

/// One line a document: how much of it reads spun, and what speaks loudest for it.
public struct ScanSink: DocumentSink {
    public static var failureEndsRun: Bool { true }

    private let writer: any ByteWriter
    private let asJSON: Bool
    /// The highest tier that counts as found.
    private let tier: Tier
    /// Documents that were found spun; with a baseline, those with phrases that it does not know.
    public private(set) var found = 0
    /// What is known already.
    public private(set) var baseline: Baseline?
    /// The phrases of the documents that were found spun, where they are asked for.
    public private(set) var phrases: [KnownPhrase] = []
    private let keepsPhrases: Bool
    /// Of a long text, what was found in the stretches so far.
    private var unfinished: ScanReport?

    /// - Parameter keepsPhrases: whether to collect what a baseline would hold.
    public init(_ writer: any ByteWriter, asJSON: Bool, countsReview: Bool, baseline: Baseline? = nil, keepsPhrases: Bool = false) {
        self.writer = writer
        self.asJSON = asJSON
        self.baseline = baseline
        self.keepsPhrases = keepsPhrases
        tier = countsReview ? .review : .auto
    }

    public mutating func begin(_ input: Input) { unfinished = nil }

    public mutating func write(_ document: Document) throws(FileError) {
        guard let outcome = document.outcome, !(document.recordLine != nil && document.parts.isEmpty) else { return }
        let place = EditLog.Place(path: document.path, record: document.record, recordLine: document.recordLine)
        var report = unfinished ?? ScanReport(place: place)
        unfinished = nil
        report.outcome = outcome
        report.evidence = document.evidence
        report.phrases += document.edits.count { $0.cause == .phrase && $0.tier <= tier }
        for part in document.parts where !part.strongest.isEmpty {
            report.add(
                part.strongest, at: part.places, behind: document.stretch?.start, shiftedBy: document.stretch?.before.count ?? 0,
                field: part.field)
        }
        guard document.endsDocument else { return unfinished = report }
        if keepsPhrases || baseline != nil { check(document, &report) } else if document.isSpun { found += 1 }
        try writer.write((asJSON ? report.json : report.line).utf8)
    }

    /// Whether it is found, and what of it is new.
    private mutating func check(_ document: Document, _ report: inout ScanReport) {
        guard document.evidence.isSpun else { return }
        var edits: [(edit: Edit, part: Int)] = []
        for (index, part) in document.parts.enumerated() {
            edits += part.edits.edits.filter { $0.cause == .phrase }.map { ($0, index) }
        }
        guard !edits.isEmpty else { return }
        let phrases = edits.map { edit, index in
            let part = document.parts[index]
            let place = EditLog.Place(
                path: document.path, record: document.record, recordLine: document.recordLine, field: part.field)
            return KnownPhrase(edit, in: part.text, place: place)
        }
        if keepsPhrases { self.phrases += phrases }
        guard let unknown = baseline?.unknown(among: phrases) else { return found += 1 }
        let places = unknown.isEmpty ? [] : document.parts.map(\.places)
        for (edit, part) in unknown.map({ edits[$0] }) {
            report.add(unknown: edit, at: places[part], field: document.parts[part].field)
        }
        report.hasBaseline = true
        if !unknown.isEmpty { found += 1 }
    }

    public mutating func end() {}
    public mutating func abandon() {}
}
