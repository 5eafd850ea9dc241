import ArgumentParser
import UnspinBatch
import UnspinFormats
import UnspinRender

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", _superCommandName: UnspinCommand.name,
        abstract: "Show what clean would change.",
        discussion: "Applied edits read [-old-]{+new+}, proposed ones [?old|new?]. The unified form is accepted by patch and git apply; "
            + "the JSON form is an edit log; sarif, github, m2, criticmarkup, html and offsets are for other programs.")

    @OptionGroup(title: "Input") var input: InputFlags

    @Option(
        help: """
            How changes are shown: unified, word, side-by-side or json; or another format: sarif, github, m2, criticmarkup, html, offsets.
            """)
    var format: ChangeFormat = .diff(.unified)

    @Option(
        help: ArgumentHelp(
            "Show how another version of the one text became it, in place of what clean would change; for git difftool.", valueName: "file"),
        completion: .file())
    var from: String?

    @Flag(help: "Do not page the forms for reading through $PAGER on a terminal.")
    var noPager = false

    @OptionGroup var exporting: ExportFlags
    @OptionGroup(title: "Output") var colour: ColourFlags
    @OptionGroup(title: "Run") var running: RunFlags
    @OptionGroup(title: "Repair") var repair: RepairFlags
    @OptionGroup(title: "Messages") var messages: ProgressFlags

    func validate() throws {
        if from != nil, input.paths.count != 1 { throw ValidationError(Messages.fromNeedsOnePath) }
    }

    func run() throws {
        let console = from == nil ? messages.console(writesOutput: true) : messages.messages.console
        let configuration = try RunConfiguration(repair, input, console)
        let found =
            try from.map { Discovery.Result(inputs: [compared($0)]) }
            ?? input.find(console, for: Self.self, excluding: configuration.excluded())
        var batch = try from == nil ? configuration.batch(for: found.inputs, running) : comparison(console)
        // What depends on the terminal is asked before a pager takes its place.
        let isTerminal = console.outputIsTerminal
        let (style, columns) = (colour.style(console), console.columns)
        let pager = console.hasPagedOutput && format.isForReading && !noPager ? Pager() : nil
        defer { pager?.finish() }
        let writer = DescriptorWriter.standardOutput()
        batch.flush = writer.flush
        let counts: Counts
        switch format {
        case .diff(let form):
            var sink = DiffSink(
                writer, form: form, style: style, isTerminal: isTerminal, width: columns)
            counts = try batch.run(found, into: &sink)
            try sink.finish()
        case .export(let format):
            var sink = ExportSink(writer, try format.exporter(exporting), isTerminal: console.outputIsTerminal)
            counts = try batch.run(found, into: &sink)
            try sink.finish()
            console.say(omitted: sink.omitted)
        }
        try writer.flush()
        console.clearProgress()
        try counts.check()
    }

    /// The older version, called as the newer one is: of a version that git keeps, the name tells nothing.
    private func compared(_ older: String) -> Input {
        let newer = input.paths[0]
        return newer == "/dev/null" ? .file(older) : .file(older).called(newer)
    }

    /// What compares the one text with another version of it, in place of repairing.
    private func comparison(_ console: Console) throws -> Batch {
        let new = FileText(try Input(argument: input.paths[0]).read(), encoding: input.encoding)
        guard let new else { throw Failure.notUTF8(path: input.paths[0]) }
        var input = input
        input.inputFormat = .text
        return try input.batch(.one(DocumentRepairer(edits: { _, old in TextComparison.edits(from: old, to: new.text) })), console)
    }
}
