/// Trains a language model on text files, one paragraph a line.
///
/// Two passes over the texts: one counts spellings, from which the vocabulary is chosen; one counts n-grams, in memory of a fixed size,
/// spilling sorted runs to the work folder. Then the counts of all texts are merged, estimated (``KneserNey``), pruned and packed.
/// What was counted of a text stays in the work folder and is not counted again while text, vocabulary and options are the same.
public struct ModelTraining: Sendable {
    public struct Text: Sendable, Equatable {
        public var path: String
        /// What each occurrence in this text counts.
        public var weight: Float
        /// Whether its n-grams need no support from other texts: see ``NGramSupport/minimumFreeLines``.
        public var isFree: Bool

        public init(path: String, weight: Float = 1, isFree: Bool = false) {
            self.path = path
            self.weight = weight
            self.isFree = isFree
        }
    }

    public struct Options: Sendable {
        public var order = 3
        /// Words at most, the reserved ones included.
        public var vocabularySize = 130_000
        /// Occurrences, with the weights of their texts, below which a word is unknown; unknown words are learned from these.
        public var minimumWordCount = 3
        public var support = NGramSupport()
        /// Bytes that the model may take; nil leaves it unpruned.
        public var byteLimit: Int?
        public var precision = QuantisationPrecision()
        public var heldOut = HeldOutLines(oneIn: 0)
        public var workers = 2
        /// Nil for a model without word vectors.
        public var vectors: WordVectorOptions?
        /// Nil for a model without vectors that know positions.
        public var positionVectors: PositionVectorOptions?
        public var workFolder: String

        public init(workFolder: String) { self.workFolder = workFolder }
    }

    /// What is being done, for a display of progress.
    public enum Step: Sendable, Equatable {
        case countingSpellings(path: String)
        case countingNGrams(path: String)
        case merging(path: String)
        case estimating
        case pruning
        case packing
        case learningVectors
        case learningPositionVectors
    }

    /// A trained model and how it came about.
    public struct Result: Sendable {
        /// The bytes of a model file.
        public var bytes: [UInt8]
        /// N-grams from order one up: counted, with support, in the model.
        public var countedNGrams: [Int]
        public var supportedNGrams: [Int]
        public var keptNGrams: [Int]
        /// From order one up: for n-grams seen once, twice, more often.
        public var discounts: [[Double]]
        /// Nats a word below which an n-gram was pruned.
        public var threshold: Float
        let model: BackoffModel

        /// Writes the model in the ARPA format as it was before quantisation.
        public func writeARPA(to path: String) throws(TrainingError) { try ARPAWriter.write(model, to: path) }
    }

    let texts: [Text]
    let options: Options
    let progress: @Sendable (Step) -> Void

    public init(texts: [Text], options: Options, progress: @escaping @Sendable (Step) -> Void) {
        self.texts = texts
        self.options = options
        self.progress = progress
    }

    public func run() async throws -> Result {
        let estimate = try await estimate()
        progress(.pruning)
        var model = estimate.model
        var threshold: Float = 0
        let vectors = try await vectors(words: model.words)
        let positionVectors = try await positionVectors(words: model.words)
        let taken = [vectors, positionVectors].reduce(0) { $0 + ($1.isEmpty ? 0 : $1.count + LanguageModelWriter.sectionAlignment) }
        if let byteLimit = options.byteLimit.map({ $0 - taken }) {
            let pruning = EntropyPruning(model, historyShares: estimate.historyShares)
            threshold = try pruning.threshold(forBytes: byteLimit, precision: options.precision)
            model = pruning.pruned(threshold: threshold)
        }
        progress(.packing)
        return Result(
            bytes: LanguageModelWriter.bytes(of: model, precision: options.precision, vectors: vectors, positionVectors: positionVectors),
            countedNGrams: estimate.countedNGrams,
            supportedNGrams: [estimate.model.words.count] + estimate.model.tables.map(\.count),
            keptNGrams: [model.words.count] + model.tables.map(\.count),
            discounts: estimate.discounts.map { [$0.once, $0.twice, $0.more] }, threshold: threshold,
            model: model)
    }

    /// Counts and estimates, without pruning.
    func estimate() async throws -> KneserNey.Estimate {
        try ByteFile.makeFolder(options.workFolder)
        let words = try await vocabulary()
        let vocabulary = VocabularyBytes(words)
        var files: [[String]] = []
        for text in texts { files.append(try await countNGrams(of: text, vocabulary: vocabulary, words: words)) }
        progress(.estimating)
        let (texts, support) = (texts, options.support)
        return try KneserNey(words: words, order: options.order).estimate { order throws(TrainingError) in
            try NGramTotals(paths: files.map { $0[order - 2] }, texts: texts, support: support)
        }
    }

