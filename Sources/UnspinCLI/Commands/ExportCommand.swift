public import ArgumentParser
import UnspinBatch
public import UnspinExport
import UnspinFormats

extension ExportFormat: ExpressibleByArgument {}

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", _superCommandName: UnspinCommand.name,
        abstract: "Write an edit log in another format.",
        discussion: "sarif and github need the log alone; m2, criticmarkup, html and offsets also the files that it was made from, as they "
            + "were before any change.")

    @Argument(help: "The edit log (NAME.edits.jsonl); - is standard input.", completion: .file())
    var edits: String

    @Argument(help: "The file that the log was made from. (default: as the log names it)", completion: .file())
    var file: String?

    @Option(help: "The format: sarif, github, m2, criticmarkup, html or offsets.")
    var format: ExportFormat

    @Option(help: "The container of the text. (default: by the file's name)")
    var inputFormat: InputFormat?

    @Option(help: ArgumentHelp("The charset of the file. (default: detected)", valueName: "name"))
    var encoding: String?

    @OptionGroup var exporting: ExportFlags
    @OptionGroup(title: "Messages") var messages: MessageFlags

    func run() throws {
        let console = messages.console
        let documents: [LoggedDocument]
        let bytes = try Input(argument: edits).read()
        do {
            documents = try EditLogReader.documents(bytes)
        } catch {
            throw Failure.editLog(path: edits, error)
        }
        if file != nil, documents.count > 1 { throw Failure.severalLogged(log: edits) }
        let writer = DescriptorWriter.standardOutput()
        var sink = ExportSink(writer, try format.exporter(exporting), isTerminal: console.outputIsTerminal)
        for document in documents {
            if format.needsText {
                let path = file ?? document.source.path
                let input = Input(argument: path)
                switch try sink.write(document, of: input, format: inputFormat, encoding: encoding, report: { console.report($0) }) {
                case .done: break
                case .unreadable: throw ExitStatus.someFailed
                case .mismatch: throw Failure.exported(path: path, log: edits)
                }
            } else {
                try sink.write(document)
            }
        }
        try sink.finish()
        try writer.flush()
        console.say(omitted: sink.omitted)
    }
}
