import BenchmarkInputs
import MeasuredWork

/// Does each stage's work on a plain clean article and on a mixed spun one, once to warm up and then so that a profiler can count
/// it, and names each on a line.
func run(_ stages: [Stage], repeats: Int) throws {
    for stage in stages {
        for input in [Input(.clean, .ascii, .article), Input(.spun, .mixed, .article)] {
            let work = try Work(stage, on: input)
            try work.run()
            Counted.work = work
            for _ in 0..<repeats { try profiledRegion() }
            print("\(stage.rawValue)\t\(input.name)\t\(work.bytes)")
        }
    }
}

private enum Counted {
    /// What `profiledRegion` does. With a parameter the compiler might make specialised functions of other names.
    nonisolated(unsafe) static var work: Work?
}

/// What a profiler counts: `script/count-work` knows the function by its name, which shares no word with another name of the module, or
/// the compiler would abbreviate it.
@inline(never)
private func profiledRegion() throws { try Counted.work?.run() }
