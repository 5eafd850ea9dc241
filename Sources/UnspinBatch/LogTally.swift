import Unspin
import UnspinFormats
import UnspinRender

/// Keeps what the `end` record of an edit log says while documents go by.
struct LogTally: ~Copyable {
    private(set) var summary: EditLog.Summary
    /// Records that went to quarantine.
    private(set) var removed = 0
    private var input = Digest()
    private var output = Digest()

    init(path: String) { summary = EditLog.Summary(path: path) }

    mutating func add(_ document: Document, cleaned: [UInt8]) {
        let edits = document.edits
        // A record that goes to quarantine is an edit too, which takes it out.
        if document.isRemoved { removed += 1 }
        summary.edits += edits.count + (document.isRemoved ? 1 : 0)
        summary.applied += edits.count(where: \.isApplied) + (document.isRemoved ? 1 : 0)
        input.update(document.source)
        output.update(cleaned)
    }

    /// A record that another run has repaired.
    mutating func add(source: [UInt8], cleaned: [UInt8]) {
        if cleaned.isEmpty, !source.isEmpty { removed += 1 }
        input.update(source)
        output.update(cleaned)
    }

    /// What another run has logged.
    mutating func add(edits: Int, applied: Int) {
        summary.edits += edits
        summary.applied += applied
    }

    mutating func finish() -> EditLog.Summary {
        summary.inputDigest = input.finish()
        summary.outputDigest = output.finish()
        return summary
    }
}
