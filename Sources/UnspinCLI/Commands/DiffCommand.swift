import ArgumentParser
import UnspinBatch

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what clean would change.",
        discussion: "Applied edits read [-old-]{+new+}, proposed ones [?old|new?]. The unified form is accepted by patch and git apply; "
            + "the JSON form is an edit log; sarif, github, m2, criticmarkup and html are for other programs.")

    @OptionGroup(title: "Input") var input: InputFlags

    @Option(
        help: "How changes are shown: unified, word, side-by-side or json; or another format: sarif, github, m2, criticmarkup, html.")
    var format: ChangeFormat = .diff(.unified)

    @OptionGroup var limit: LimitFlags
    @OptionGroup(title: "Output") var colour: ColourFlags
    @OptionGroup(title: "Run") var running: RunFlags
    @OptionGroup(title: "Repair") var repair: RepairFlags
    @OptionGroup(title: "Messages") var messages: MessageFlags

    func run() throws {
        let console = messages.console
        let configuration = try RunConfiguration(repair, input, console)
        let found = try input.find(console, for: Self.self, excluding: configuration.excluded())
        let batch = try configuration.batch(for: found.inputs, running)
        let writer = DescriptorWriter.standardOutput()
        let counts: Counts
        switch format {
        case .diff(let form):
            var sink = DiffSink(
                writer, form: form, style: colour.style(console), isTerminal: console.outputIsTerminal, width: console.columns)
            counts = try batch.run(found, into: &sink)
        case .export(let format):
            var sink = ExportSink(writer, try format.exporter(limit: limit.limit), isTerminal: console.outputIsTerminal)
            counts = try batch.run(found, into: &sink)
            try sink.finish()
            console.say(omitted: sink.omitted)
        }
        try writer.flush()
        try counts.check()
    }
}
