/// Work on many items at once with the results in the order of the items: a thread reads, others work, the caller consumes.
///
/// What has been read and not yet consumed is bounded by its weight; a slow consumer stops the workers, these stop the reader. As long
/// as one item at a time is all there is, the caller does the work: to start threads would take longer than a short item takes.
struct OrderedPipeline<Item: Sendable, Result: Sendable> {
    /// The most threads that work.
    let workers: Int
    /// The weight that may be between reader and consumer. A single item may be heavier: then it is alone.
    let limit: Int
    /// In the unit of `limit`.
    let weight: @Sendable (Item) -> Int

    private typealias Numbered = (number: Int, item: Item)

    private struct State: Sendable {
        /// Read, and not yet taken by a worker: ascending numbers.
        var waiting: [Numbered] = []
        var finished: [Int: Result] = [:]
        /// Of what is between reader and consumer.
        var weights: [Int: Int] = [:]
        var weight = 0
        var read = 0
        var consumed = 0
        /// Threads that work or wait for something to do.
        var workers = 0
        /// Of these, those that work.
        var busy = 0
        var isCallerBusy = false
        var hasEnded = false
        /// The consumer wants no more.
        var isCancelled = false

        /// How many threads are to be started for what is waiting.
        func lackingWorkers(of most: Int) -> Int {
            if workers == 0, !isCallerBusy, waiting.count == 1 { return 0 }
            return min(most, busy + waiting.count) - workers
        }
    }

    private enum Step {
        case work(Numbered), result(Result), end
    }

    /// - Parameters:
    ///   - read: called on the reading thread; hands the items on one after the other, until it is told that no more are wanted.
    ///   - makeWorker: called on each thread that finds something to do.
    ///   - consume: called on this thread with each result in order, and with nil where there is none yet and every tenth of a second
    ///     until there is; false to stop, and then what was read is dropped.
    /// - Returns: false where the system gives no threads; then nothing was read.
    func run(
        read: @escaping @Sendable (@escaping (Item) -> Bool) -> Void, makeWorker: @escaping @Sendable () -> (Item) -> Result,
        consume: (Result?) -> Bool
    ) -> Bool {
        let monitor = Monitor(State())
        defer { monitor.change { $0.isCancelled = true } }
        guard startReader(monitor, read, makeWorker) else { return false }
        var ownWork: ((Item) -> Result)?
        while true {
            var step = monitor.change(Self.step)
            if step == nil {
                if !consume(nil) { return true }
                step = monitor.wait(milliseconds: 100, for: Self.step)
            }
            switch step {
            case .work(let (number, item)):
                let work = ownWork ?? makeWorker()
                let result = work(item)
                let isAlone = monitor.change { state in
                    state.finished[number] = result
                    state.isCallerBusy = false
                    return state.workers == 0
                }
                ownWork = isAlone ? work : nil
            case .result(let result): if !consume(result) { return true }
            case .end: return true
            case nil: break
            }
        }
    }

    /// What the caller does next; nil where it waits.
    private static func step(_ state: inout State) -> Step? {
        if let result = state.finished.removeValue(forKey: state.consumed) {
            state.weight -= state.weights.removeValue(forKey: state.consumed) ?? 0
            state.consumed += 1
            return .result(result)
        }
        if state.workers == 0, !state.waiting.isEmpty {
            state.isCallerBusy = true
            return .work(state.waiting.removeFirst())
        }
        return state.hasEnded && state.consumed == state.read ? .end : nil
    }

    private static func startWorker(_ monitor: Monitor<State>, _ makeWorker: @escaping @Sendable () -> (Item) -> Result) {
        let isStarted = BackgroundThread.start {
            let work = makeWorker()
            while let (number, item) = monitor.wait(for: Self.task) {
                let result = work(item)
                monitor.change { state in
                    state.finished[number] = result
                    state.busy -= 1
                }
            }
        }
        // Then those that there are do the work, or the caller.
        if !isStarted { monitor.change { $0.workers -= 1 } }
    }

    /// What a worker does next: a task, or nil to end; the outer nil where it waits.
    private static func task(_ state: inout State) -> Numbered?? {
        if state.isCancelled { return .some(nil) }
        guard !state.waiting.isEmpty else { return state.hasEnded ? .some(nil) : nil }
        state.busy += 1
        return state.waiting.removeFirst()
    }

    private func startReader(
        _ monitor: Monitor<State>, _ read: @escaping @Sendable (@escaping (Item) -> Bool) -> Void,
        _ makeWorker: @escaping @Sendable () -> (Item) -> Result
    ) -> Bool {
        BackgroundThread.start { [workers, limit, weight] in
            read { item in
                let itemWeight = weight(item)
                let newWorkers: Int? = monitor.wait { state -> Int?? in
                    if state.isCancelled { return .some(nil) }
                    guard state.weight == 0 || state.weight + itemWeight <= limit else { return nil }
                    state.waiting.append((state.read, item))
                    state.weights[state.read] = itemWeight
                    state.weight += itemWeight
                    state.read += 1
                    let lacking = max(0, state.lackingWorkers(of: workers))
                    state.workers += lacking
                    return lacking
                }
                guard let newWorkers else { return false }
                for _ in 0..<newWorkers { Self.startWorker(monitor, makeWorker) }
                return true
            }
            monitor.change { $0.hasEnded = true }
        }
    }
}
