import ArgumentParser

@main
struct DictionaryTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unspin-dict",
        abstract: "The curators' workbench: checks, compiles and explains Unspin's dictionaries.",
        subcommands: [Check.self, Compile.self, Cover.self, Rate.self, Sort.self, Stats.self, Why.self])
}
