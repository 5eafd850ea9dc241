/// Does the work of stages under a profiler's eye, and writes texts to measure on. The scripts `count-work` and `compare-peers` call it.
import BenchmarkInputs
import Glibc
import MeasuredWork

let arguments = CommandLine.arguments.dropFirst()
switch (arguments.first, arguments.dropFirst().map { $0 }) {
case ("run", let rest) where rest.count <= 2:
    let stages = rest.first.map { [Stage(rawValue: $0)].compactMap { $0 } } ?? Stage.allCases
    guard let repeats = rest.count == 2 ? Int(rest[1]) : 1, !stages.isEmpty else { usage() }
    do {
        try run(stages, repeats: repeats)
    } catch {
        print("failed: \(error)")
        exit(1)
    }
case ("text", let rest) where rest.count == 2:
    guard let wording = Input.Wording(rawValue: rest[0]), let megabytes = Int(rest[1]) else { usage() }
    writeText(wording, bytes: megabytes * 1_000_000)
default:
    usage()
}

func usage() -> Never {
    print(
        """
        usage: measure-work run [STAGE [REPEATS]]      does each stage's work on articles; one line for each work
               measure-work text clean|spun MEGABYTES  writes paragraphs, one a line
        """)
    exit(2)
}
