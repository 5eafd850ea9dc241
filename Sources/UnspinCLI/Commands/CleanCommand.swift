import ArgumentParser
import UnspinBatch
import UnspinFormats

struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Write the text with spun phrases repaired.",
        discussion: "To standard output, or with --out or --in-place to files beside an edit log. A JSON Lines record keeps "
            + "everything but the repaired phrases of its text fields byte for byte.")

    @OptionGroup(title: "Input") var input: InputFlags
    @OptionGroup(title: "Output") var output: OutputFlags
    @OptionGroup(title: "Repair") var repair: RepairFlags
    @OptionGroup(title: "Messages") var messages: MessageFlags

    func run() throws {
        let console = messages.console
        let found = try input.find(console, for: Self.self, outputFolder: output.out)
        if let plan = output.plan {
            try check(plan, found.inputs)
            let batch = try Engine.batch(repair, input, console)
            var sink = FileSink(plan, report: { console.report($0) })
            try finish(try batch.run(found, into: &sink), console)
        } else {
            let texts = found.inputs.count { !$0.isOwnOutput && $0.format(input.inputFormat) == .text }
            guard texts <= 1 else { throw Failure.severalTexts }
            let batch = try Engine.batch(repair, input, console)
            let writer = DescriptorWriter.standardOutput()
            var sink = StreamSink(writer, isTerminal: console.outputIsTerminal)
            let counts = try batch.run(found, into: &sink)
            try writer.flush()
            try finish(counts, console)
        }
    }

    private func check(_ plan: OutputPlan, _ inputs: [Input]) throws {
        do {
            try plan.check(inputs.filter { !$0.isOwnOutput })
        } catch {
            throw Failure.plan(error)
        }
    }

    private func finish(_ counts: Counts, _ console: Console) throws {
        if counts.documents > 1 { console.note(Messages.summary(counts)) }
        try counts.check()
    }
}
