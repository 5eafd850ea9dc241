import UnspinFormats
import UnspinRender

/// Cleaned files with their edit logs (and diffs, in an output folder), each written whole or not at all.
public struct FileSink: DocumentSink {
    public static var failureEndsRun: Bool { false }

    private let plan: OutputPlan
    private let report: (Notice) -> Void
    private var current: Outputs?

    public init(_ plan: OutputPlan, report: @escaping (Notice) -> Void) {
        self.plan = plan
        self.report = report
    }

    public mutating func begin(_ input: Input) throws(FileError) {
        if case .folder = plan { try FileSystem.makeFolder(FileSystem.folder(of: plan.output(for: input))) }
        current = try Outputs(input, plan: plan)
    }

    public mutating func write(_ document: Document) throws(FileError) {
        try current?.write(document)
    }

    public mutating func end() throws(FileError) {
        guard let outputs = current else { return }
        current = nil
        report(try outputs.commit(plan))
    }

    public mutating func abandon() { current = nil }

    /// The files of one input.
    private final class Outputs {
        private let path: String
        private let output: String
        private let text: AtomicFile
        private let log: AtomicFile
        private let diffFile: AtomicFile?
        private var diff: DiffWriter?
        private var tally: LogTally
        private var encoder = RecordEncoder()

        init(_ input: Input, plan: OutputPlan) throws(FileError) {
            path = input.name
            output = plan.output(for: input)
            text = try AtomicFile(output)
            log = try AtomicFile(output + OutputName.edits)
            diffFile = plan == .inPlace ? nil : try AtomicFile(output + OutputName.diff)
            diff = diffFile.map { DiffWriter($0, path: input.name) }
            tally = LogTally(path: input.name)
        }

        func write(_ document: Document) throws(FileError) {
            let cleaned = document.cleaned
            tally.add(document, cleaned: cleaned)
            try text.write(encoder.encode(document.source, cleaned: cleaned, packing: document.packing))
            for line in document.logLines() { try log.write(line.utf8) }
            try diff?.add(document)
        }

        /// The log goes first: a log without its change does no harm, a change without its log cannot be undone.
        func commit(_ plan: OutputPlan) throws(FileError) -> Notice {
            let removed = tally.removed
            let summary = tally.finish()
            try log.write(EditLog.line(summary).utf8)
            try text.write(encoder.finish())
            let proposed = summary.edits - summary.applied
            switch plan {
            case .inPlace:
                guard summary.applied > 0 else { return .unchanged(path: path, proposed: proposed) }
                let name = try log.commitWithoutReplacing(OutputName.logs(for: path))
                try text.commit()
                return .written(path: path, log: name, applied: summary.applied - removed, proposed: proposed)
            case .folder:
                try diff?.finish()
                try log.commit()
                try diffFile?.commit()
                try text.commit()
                return .written(path: output, log: log.path, applied: summary.applied - removed, proposed: proposed)
            }
        }
    }
}
