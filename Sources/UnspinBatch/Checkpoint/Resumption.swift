/// What an earlier run that broke off has done, as its journal tells.
struct Resumption: Sendable {
    /// The input that it was writing.
    struct Partial: Sendable {
        var path: String
        /// Records that are in the outputs.
        var records: Int
        var outputs: [WrittenFile]
    }

    /// By the bytes of their names, as they were when they were read.
    private var done: [[UInt8]: FileStamp] = [:]
    private(set) var partial: Partial?
    /// What is kept of the quarantine and of the report.
    private(set) var state = RunState()
    /// The same before the input that it was writing.
    private(set) var before = RunState()
    /// Finished outputs that may still have their passing names.
    private(set) var finished: [String] = []

    init() {}

    /// - Parameter lines: those of the journal, behind its head.
    init(_ lines: [JournalLine]) {
        var last: (partial: Partial, stamp: FileStamp, state: RunState)?
        for line in lines {
            let stamp = FileStamp(line, from: 2)
            switch line[0] {
            case "at":
                let state = RunState(line, from: 5)
                let outputs = stride(from: 5 + RunState.valueCount, to: line.count - 1, by: 2).map {
                    WrittenFile(path: line[$0], length: line.number($0 + 1))
                }
                last = (Partial(path: line[1], records: line.number(4), outputs: outputs), stamp, state)
            default:
                done[Array(line[1].utf8)] = stamp
                state = RunState(line, from: 4)
                finished += (4 + RunState.valueCount..<max(4 + RunState.valueCount, line.count)).map { line[$0] }
                last = nil
            }
        }
        before = state
        guard let last, FileStamp(last.partial.path) == last.stamp else { return }
        // Outputs that are gone or too short cannot be gone on with: the input begins anew.
        guard last.partial.outputs.allSatisfy({ (FileStamp($0.path)?.size ?? -1) >= $0.length }) else { return }
        partial = last.partial
        state = last.state
    }

    /// Whether all of an input is written, and the input is still the same.
    func isDone(_ input: Input) -> Bool {
        guard let path = input.path, let stamp = done[Array(path.utf8)] else { return false }
        return FileStamp(path) == stamp
    }

    /// Records of an input that are written already.
    func records(of input: Input) -> Int { isPartial(input) ? partial?.records ?? 0 : 0 }

    func isPartial(_ input: Input) -> Bool { partial.map { $0.path == input.path } ?? false }
}
