import Unspin
import UnspinFormats
import UnspinRender

/// Keeps what the `end` record of an edit log says while documents go by.
struct LogTally: ~Copyable {
    private(set) var summary: EditLog.Summary
    /// Records that are not in the output.
    private(set) var removed = 0
    /// Applied edits of the container, which are no repairs.
    private(set) var ofContainer = 0
    private var input = Digest()
    private var output = Digest()

    init(path: String) { summary = EditLog.Summary(path: path) }

    mutating func add(_ document: Document, cleaned: [UInt8]) {
        if document.isRemoved {
            // That is one edit, which takes it out.
            removed += 1
            summary.edits += 1
            summary.applied += 1
        } else {
            let edits = document.edits
            summary.edits += edits.count
            summary.applied += edits.count(where: \.isApplied)
            ofContainer += edits.count { $0.cause == .container }
        }
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
    mutating func add(edits: Int, applied: Int, ofContainer: Int) {
        summary.edits += edits
        summary.applied += applied
        self.ofContainer += ofContainer
    }

    mutating func finish() -> EditLog.Summary {
        summary.inputDigest = input.finish()
        summary.outputDigest = output.finish()
        return summary
    }
}
