import ArgumentParser

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Decide phrase by phrase, and keep what was decided.",
        usage: """
            unspin review [OPTIONS] PATHS
            unspin review [OPTIONS] EDITS
            unspin review merge FILES
            """,
        discussion: "Shows one proposed change after the other in its paragraph: y accepts, n rejects, ? shows all keys, q quits. Every "
            + "decision is saved as it is made. PATHS are texts; EDITS are edit logs (NAME.edits.jsonl) that clean --out or diff --format "
            + "json made. unspin help review walk lists the options.",
        subcommands: [ReviewWalkCommand.self, ReviewMergeCommand.self], defaultSubcommand: ReviewWalkCommand.self)
}
