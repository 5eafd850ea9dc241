import ArgumentParser
import UnspinContext

struct Train: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train a model on text files, one paragraph a line.",
        discussion: """
            Counts of a file stay in the work folder and are used again while the file, the vocabulary and the options that decide them \
            are the same.
            """)

    @Argument(help: "UTF-8 text files.")
    var files: [String]

    @Option(help: "Longest n-gram, 2 to 4 words.")
    var order = 3

    @Option(help: "Words of the vocabulary at most.")
    var vocabulary = 130_000

    @Option(help: "Times that a word must occur to be in the vocabulary; rarer ones teach what unknown words do.")
    var minimumWordCount = 3

    @Option(help: "Lines that an n-gram must occur on to be in the model.")
    var minimumLines = 1

    @Option(help: "Files that an n-gram must occur in to be in the model.")
    var minimumFiles = 1

    @Option(help: "Take the n-grams of files whose path holds this without asking for more lines or files. May be repeated.")
    var free: [String] = []

    @Option(help: "Lines of such files that an n-gram must occur on all the same.")
    var minimumFreeLines = 2

    @Option(help: "Bytes that the model may take, such as 28MB; without it nothing is pruned.")
    var size: ByteCount?

    @Option(help: "Bits of a probability, 1 to 8.")
    var probabilityBits = 8

    @Option(help: "Bits of a back-off weight, 1 to 8.")
    var backoffBits = 8

    @Option(help: "Hold out one line in this many, chosen by a hash of the line; 0 for none.")
    var heldOut = 0

    @Option(help: "What an occurrence in files of this name counts: NAME=FACTOR. May be repeated.")
    var weight: [TextWeight] = []

    @Option(help: "Give the most frequent words of this number vectors, which tell of subjects; 0 for none. They count against --size.")
    var vectors = 0

    @Option(help: "Learn vectors only from files whose path holds this. May be repeated.")
    var vectorsFrom: [String] = []

    @Option(help: "Passes over the texts to learn vectors.")
    var vectorEpochs = 3

    @Option(help: "Give so many words vectors that know positions, which tell the words of --confusions apart; 0 for none.")
    var positionVectors = 0

    @Option(help: "What may stand for what: a table as `unspin-dict export --format tsv --kind channel --forms` writes it.")
    var confusions: String?

    @Option(help: "Workers.")
    var workers = 2

    @Option(help: "Folder for counts and passing files.")
    var work: String

    @Option(help: "Write the model in the ARPA format too, not quantised.")
    var arpa: String?

    @Option(name: .shortAndLong, help: "The model file.")
    var output: String

    func validate() throws {
        guard 2...4 ~= order else { throw ValidationError("--order is 2, 3 or 4.") }
        guard 100...1_000_000 ~= vocabulary else { throw ValidationError("--vocabulary is 100 to 1000000.") }
        guard 1...8 ~= probabilityBits, 1...8 ~= backoffBits else { throw ValidationError("Bits are 1 to 8.") }
        guard workers > 0, heldOut >= 0, vectors >= 0, vectorEpochs > 0, minimumLines > 0, minimumFiles > 0, minimumFreeLines > 0,
            minimumWordCount > 0
        else {
            throw ValidationError("Counts are positive.")
        }
        guard positionVectors >= 0, (positionVectors > 0) == (confusions != nil) else {
            throw ValidationError("--position-vectors and --confusions go together.")
        }
    }

    func run() async throws {
        try await Messages.reporting {
            var options = ModelTraining.Options(workFolder: work)
            options.order = order
            options.vocabularySize = vocabulary
            options.minimumWordCount = minimumWordCount
            options.support = NGramSupport(
                minimumLines: minimumLines, minimumTexts: minimumFiles, minimumFreeLines: free.isEmpty ? nil : minimumFreeLines)
            options.byteLimit = size?.value
            options.precision = QuantisationPrecision(probabilityBits: probabilityBits, backoffBits: backoffBits)
            options.heldOut = HeldOutLines(oneIn: heldOut)
            options.workers = workers
            let vectorPaths =
                vectorsFrom.isEmpty ? nil : Set(files.filter { file in vectorsFrom.contains { file.contains($0) } })
            if vectors > 0 {
                var learning = WordVectorOptions(rows: vectors)
                learning.epochs = vectorEpochs
                learning.paths = vectorPaths
                options.vectors = learning
            }
            if let confusions {
                options.positionVectors = PositionVectorOptions(
                    rows: positionVectors, confusions: try ConfusionPairs(tabSeparated: confusions))
                options.positionVectors?.paths = vectorPaths
            }
            let texts = files.map { path in
                ModelTraining.Text(
                    path: path, weight: weight.last { $0.matches(path) }?.factor ?? 1, isFree: free.contains { path.contains($0) })
            }
            let result = try await ModelTraining(texts: texts, options: options) { Messages.note(Messages.describe($0)) }.run()
            try ModelFile.write(result.bytes, to: output)
            if let arpa { try result.writeARPA(to: arpa) }
            report(result)
        }
    }

    private func report(_ result: ModelTraining.Result) {
        print("order\tcounted\tsupported\tkept\tdiscounts")
        for index in result.keptNGrams.indices {
            let discounts = result.discounts[index].map { String(($0 * 10_000).rounded() / 10_000) }.joined(separator: " ")
            print(
                "\(index + 1)\t\(result.countedNGrams[index])\t\(result.supportedNGrams[index])\t\(result.keptNGrams[index])\t\(discounts)")
        }
        print("threshold\t\(result.threshold)")
        print("bytes\t\(result.bytes.count)")
    }
}

/// A number of bytes: `28MB`, `500KB`, `1000`.
struct ByteCount: ExpressibleByArgument {
    let value: Int

    init?(argument: String) {
        let units: [(String, Int)] = [("KB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000)]
        let unit = units.first { argument.uppercased().hasSuffix($0.0) }
        guard let number = Double(unit == nil ? argument : String(argument.dropLast(2))), number > 0, number < 1e12 else { return nil }
        value = Int(number * Double(unit?.1 ?? 1))
    }
}

/// `NAME=FACTOR`: a file's name with or without what follows its first dot.
struct TextWeight: ExpressibleByArgument {
    let name: String
    let factor: Float

    init?(argument: String) {
        let parts = argument.split(separator: "=")
        guard parts.count == 2, let factor = Float(parts[1]), factor > 0 else { return nil }
        name = String(parts[0])
        self.factor = factor
    }

    func matches(_ path: String) -> Bool {
        guard let file = path.split(separator: "/").last else { return false }
        return file == name || file.split(separator: ".").first.map(String.init) == name
    }
}
