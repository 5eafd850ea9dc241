/// The repairs of documents that arrive one after another, in their order: what `Repairer.repairs(of:workers:)` returns.
///
/// Nothing is read ahead but the documents that workers are busy with, so memory stays bounded and a slow reader slows the source
/// down. An error of the source is thrown when all documents before it have been handed out.
public struct RepairStream<Documents: AsyncSequence>: AsyncSequence where Documents.Element == [UInt8] {
    let repairer: Repairer
    let documents: Documents
    let workers: Int

    /// Starts to read the documents.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(documents: documents.makeAsyncIterator(), workers: workers, pool: RepairWorkerPool(repairer))
    }

    /// Reads the documents and hands out their repairs.
    public struct AsyncIterator: AsyncIteratorProtocol {
        var documents: Documents.AsyncIterator
        let workers: Int
        let pool: RepairWorkerPool
        private var isAtEnd = false
        private var failure: (any Error)?
        /// Repairs that were begun, in the order of their documents.
        private var begun: [Task<Repair, any Error>] = []

        init(documents: Documents.AsyncIterator, workers: Int, pool: RepairWorkerPool) {
            self.documents = documents
            self.workers = workers
            self.pool = pool
        }

        /// The repair of the next document; nil after the last.
        /// - Throws: what the source of the documents throws; `ICUError` where ICU cannot make its break iterators.
        public mutating func next(isolation actor: isolated (any Actor)? = #isolation) async throws -> Repair? {
            while !isAtEnd, begun.count < workers { await begin(isolation: actor) }
            guard !begun.isEmpty else {
                defer { failure = nil }
                if let failure { throw failure }
                return nil
            }
            return try await begun.removeFirst().value
        }

        private mutating func begin(isolation actor: isolated (any Actor)?) async {
            do {
                guard let document = try await documents.next(isolation: actor) else {
                    isAtEnd = true
                    return
                }
                let pool = pool
                begun.append(Task.detached { try pool.repair(document) })
            } catch {
                isAtEnd = true
                failure = error
            }
        }
    }
}

extension Repairer {
    /// Repairs documents as they arrive, in their order.
    ///
    /// ```swift
    /// for try await repair in repairer.repairs(of: documents, workers: 4) {
    ///     try output.write(contentsOf: repair.cleaned)
    /// }
    /// ```
    /// - Parameters:
    ///   - documents: decoded texts, UTF-8.
    ///   - workers: how many documents are repaired at the same time, at least one. A worker starts on a document as soon as it is
    ///     there, but the first repair is handed out when every worker has a document or the source has no more: where each repair is
    ///     wanted at once, as in a conversation, use one.
    public func repairs<Documents: AsyncSequence>(of documents: Documents, workers: Int = 1) -> RepairStream<Documents>
    where Documents.Element == [UInt8] {
        RepairStream(repairer: self, documents: documents, workers: max(1, workers))
    }
}
