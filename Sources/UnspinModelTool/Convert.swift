import ArgumentParser
import UnspinContext

struct Prune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a model smaller by leaving out what matters least.")

    @Argument(help: "A model file.")
    var model: String

    @Option(help: "Bytes that the result may take, such as 10MB.")
    var size: ByteCount

    @Option(help: "Bits of a probability, 1 to 8.")
    var probabilityBits = 8

    @Option(help: "Bits of a back-off weight, 1 to 8.")
    var backoffBits = 8

    @Option(name: .shortAndLong, help: "The smaller model file.")
    var output: String

    func validate() throws {
        guard 1...8 ~= probabilityBits, 1...8 ~= backoffBits else { throw ValidationError("Bits are 1 to 8.") }
    }

    func run() async throws {
        try await Messages.reporting {
            let model = try LanguageModel(contentsOf: model)
            let precision = QuantisationPrecision(probabilityBits: probabilityBits, backoffBits: backoffBits)
            try ModelFile.write(ModelFile.pruned(model, byteLimit: size.value, precision: precision), to: output)
        }
    }
}

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "arpa", abstract: "Write a model in the ARPA format.")

    @Argument(help: "A model file.")
    var model: String

    @Option(name: .shortAndLong, help: "The ARPA file.")
    var output: String

    func run() async throws {
        try await Messages.reporting { try ModelFile.writeARPA(LanguageModel(contentsOf: model), to: output) }
    }
}

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a model file of one in the ARPA format.")

    @Argument(help: "An ARPA file.")
    var arpa: String

    @Option(name: .shortAndLong, help: "The model file.")
    var output: String

    func run() async throws {
        try await Messages.reporting { try ModelFile.write(ModelFile.bytes(ofARPA: arpa), to: output) }
    }
}

struct Score: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score the lines of standard input: the words as the model sees them, a tab, their decimal logarithms.")

    @Argument(help: "A model file.")
    var model: String

    func run() async throws {
        try await Messages.reporting {
            let model = try LanguageModel(contentsOf: model)
            while let line = readLine() {
                for sentence in try SentenceScores.ofText(Array(line.utf8), under: model) {
                    let scores = sentence.logProbabilities.map { String($0 / 2.302_585_1) }
                    print(sentence.words.joined(separator: " ") + "\t" + scores.joined(separator: " "))
                }
            }
        }
    }
}
