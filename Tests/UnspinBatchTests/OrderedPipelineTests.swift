import Testing

@testable import UnspinBatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Which thread made it.
private struct ThreadName: Sendable, Equatable {
    private let thread = "\(pthread_self())"
}

@Suite struct OrderedPipelineTests {
    /// Whatever the number of items and of threads, and whether items come singly, with pauses for each to be done, or at once.
    @Test(arguments: [0, 1, 2, 3, 40], [1, 2, 5])
    func keepsOrder(items: Int, workers: Int) {
        for pauses in [false, true] {
            let done = Monitor(0)
            var results: [Int] = []
            let pipeline = OrderedPipeline<Int, Int>(workers: workers, limit: 8) { _ in 1 }
            let hasRun = pipeline.run(
                read: { receive in
                    for item in 0..<items where receive(item) {
                        if pauses { done.wait { $0 > item ? () : nil } }
                    }
                },
                makeWorker: { { $0 * 10 } },
                consume: { result in
                    if let result { results.append(result) }
                    done.change { $0 = results.count }
                    return true
                })
            #expect(hasRun)
            #expect(results == (0..<items).map { $0 * 10 })
        }
    }

    @Test func singleItemIsTheCallers() {
        let caller = ThreadName()
        var workers: [ThreadName] = []
        let pipeline = OrderedPipeline<Int, ThreadName>(workers: 4, limit: 8) { _ in 1 }
        _ = pipeline.run(
            read: { receive in _ = receive(1) }, makeWorker: { { _ in ThreadName() } },
            consume: { result in
                if let result { workers.append(result) }
                return true
            })
        #expect(workers == [caller])
    }

    @Test func endsWhenNoMoreIsWanted() {
        var count = 0
        let pipeline = OrderedPipeline<Int, Int>(workers: 2, limit: 4) { _ in 1 }
        _ = pipeline.run(
            read: { receive in
                var item = 0
                while receive(item) { item += 1 }
            },
            makeWorker: { { $0 } },
            consume: { result in
                if result != nil { count += 1 }
                return count < 10
            })
        #expect(count == 10)
    }
}
