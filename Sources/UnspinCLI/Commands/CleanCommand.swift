import ArgumentParser
import UnspinBatch

struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Write the text with spun phrases repaired.",
        discussion: "To standard output, or with --out or --in-place to files beside an edit log. A JSON Lines record keeps "
            + "everything but the repaired phrases of its text fields byte for byte.")

    @OptionGroup(title: "Input") var input: InputFlags
    @OptionGroup(title: "Output") var output: OutputFlags
    @OptionGroup(title: "Run") var running: RunFlags
    @OptionGroup(title: "Run") var keeping: KeepFlags
    @OptionGroup(title: "Repair") var repair: RepairFlags
    @OptionGroup(title: "Messages") var messages: ProgressFlags

    func run() throws {
        let console = messages.console(writesOutput: output.plan == nil)
        let configuration = try RunConfiguration(repair, input, console)
        let found = try input.find(console, for: Self.self, excluding: configuration.excluded(), outputFolder: output.out)
        if let plan = output.plan {
            try plan.checked(found.inputs)
            var batch = try configuration.batch(for: found.inputs, running)
            try keeping.apply(to: &batch, plan, settings: try configuration.settings(of: found.inputs, running))
            var sink = FileSink(plan, isResumable: batch.journal != nil, report: { console.report($0) })
            try finish(try batch.run(found, into: &sink), console)
        } else {
            try configuration.checkOneText(found.inputs)
            var batch = try configuration.batch(for: found.inputs, running)
            try keeping.apply(to: &batch, nil, settings: [])
            let writer = DescriptorWriter.standardOutput()
            batch.flush = writer.flush
            var sink = StreamSink(writer, isTerminal: console.outputIsTerminal)
            let counts = try batch.run(found, into: &sink)
            try writer.flush()
            try finish(counts, console)
        }
    }

    private func finish(_ counts: Counts, _ console: Console) throws {
        console.clearProgress()
        if counts.isInterrupted, output.plan != nil {
            console.note(Messages.stopped(resumable: output.out != nil || keeping.checkpoint != nil))
        }
        if counts.documents > 1 { console.note(Messages.summary(counts)) }
        try counts.check()
    }
}
