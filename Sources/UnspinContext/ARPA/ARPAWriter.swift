/// Writes a model in the ARPA format: decimal logarithms, n-grams by order.
struct ARPAWriter: ~Copyable {
    private let file: ByteFile
    private var buffer: [UInt8] = []

    /// What the format's readers take for the logarithm of zero.
    private static let logarithmOfZero = "-99"

    private init(path: String) throws(TrainingError) { file = try ByteFile(writing: path) }

    static func write(_ model: BackoffModel, to path: String) throws(TrainingError) {
        var writer = try ARPAWriter(path: path)
        try writer.write(model)
    }

    private mutating func write(_ model: BackoffModel) throws(TrainingError) {
        try put("\\data\\\nngram 1=\(model.words.count)\n")
        for table in model.tables { try put("ngram \(table.order)=\(table.count)\n") }
        try put("\n\\1-grams:\n")
        for (index, weights) in model.unigrams.enumerated() {
            let probability = index == Word.sentenceStart.index ? ARPAWriter.logarithmOfZero : "\(decimal(weights.logProbability))"
            try put("\(probability)\t\(model.words[index].spelling)\t\(decimal(weights.backoff))\n")
        }
        for table in model.tables {
            try put("\n\\\(table.order)-grams:\n")
            for (key, weights) in zip(table.keys, table.weights) {
                let words = table.packing.words(of: key, count: table.order).map { model.words[$0.index].spelling }
                let backoff = table.order < model.order ? "\t\(decimal(weights.backoff))" : ""
                try put("\(decimal(weights.logProbability))\t\(words.joined(separator: " "))\(backoff)\n")
            }
        }
        try put("\n\\end\\\n")
        try file.write(buffer)
    }

    private func decimal(_ natural: Float) -> Float { Float(Double(natural) / Logarithm.ofTen) }

    private mutating func put(_ text: String) throws(TrainingError) {
        buffer += text.utf8
        if buffer.count < 1 << 20 { return }
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
