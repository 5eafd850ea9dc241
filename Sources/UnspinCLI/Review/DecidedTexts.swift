import ArgumentParser
import UnspinBatch
import UnspinDecisions
import UnspinFormats

/// Texts with what reviewers accepted in its place.
struct DecidedTexts {
    var decisions: [String]
    var input: InputFlags
    var output: OutputFlags
    var console: Console

    /// - Throws: `ExitStatus.someFailed` where an accepted phrase is not found.
    func write() throws {
        let found = try input.find(console, for: ApplyCommand.self, outputFolder: output.out)
        let book = DecisionBook(try decisions.flatMap { try Self.read($0, console).decisions })
        let missed = Missed()
        let repairer = DocumentRepairer(edits: { place, text in
            let replay = DecisionReplay(book, on: text, in: place)
            missed.add(replay)
            return replay.edits
        })
        let batch = try input.batch(.one(repairer), console)
        let counts: Counts
        if let plan = output.plan {
            try plan.checked(found.inputs)
            var sink = FileSink(plan, report: { console.report($0) })
            counts = try batch.run(found, into: &sink)
        } else {
            try input.checkOneText(found.inputs)
            let writer = DescriptorWriter.standardOutput()
            var sink = StreamSink(writer, isTerminal: console.outputIsTerminal)
            counts = try batch.run(found, into: &sink)
            try writer.flush()
        }
        missed.report(to: console)
        try counts.check()
        if missed.isFailure { throw ExitStatus.someFailed }
    }

    /// The decisions of a file; a line that a crash cut short is reported and left out.
    static func read(_ path: String, _ console: Console) throws -> DecisionLog {
        let bytes = try FileSystem.read(path)
        let log: DecisionLog
        do {
            log = try DecisionReader.read(bytes)
        } catch {
            throw Failure.decisions(path: path, error)
        }
        if let torn = log.torn { console.warning(Messages.tornLine(path, torn)) }
        return log
    }

    /// What of the decisions could not be carried out.
    private final class Missed {
        private var alreadyThere = 0
        private var notFound: [Decision] = []
        private var overlapping: [Decision] = []

        var isFailure: Bool { !notFound.isEmpty || !overlapping.isEmpty }

        func add(_ replay: DecisionReplay) {
            alreadyThere += replay.alreadyThere.count
            notFound += replay.notFound
            overlapping += replay.overlapping
        }

        func report(to console: Console) {
            if alreadyThere > 0 { console.note(Messages.alreadyThere(alreadyThere)) }
            for decision in notFound { console.error(Messages.notFound(decision)) }
            for decision in overlapping { console.error(Messages.overlapping(decision)) }
        }
    }
}
