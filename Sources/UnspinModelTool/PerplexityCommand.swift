import ArgumentParser
import UnspinContext

struct PerplexityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "perplexity", abstract: "Measure how well a model predicts text files, one paragraph a line.")

    @Argument(help: "A model file.")
    var model: String

    @Argument(help: "UTF-8 text files.")
    var files: [String]

    @Option(help: "Score only the lines that train held out: one in this many.")
    var heldOut = 0

    func run() async throws {
        try await Messages.reporting {
            let model = try LanguageModel(contentsOf: model)
            print("file\twords\tunknown\tperplexity\tof known words")
            var total = Perplexity()
            for file in files {
                let part = try await Perplexity.ofFile(file, under: model, heldOut: HeldOutLines(oneIn: heldOut))
                total.add(part)
                print(row(file.split(separator: "/").last.map(String.init) ?? file, part))
            }
            print(row("all", total))
        }
    }

    private func row(_ name: String, _ perplexity: Perplexity) -> String {
        func rounded(_ value: Double, _ scale: Double) -> String { String((value * scale).rounded() / scale) }
        return [
            name, String(perplexity.words), rounded(perplexity.unknownShare * 100, 100) + " %",
            rounded(perplexity.value, 10), rounded(perplexity.valueOfKnownWords, 10),
        ].joined(separator: "\t")
    }
}
