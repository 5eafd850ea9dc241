import ArgumentParser

struct UnspinCommand: ParsableCommand {
    static let name = "unspin"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Find wording that a synonym spinner left behind, and put the original wording back.",
        discussion: "Every change is an edit that can be shown, logged and undone. Exit codes: 0 done, 1 found something (--check), "
            + "2 bad usage, 3 some input failed, 130 interrupted.",
        subcommands: [
            CleanCommand.self, DiffCommand.self, ScanCommand.self, ReviewCommand.self, ApplyCommand.self, RevertCommand.self,
            ExportCommand.self, ExplainCommand.self, EvalCommand.self,
        ])

    @Flag(help: "Show the versions of the program, its lexicon, its language model and ICU.")
    var version = false

    // The parser hands the group on to the commands that have it too, wherever in the line it is given.
    @OptionGroup(title: "Data") var data: DataFlags

    func run() throws {
        guard version else { throw CleanExit.helpRequest(self) }
        try Console().output(Messages.version(data.files.openLexicon(), data.files.openModel()))
    }
}
