import ArgumentParser

/// `unspin-model`: trains, prunes, measures and converts language models.
@main
struct ModelTool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unspin-model",
        abstract: "Train, prune, measure and convert the language models of unspin.",
        subcommands: [
            Train.self, HeldOut.self, Prune.self, PerplexityCommand.self, Score.self, Export.self, Import.self, Info.self,
            Speed.self,
        ])
}
