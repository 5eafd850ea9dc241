import ArgumentParser
import UnspinBatch
import UnspinDecisions
import UnspinFormats

struct ApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", _superCommandName: UnspinCommand.name,
        abstract: "Carry out an edit log on the file it was made from, or a reviewer's decisions on texts.",
        usage: """
            unspin apply [--out FOLDER | --in-place] EDITS [FILE]
            unspin apply --decisions FILE [--out FOLDER | --in-place] PATHS
            """,
        discussion: "With an edit log, the file and the result are checked by their SHA-256; where they differ, nothing is written. "
            + "EDITS may be a folder of logs, such as that of clean --out; FILE then is the folder of the files. "
            + "Decisions find their phrases by content: a text may have changed since. What is not found is reported.")

    @Option(
        help: ArgumentHelp("Put the phrases that a review accepted in their place. Repeatable.", valueName: "file"), completion: .file())
    var decisions: [String] = []

    @OptionGroup(title: "Input") var input: InputFlags
    @OptionGroup(title: "Output") var output: OutputFlags
    @OptionGroup(title: "Messages") var messages: MessageFlags

    private var replay: Replay? {
        guard 1...2 ~= input.paths.count else { return nil }
        return Replay(
            edits: input.paths[0], file: input.paths.dropFirst().first, plan: output.plan, direction: .apply, console: messages.console)
    }

    func validate() throws {
        guard decisions.isEmpty else { return }
        guard let replay else { throw ValidationError(Messages.editsAndFile) }
        try replay.validate()
    }

    func run() throws {
        if decisions.isEmpty {
            try replay?.run()
        } else {
            try applyDecisions(messages.console)
        }
    }

    /// - Throws: `ExitStatus.someFailed` where an accepted phrase is not found.
    private func applyDecisions(_ console: Console) throws {
        let book = DecisionBook(try decisions.flatMap { try DecidedTexts.read($0, console).decisions })
        let (counts, missed) = try DecidedTexts(book: book, input: input, console: console)
            .write(output.plan, outputFolder: output.out) { console.report($0) }
        if missed.alreadyThere > 0 { console.note(Messages.alreadyThere(missed.alreadyThere)) }
        for decision in missed.notFound { console.error(Messages.notFound(decision)) }
        for decision in missed.overlapping { console.error(Messages.overlapping(decision)) }
        try counts.check()
        if missed.isFailure { throw ExitStatus.someFailed }
    }
}
