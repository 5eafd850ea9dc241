import ArgumentParser

struct ApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Carry out the applied edits of an edit log on the file it was made from.",
        discussion: "The file and the result are checked by their SHA-256; where they differ, nothing is written.")

    @OptionGroup var replay: ReplayFlags

    func run() throws { try replay.run(.apply) }
}
