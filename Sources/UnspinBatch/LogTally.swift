import Unspin
import UnspinFormats
import UnspinRender

/// Keeps what the `end` record of an edit log says while documents go by.
struct LogTally: ~Copyable {
    private(set) var summary: EditLog.Summary
    private var input = Digest()
    private var output = Digest()

    init(path: String) { summary = EditLog.Summary(path: path) }

    mutating func add(_ document: Document, cleaned: [UInt8]) {
        let edits = document.edits
        summary.edits += edits.count
        summary.applied += edits.count(where: \.isApplied)
        input.update(document.source)
        output.update(cleaned)
    }

    mutating func finish() -> EditLog.Summary {
        summary.inputDigest = input.finish()
        summary.outputDigest = output.finish()
        return summary
    }
}
