public import ArgumentParser
public import UnspinBatch

extension DiffSink.Form: ExpressibleByArgument {}

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what clean would change.",
        discussion: "Applied edits read [-old-]{+new+}, proposed ones [?old|new?]. The unified form is accepted by patch and git apply; "
            + "the JSON form is an edit log.")

    @OptionGroup(title: "Input") var input: InputFlags

    @Option(help: "How changes are shown: unified, word, side-by-side or json.")
    var format: DiffSink.Form = .unified

    @OptionGroup(title: "Output") var colour: ColourFlags
    @OptionGroup(title: "Repair") var repair: RepairFlags
    @OptionGroup(title: "Messages") var messages: MessageFlags

    func run() throws {
        let console = messages.console
        let found = try input.find(console, for: Self.self)
        let batch = try Engine.batch(repair, input, console)
        let writer = DescriptorWriter.standardOutput()
        var sink = DiffSink(
            writer, form: format, style: colour.style(console), isTerminal: console.outputIsTerminal, width: console.columns)
        let counts = try batch.run(found, into: &sink)
        try writer.flush()
        try counts.check()
    }
}
