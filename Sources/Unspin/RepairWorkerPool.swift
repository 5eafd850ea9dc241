import Synchronization
import UnspinICU

/// Workers that are lent to one document at a time, and kept with their memory for the next.
final class RepairWorkerPool: Sendable {
    private final class Lent: Sendable {
        let worker: Mutex<RepairWorker>

        init(_ repairer: Repairer) throws(ICUError) { worker = Mutex(try RepairWorker(repairer)) }
    }

    private let repairer: Repairer
    private let idle = Mutex<[Lent]>([])

    init(_ repairer: Repairer) { self.repairer = repairer }

    /// Repairs a document with an idle worker, or with a new one where all are busy.
    /// - Throws: `ICUError` where ICU cannot make its break iterators.
    func repair(_ text: [UInt8]) throws(ICUError) -> Repair {
        let known = idle.withLock { $0.popLast() }
        let lent = if let known { known } else { try Lent(repairer) }
        defer { idle.withLock { $0.append(lent) } }
        return lent.worker.withLock { $0.repair(text) }
    }
}
