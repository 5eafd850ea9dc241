import ArgumentParser
import UnspinBatch
import UnspinDecisions

struct ReviewMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make one decisions file of several reviewers'.",
        discussion: "What one decided, or several decided alike, is kept. Where they differ, the phrase is open in the result, the "
            + "conflict is listed, and the exit code is 1.")

    @Argument(help: "The decisions files (NAME.decisions.jsonl).", completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp("Write to a file in place of standard output.", valueName: "file"), completion: .file())
    var output: String?

    @OptionGroup(title: "Messages") var messages: MessageFlags

    func run() throws {
        let console = messages.console
        let merge = DecisionMerge(try files.map { try DecidedTexts.read($0, console).decisions })
        let lines = merge.decisions.map(DecisionWriter.line).joined()
        if let output {
            try FileSystem.replace(output, by: Array(lines.utf8))
        } else {
            try console.output(lines)
        }
        for conflict in merge.conflicts { console.errorText(Messages.conflict(conflict, files)) }
        console.note(Messages.merged(merge))
        if !merge.conflicts.isEmpty { throw ExitStatus.found }
    }
}
