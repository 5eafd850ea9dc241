/// Work on many items at once with the results in the order of the items: a thread reads, others work, the caller consumes.
///
/// What has been read and not yet consumed is bounded by its weight; a slow consumer stops the workers, these stop the reader.
struct OrderedPipeline<Item: Sendable, Result: Sendable> {
    /// Threads that work.
    let workers: Int
    /// The weight that may be between reader and consumer. A single item may be heavier: then it is alone.
    let limit: Int
    /// In the unit of `limit`.
    let weight: @Sendable (Item) -> Int

    private struct State: Sendable {
        /// Read, and not yet taken by a worker: ascending numbers.
        var waiting: [(number: Int, item: Item)] = []
        var finished: [Int: Result] = [:]
        /// Of what is between reader and consumer.
        var weights: [Int: Int] = [:]
        var weight = 0
        var read = 0
        var consumed = 0
        var hasEnded = false
        /// The consumer wants no more.
        var isCancelled = false
    }

    private enum Step {
        case result(Result), end
    }

    private enum Task {
        case work((number: Int, item: Item)), stop
    }

    /// - Parameters:
    ///   - read: called on the reading thread; hands the items on one after the other, until it is told that no more are wanted.
    ///   - makeWorker: called on each working thread that finds something to do.
    ///   - consume: called on this thread with each result in order, and with nil where there is none yet and every tenth of a second
    ///     until there is; false to stop, and then what was read is dropped.
    /// - Returns: false where the system gives no threads; then nothing was read.
    func run(
        read: @escaping @Sendable (@escaping (Item) -> Bool) -> Void, makeWorker: @escaping @Sendable () -> (Item) -> Result,
        consume: (Result?) -> Bool
    ) -> Bool {
        let monitor = Monitor(State())
        defer { monitor.change { $0.isCancelled = true } }
        guard startWorkers(monitor, makeWorker), startReader(monitor, read) else { return false }
        while true {
            var step = monitor.change(Self.step)
            if step == nil {
                if !consume(nil) { return true }
                step = monitor.wait(milliseconds: 100, for: Self.step)
            }
            switch step {
            case .result(let result): if !consume(result) { return true }
            case .end: return true
            case nil: break
            }
        }
    }

    /// What the consumer does next; nil where it waits.
    private static func step(_ state: inout State) -> Step? {
        if let result = state.finished.removeValue(forKey: state.consumed) {
            state.weight -= state.weights.removeValue(forKey: state.consumed) ?? 0
            state.consumed += 1
            return .result(result)
        }
        return state.hasEnded && state.consumed == state.read ? .end : nil
    }

    private func startWorkers(_ monitor: Monitor<State>, _ makeWorker: @escaping @Sendable () -> (Item) -> Result) -> Bool {
        var started = 0
        for _ in 0..<workers {
            let isStarted = BackgroundThread.start {
                var work: ((Item) -> Result)?
                while true {
                    let task: Task = monitor.wait { state in
                        if state.isCancelled { return .stop }
                        if !state.waiting.isEmpty { return .work(state.waiting.removeFirst()) }
                        return state.hasEnded ? .stop : nil
                    }
                    guard case .work(let (number, item)) = task else { return }
                    if work == nil { work = makeWorker() }
                    guard let result = work?(item) else { return }
                    monitor.change { $0.finished[number] = result }
                }
            }
            if isStarted { started += 1 }
        }
        return started > 0
    }

    private func startReader(_ monitor: Monitor<State>, _ read: @escaping @Sendable (@escaping (Item) -> Bool) -> Void) -> Bool {
        BackgroundThread.start { [limit, weight] in
            read { item in
                let itemWeight = weight(item)
                return monitor.wait { state -> Bool? in
                    if state.isCancelled { return false }
                    guard state.weight == 0 || state.weight + itemWeight <= limit else { return nil }
                    state.waiting.append((state.read, item))
                    state.weights[state.read] = itemWeight
                    state.weight += itemWeight
                    state.read += 1
                    return true
                }
            }
            monitor.change { $0.hasEnded = true }
        }
    }
}
