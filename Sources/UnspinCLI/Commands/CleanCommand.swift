import ArgumentParser
import UnspinBatch

struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean", _superCommandName: UnspinCommand.name,
        abstract: "Write the text with spun phrases repaired.",
        discussion: "To standard output, or with --out or --in-place to files beside an edit log. A JSON Lines record keeps "
            + "everything but the repaired phrases of its text fields byte for byte.")

    @OptionGroup(title: "Input") var input: InputFlags
    @OptionGroup(title: "Output") var output: OutputFlags
    @OptionGroup(title: "Records") var records: RecordOutputFlags
    @OptionGroup(title: "Run") var running: RunFlags
    @OptionGroup(title: "Run") var keeping: KeepFlags
    @OptionGroup(title: "Repair") var repair: RepairFlags
    @OptionGroup(title: "Messages") var messages: ProgressFlags

    /// Nil for standard output.
    private var plan: OutputPlan? { records.attributes.map(OutputPlan.folder) ?? output.plan }

    func validate() throws {
        if records.attributes != nil, output.plan != nil { throw ValidationError(Messages.attributesAndOutput) }
        if let field = records.keepOriginal, (input.field.isEmpty ? ["text"] : input.field).contains(field) {
            throw ValidationError(Messages.originalIsText)
        }
    }

    func run() throws {
        let console = messages.console(writesOutput: plan == nil)
        let configuration = try RunConfiguration(repair, input, console)
        let found = try input.find(
            console, for: Self.self, excluding: configuration.excluded(), outputFolder: records.attributes ?? output.out)
        try configuration.check(records, found.inputs)
        try plan?.checked(found.inputs)
        if plan == nil { try configuration.checkOneText(found.inputs) }
        var batch = try configuration.batch(for: found.inputs, running)
        batch.output = records.output
        try keeping.apply(
            to: &batch, plan, settings: plan == nil ? [] : configuration.settings(of: found.inputs, running) + [records.settings])
        try finish(try run(batch, on: found, console), console)
    }

    private func run(_ batch: Batch, on found: Discovery.Result, _ console: Console) throws -> Counts {
        let isResumable = batch.journal != nil
        if let plan, records.attributes != nil {
            var sink = AttributeSink(plan, isResumable: isResumable, report: { console.report($0) })
            return try batch.run(found, into: &sink)
        }
        var batch = batch
        batch.splitsTexts = true
        if let plan {
            var sink = FileSink(plan, isResumable: isResumable, report: { console.report($0) })
            return try batch.run(found, into: &sink)
        }
        let writer = DescriptorWriter.standardOutput()
        batch.flush = writer.flush
        var sink = StreamSink(writer, isTerminal: console.outputIsTerminal)
        let counts = try batch.run(found, into: &sink)
        try writer.flush()
        return counts
    }

    private func finish(_ counts: Counts, _ console: Console) throws {
        console.clearProgress()
        if counts.isInterrupted, let plan {
            console.note(Messages.stopped(resumable: plan != .inPlace || keeping.checkpoint != nil))
        }
        if counts.documents > 1 { console.note(Messages.summary(counts)) }
        try counts.check()
    }
}
