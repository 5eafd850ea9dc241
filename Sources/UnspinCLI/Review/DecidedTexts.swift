import ArgumentParser
import UnspinBatch
import UnspinDecisions
import UnspinFormats

/// Texts with what reviewers accepted in its place.
struct DecidedTexts {
    var book: DecisionBook
    var input: InputFlags
    var console: Console

    /// What could not be carried out.
    struct Missed {
        var alreadyThere = 0
        var notFound: [Decision] = []
        var overlapping: [Decision] = []

        var isFailure: Bool { !notFound.isEmpty || !overlapping.isEmpty }
    }

    /// To files, or to standard output without a plan.
    /// - Parameter report: is told what was written.
    func write(_ plan: OutputPlan?, outputFolder: String?, report: @escaping (Notice) -> Void) throws -> (counts: Counts, missed: Missed) {
        let found = try input.find(console, for: ApplyCommand.self, excluding: input.search.exclude, outputFolder: outputFolder)
        var missed = Missed()
        let repairer = DocumentRepairer(edits: { place, text in
            let replay = DecisionReplay(book, on: text, in: place)
            missed.alreadyThere += replay.alreadyThere.count
            missed.notFound += replay.notFound
            missed.overlapping += replay.overlapping
            return replay.edits
        })
        let batch = try input.batch(.one(repairer), console)
        if let plan {
            try plan.checked(found.inputs)
            var sink = FileSink(plan, report: report)
            return (try batch.run(found, into: &sink), missed)
        }
        try input.checkOneText(found.inputs) { [input] in $0.format(input.inputFormat) }
        let writer = DescriptorWriter.standardOutput()
        var sink = StreamSink(writer, isTerminal: console.outputIsTerminal)
        let counts = try batch.run(found, into: &sink)
        try writer.flush()
        return (counts, missed)
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
}
