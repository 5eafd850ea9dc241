import Unspin
import UnspinBundledData
import UnspinText

/// A worker that a closure can hold: as in a run over many documents, its memory is kept from one to the next.
final class ReusedWorker {
    private var worker: RepairWorker

    init(_ options: RepairOptions = RepairOptions()) throws {
        worker = try RepairWorker(Repairer.bundled(options: options))
    }

    func repair(_ text: [UInt8]) -> Repair { worker.repair(text) }
}

/// The same for a segmenter.
final class ReusedSegmenter {
    private var segmenter: Segmenter
    private var tokens: [Token] = []

    init() throws { segmenter = try Segmenter() }

    func segment(_ text: [UInt8]) -> [Token] {
        segmenter.segment(text, into: &tokens)
        return tokens
    }
}
