import Unspin
import UnspinFormats
import UnspinRender

/// One line a document: how much of it reads spun, and what speaks loudest for it.
public struct ScanSink: DocumentSink {
    public static var failureEndsRun: Bool { true }

    private let writer: any ByteWriter
    private let asJSON: Bool
    /// The highest tier that counts as found.
    private let tier: Tier
    /// Documents that were found spun.
    public private(set) var found = 0

    public init(_ writer: any ByteWriter, asJSON: Bool, countsReview: Bool) {
        self.writer = writer
        self.asJSON = asJSON
        tier = countsReview ? .review : .auto
    }

    public mutating func begin(_ input: Input) {}

    public mutating func write(_ document: Document) throws(FileError) {
        guard let outcome = document.outcome, !(document.recordLine != nil && document.parts.isEmpty) else { return }
        let phrases = document.edits.count { $0.cause == .phrase && $0.tier <= tier }
        if document.isSpun { found += 1 }
        let place = EditLog.Place(path: document.path, record: document.record, recordLine: document.recordLine)
        var report = ScanReport(place: place, outcome: outcome, evidence: document.evidence, phrases: phrases)
        for part in document.parts {
            report.add(part.strongest, of: part.text, field: part.field)
        }
        try writer.write((asJSON ? report.json : report.line).utf8)
    }

    public mutating func end() {}
    public mutating func abandon() {}
}
