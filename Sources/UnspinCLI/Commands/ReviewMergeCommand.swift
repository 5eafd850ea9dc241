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
        let lines = DecisionWriter.lines(merge.decisions)
        if let output {
            try FileSystem.replace(output, by: lines)
        } else {
            try console.output(String(decoding: lines, as: UTF8.self))
        }
        for conflict in merge.conflicts { console.errorText(Messages.conflict(conflict, files)) }
        console.note(Messages.merged(merge))
        if !merge.conflicts.isEmpty { throw ExitStatus.found }
    }
}
