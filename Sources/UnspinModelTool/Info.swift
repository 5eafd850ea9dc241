import ArgumentParser
import UnspinContext

struct Info: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say what a model file holds.")

    @Argument(help: "A model file.")
    var model: String

    func run() async throws {
        try await Messages.reporting {
            let model = try LanguageModel(contentsOf: model)
            print("order\t\(model.order)")
            print("bytes\t\(model.byteCount)")
            print("training words\t\(model.trainingWordCount)")
            print("vectors\t\(model.vectors?.count ?? 0)")
            print("position vectors\t\(model.positionVectors?.count ?? 0)")
            for (index, count) in model.ngramCounts.enumerated() { print("\(index + 1)-grams\t\(count)") }
        }
    }
}
