import Unspin
import UnspinBatch
import UnspinFormats

/// Builds what repairs documents from the flags of the command line.
enum Engine {
    static func batch(_ repair: RepairFlags, _ input: InputFlags, _ console: Console) throws -> Batch {
        Batch(
            repairer: DocumentRepairer { text in
                Repair(original: text, cleaned: text, edits: .empty, evidence: DocumentEvidence(), outcome: .decided)
            },
            format: input.inputFormat, fields: input.fields, report: { console.report($0) })
    }
}
