import Benchmark
import BenchmarkInputs
import MeasuredWork

/// Wall time of every stage on every input. Counts of instructions and allocations are taken elsewhere (`script/count-work`): they
/// do not depend on what else the machine does.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput], warmupIterations: 2, scalingFactor: .one, maxDuration: .seconds(1), maxIterations: 1000)
    for stage in Stage.allCases {
        for input in Input.all {
            Benchmark("\(stage.rawValue) \(input.name)") { benchmark, work in
                for _ in benchmark.scaledIterations { blackHole(try work.run()) }
            } setup: {
                try Work(stage, on: input)
            }
        }
    }
}
