public import Unspin
import UnspinFormats
public import UnspinRender

/// Keeps the texts that have edits.
public struct ReviewSink: DocumentSink {
    public static var failureEndsRun: Bool { false }

    /// A text to review.
    public struct Text: Sendable {
        public var place: EditLog.Place
        /// What it is called: `path`, or `path:LINE (ID) FIELD`.
        public var heading: String
        public var part: Document.Part
        public var evidence: DocumentEvidence
    }

    public private(set) var texts: [Text] = []

    public init() {}

    public mutating func begin(_ input: Input) {}

    public mutating func write(_ document: Document) {
        for part in document.parts where !part.sourceEdits.isEmpty {
            let place = EditLog.Place(path: document.path, record: document.record, recordLine: document.recordLine, field: part.field)
            texts.append(Text(place: place, heading: document.heading(part), part: part, evidence: document.evidence))
        }
    }

    public mutating func end() {}
    public mutating func abandon() {}
}