    /// The section of word vectors; empty where none are asked for.
    private func vectors(words: [ModelWord]) async throws -> [UInt8] {
        guard let vectors = options.vectors else { return [] }
        progress(.learningVectors)
        return try await section(learnedFrom: vectors.paths) { WordVectorTraining(words: words, trainingWords: $0, options: vectors) }
    }

    /// The section of vectors that know positions; empty where none are asked for.
    private func positionVectors(words: [ModelWord]) async throws -> [UInt8] {
        guard let vectors = options.positionVectors else { return [] }
        progress(.learningPositionVectors)
        return try await section(learnedFrom: vectors.paths) { PositionVectorTraining(words: words, trainingWords: $0, options: vectors) }
    }

    /// - Parameters:
    ///   - paths: texts to learn from; nil for all.
    ///   - makeTraining: a training over about so many words.
    private func section(learnedFrom paths: Set<String>?, _ makeTraining: (Int) -> some VectorTraining) async throws -> [UInt8] {
        let texts = texts.filter { paths?.contains($0.path) ?? true }
        let training = makeTraining(try await wordCount(of: texts))
        try await training.run(paths: texts.map(\.path), heldOut: options.heldOut, workers: options.workers)
        return training.section()
    }

    /// Words of some texts, numbers left out: the learning rate of vectors falls over so many.
    private func wordCount(of texts: [Text]) async throws -> Int {
        var count = 0
        for text in texts { count += try await spellings(of: text).wordCount }
        return count
    }

    /// To be raised whenever the same text gives other counts: when words are cut or classed anew.
    private static let countsVersion = 2

    // MARK: Passes

    private func vocabulary() async throws -> [ModelWord] {
        var selection = VocabularySelection()
        for text in texts { selection.add(try await spellings(of: text), weight: Double(text.weight)) }
        return selection.words(limit: options.vocabularySize, minimumCount: options.minimumWordCount)
    }

    private func spellings(of text: Text) async throws -> SpellingCounts {
        let stored = try storedName(of: text, after: "spellings \(options.heldOut.oneIn)") + ".spellings"
        if ByteFile.exists(stored) {
            return try SpellingCounts(decoding: ByteFile.contents(of: stored), path: stored)
        }
        progress(.countingSpellings(path: text.path))
        let parts = try await TextPass.run(path: text.path, heldOut: options.heldOut, workers: options.workers) { _ in SpellingCounts() }
        var counts = SpellingCounts()
        for part in parts { counts.add(part) }
        try ByteFile.replace(stored, with: counts.encoded())
        return counts
    }

    /// - Returns: the files of counts, from bigrams up.
    private func countNGrams(of text: Text, vocabulary: VocabularyBytes, words: [ModelWord]) async throws -> [String] {
        var settings = "n-grams \(options.order) \(options.heldOut.oneIn)"
        for word in words { settings += " \(word.spelling) \(word.lowersAtSentenceStart)" }
        let stored = try storedName(of: text, after: settings)
        let files = (2...options.order).map { "\(stored)-\($0).ngrams" }
        if files.allSatisfy(ByteFile.exists) { return files }
        progress(.countingNGrams(path: text.path))
        let order = options.order
        var counters = try await TextPass.run(path: text.path, heldOut: options.heldOut, workers: options.workers) { worker in
            NGramCounter(vocabulary: vocabulary, order: order, runPrefix: "\(stored)-worker\(worker)")
        }
        progress(.merging(path: text.path))
        for index in counters.indices { try counters[index].finish() }
        for (level, file) in files.enumerated() {
            try NGramCounter.merge(counters.flatMap { $0.runs[level] }, into: file)
        }
        return files
    }

    /// Where what is counted of a text is kept: a name from its bytes and from what else decides the counts.
    private func storedName(of text: Text, after settings: String) throws(TrainingError) -> String {
        var hash = ContentHash()
        hash.combine(String(try ContentHash.hash(ofFile: text.path), radix: 16))
        hash.combine("version \(ModelTraining.countsVersion) \(settings)")
        let name = text.path.split(separator: "/").last.map(String.init) ?? text.path
        return "\(options.workFolder)/\(name)-\(hash.hexadecimal)"
    }
}
