import ArgumentParser

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Decide phrase by phrase, and keep what was decided.",
        subcommands: [ReviewWalkCommand.self, ReviewMergeCommand.self], defaultSubcommand: ReviewWalkCommand.self)
}
