import ArgumentParser

struct DictionaryTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unspin-dict",
        abstract: "The curators' workbench: checks, compiles, measures and grows Unspin's dictionaries.",
        subcommands: [
            Check.self, Compile.self, Cover.self, Examples.self, Export.self, Import.self, Mine.self, Propose.self, Rate.self, Sort.self,
            Stats.self, TrainGate.self, Why.self,
        ])
}
