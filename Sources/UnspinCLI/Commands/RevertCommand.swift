import ArgumentParser
import UnspinBatch

struct RevertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revert", _superCommandName: UnspinCommand.name,
        abstract: "Undo the applied edits of an edit log on the cleaned file.",
        discussion: "The file and the result are checked by their SHA-256; where they differ, nothing is written. EDITS may be a folder "
            + "of logs, such as that of clean --out: the cleaned files stand beside them, or in the folder FILE.")

    @Argument(help: "The edit log (NAME.edits.jsonl), or a folder of logs.", completion: .file())
    var edits: String

    @Argument(
        help: "The file, or the folder of the files; - is standard input. (default: beside the logs of a folder; as a log names them)",
        completion: .file())
    var file: String?

    @Option(help: ArgumentHelp("Write the results into a folder, under the same names.", valueName: "folder"), completion: .directory)
    var out: String?

    @Flag(help: "Write the results to the files instead of standard output.")
    var inPlace = false

    @OptionGroup(title: "Messages") var messages: MessageFlags

    private var replay: Replay {
        Replay(
            edits: edits, file: file, plan: inPlace ? .inPlace : out.map(OutputPlan.folder), direction: .revert, console: messages.console)
    }

    func validate() throws {
        if inPlace, out != nil { throw ValidationError(Messages.outAndInPlace) }
        if out == "" { throw ValidationError(Messages.emptyFolderName) }
        try replay.validate()
    }

    func run() throws { try replay.run() }
}
