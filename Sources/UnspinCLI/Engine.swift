import Unspin
import UnspinBatch
import UnspinFormats
import UnspinText

/// Builds what repairs documents from the flags of the command line.
enum Engine {
    static func batch(_ repair: RepairFlags, _ input: InputFlags, _ console: Console) throws -> Batch {
        if let name = input.encoding, (try? DecodedText([], encoding: name)) == nil { throw Failure.encoding(name) }
        return Batch(
            repairer: DocumentRepairer { text in
                Repair(original: text, cleaned: text, edits: .empty, evidence: DocumentEvidence(), outcome: .decided)
            },
            format: input.inputFormat, fields: input.fields, encoding: input.encoding, report: { console.report($0) })
    }
}
