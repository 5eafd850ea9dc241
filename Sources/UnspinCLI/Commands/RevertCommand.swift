import ArgumentParser

struct RevertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revert",
        abstract: "Undo the applied edits of an edit log on the cleaned file.",
        discussion: "The file and the result are checked by their SHA-256; where they differ, nothing is written.")

    @Argument(help: "The edit log (NAME.edits.jsonl).", completion: .file())
    var edits: String

    @Argument(help: "The file; - is standard input.", completion: .file())
    var file: String

    @Flag(help: "Write the result to the file instead of standard output.")
    var inPlace = false

    private var replay: Replay { Replay(edits: edits, file: file, inPlace: inPlace) }

    func validate() throws { try replay.validate() }
    func run() throws { try replay.run(.revert) }
}
