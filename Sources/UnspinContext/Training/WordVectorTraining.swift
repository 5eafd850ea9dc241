import UnspinText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
/// How word vectors are trained.
public struct WordVectorOptions: Sendable {
    /// The most frequent words of the vocabulary, reserved ones included, get vectors.
    public var rows: Int
    /// The neighbours at each side at most; as many as a draw says, so that near ones count more.
    public var window = 8
    /// Words drawn by frequency^0.75 for each word of the text, to be told from it.
    public var negatives = 6
    public var epochs = 3
    /// Occurrences of a word with this share of the text are thinned out to the square root.
    public var thinning = 1e-4
    public var learningRate: Float = 0.05
    /// Texts to learn from, by path; nil for all.
    public var paths: Set<String>?

    public init(rows: Int) { self.rows = rows }
}

/// Trains ``WordVectors``. Memory is that of the vectors, whatever the length of the texts.
@safe final class WordVectorTraining: VectorTraining, @unchecked Sendable {  // The races are meant.
    let options: WordVectorOptions
    let vocabulary: VocabularyBytes
    let rows: Int
    /// What fraction of its occurrences each word keeps.
    let keep: [Float]
    /// Words by their share of the draws.
    let draws: FrequencyDraws
    private let vectors: TrainedVectors
    let rate: LearningRate

    /// - Parameter trainingWords: words of the texts, about.
    init(words: [ModelWord], trainingWords: Int, options: WordVectorOptions) {
        self.options = options
        vocabulary = VocabularyBytes(words)
        rows = min(options.rows, words.count)
        rate = LearningRate(first: options.learningRate, leastShare: 0.0005, words: trainingWords * options.epochs)
        let shares = words.prefix(rows).map { Double(exp($0.logFrequency)) }
        keep = shares.enumerated().map { row, share in
            // Classes and marks of sentences speak of no subject.
            row < Word.reservedSpellings.count ? 0 : Float(min(1, sqrt(options.thinning / share) + options.thinning / share))
        }
        draws = FrequencyDraws(shares)
        vectors = TrainedVectors(rows: rows, spread: 1 / Float(WordVectors.dimension))
    }

    var outputs: UnsafeMutablePointer<Lanes> { unsafe vectors.outputs }
    var inputs: UnsafeMutablePointer<Lanes> { unsafe vectors.inputs }
    var epochs: Int { options.epochs }

    func learner(seed: UInt64) -> WordVectorLearner { WordVectorLearner(self, seed: seed) }

    func section() -> [UInt8] {
        var bytes = ByteBuffer(count: WordVectors.byteCount(rows: rows))
        bytes.put(UInt32(rows), at: 0)
        bytes.put(UInt32(WordVectors.dimension), at: 4)
        let base = WordVectors.headerBytes + rows * WordVectors.rowBytes
        for row in 0..<rows {
            let figures = WordVectors.headerBytes + WordVectors.rowBytes * row
            for half in 0..<2 {
                let vector = unsafe ByteVector((half == 0 ? outputs : inputs) + row * Lanes.inVector)
                let step = vector.step
                for (lane, value) in vector.bytes.enumerated() {
                    bytes.put(value, at: base + (2 * row + half) * WordVectors.dimension + lane)
                }
                if half == 0 {
                    bytes.put(step.bitPattern, at: figures)
                } else {
                    bytes.put(Int32((step * keep[row] * WordVectors.unit).rounded()), at: figures + 4)
                    bytes.put(Int32((keep[row] * WordVectors.unit).rounded()), at: figures + 8)
                }
            }
        }
        return bytes.bytes
    }
}

/// A worker's share of the texts.
struct WordVectorLearner: LineConsumer {
    private let training: WordVectorTraining
    private var random: Random
    private var line: [Int] = []
    private var mean = VectorLanes(repeating: .zero)
    private var error = VectorLanes(repeating: .zero)

    init(_ training: WordVectorTraining, seed: UInt64) {
        self.training = training
        random = Random(seed: seed)
    }

    mutating func consume(_ bytes: borrowing Span<UInt8>, tokens: [Token]) throws(TrainingError) {
        line.removeAll(keepingCapacity: true)
        var count = 0
        // A whole line is one text: its sentences speak of one subject.
        SentenceWords.forEachSentence(of: bytes, tokens: tokens, classes: WordClasses(vocabulary: training.vocabulary.view)) { words in
            count += words.count
            for word in words where word.index < training.rows && random.unit() < training.keep[word.index] {
                line.append(word.index)
            }
        }
        let rate = training.rate.afterReading(count)
        for place in line.indices { learn(place, rate: rate) }
    }

    private mutating func learn(_ place: Int, rate: Float) {
        let reach = 1 + random.below(training.options.window)
        let around = max(0, place - reach)..<min(line.count, place + reach + 1)
        guard around.count > 1 else { return }
        // Shared vectors, read and written by all workers: see ``WordVectorTraining``.
        let (outputs, inputs) = unsafe (training.outputs, training.inputs)
        for part in mean.indices { (mean[part], error[part]) = (.zero, .zero) }
        for other in around where other != place {
            let input = unsafe inputs + line[other] * Lanes.inVector
            for part in mean.indices { unsafe mean[part] += input[part] }
        }
        let share = 1 / Float(around.count - 1)
        for part in mean.indices { mean[part] *= share }
        for draw in 0...training.options.negatives {
            let word = draw == 0 ? line[place] : training.draws.draw(&random)
            if draw > 0, word == line[place] { continue }
            let output = unsafe outputs + word * Lanes.inVector
            let fit = unsafe mean.product(output)
            let step = ((draw == 0 ? 1 : 0) - 1 / (1 + exp(-max(-30, min(30, fit))))) * rate
            for part in mean.indices {
                unsafe error[part] += step * output[part]
                unsafe output[part] += step * mean[part]
            }
        }
        for other in around where other != place {
            let input = unsafe inputs + line[other] * Lanes.inVector
            for part in mean.indices { unsafe input[part] += error[part] }
        }
    }
}
