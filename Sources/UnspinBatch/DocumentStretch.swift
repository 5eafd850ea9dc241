import Unspin
import UnspinRender
import UnspinText

/// A part of a long text, which goes by as several documents.
public struct DocumentStretch: Sendable {
    public var isLast: Bool
    /// The 1-based line on which it starts.
    var line: Int
    /// What went by before it.
    var before = TextSoFar()

    /// Where it starts.
    var start: LineIndex.Position { LineIndex.Position(line: line, column: before.column) }
}

/// What is known of a long text from the stretches that went by.
struct TextSoFar: Sendable {
    /// Bytes of the decoded text.
    private(set) var count = 0
    /// The column at which the next stretch starts.
    private(set) var column = 1
    private(set) var evidence = DocumentEvidence()
    private(set) var outcome = Outcome.empty
    private(set) var hasPhrases = false
    private(set) var isChanged = false
    /// Where the source means nothing in its charset.
    private(set) var invalidCount = 0
    private(set) var firstInvalid: Int?

    /// - Parameter document: the next stretch, with its own evidence.
    mutating func add(_ document: Document) {
        evidence.add(document.evidence, shiftedBy: count)
        outcome = outcome.joined(document.outcome ?? .empty)
        if !hasPhrases { hasPhrases = document.edits.contains { $0.cause == .phrase } }
        if document.isChanged { isChanged = true }
        if let first = document.invalid.first, firstInvalid == nil { firstInvalid = count + first.lowerBound }
        invalidCount += document.invalid.count
        for part in document.parts {
            count += part.text.count
            let lineEnd = part.text.lastIndex(of: 0x0A)
            column = (lineEnd == nil ? column : 1) + part.text.span.extracting((lineEnd.map { $0 + 1 } ?? 0)...).scalarCount
        }
    }
}
