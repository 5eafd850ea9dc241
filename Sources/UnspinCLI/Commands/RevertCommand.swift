import ArgumentParser

struct RevertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revert",
        abstract: "Undo the applied edits of an edit log on the cleaned file.",
        discussion: "The file and the result are checked by their SHA-256; where they differ, nothing is written.")

    @OptionGroup var replay: ReplayFlags

    func run() throws { try replay.run(.revert) }
}
