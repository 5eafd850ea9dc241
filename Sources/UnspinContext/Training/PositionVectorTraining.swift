import UnspinText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How ``PositionVectors`` are trained.
public struct PositionVectorOptions: Sendable {
    /// The most frequent words of the vocabulary, reserved ones included, get vectors.
    public var rows: Int
    /// What words are to be told from.
    public var confusions: ConfusionPairs
    /// Of a word's confusion set so many are drawn each time, or all where it has no more.
    public var others = 7
    /// Words drawn from all besides.
    public var negatives = 3
    /// Neighbours are replaced by what spinners put for them, in each line with another probability from 0 to this.
    public var noise: Float = 0.4
    public var epochs = 2
    public var learningRate: Float = 0.05
    /// Texts to learn from, by path; nil for all.
    public var paths: Set<String>?

    public init(rows: Int, confusions: ConfusionPairs) {
        self.rows = rows
        self.confusions = confusions
    }
}

/// Trains ``PositionVectors``: each word of the texts is to be told from the words that stand for it or for which it stands in spun texts,
/// by its neighbours, some of them spun. That is the question which the decoder asks; telling it from words drawn at random is not.
///
/// Softmax over a sample of the confusion set and some other words. Memory is that of the vectors, whatever the length of the texts.
@safe final class PositionVectorTraining: VectorTraining, @unchecked Sendable {  // The races are meant.
    let options: PositionVectorOptions
    let vocabulary: VocabularyBytes
    let rows: Int
    let confusions: ConfusionSets
    let draws: FrequencyDraws
    private let vectors: TrainedVectors
    /// Of each place, those before from the nearest on, then those behind.
    let weights: UnsafeMutablePointer<Lanes>
    let biases: UnsafeMutablePointer<Float>
    let rate: LearningRate

    /// What a place counts in the beginning.
    private static let firstWeight: Float = 0.7

    /// - Parameter trainingWords: words of the texts, about.
    init(words: [ModelWord], trainingWords: Int, options: PositionVectorOptions) {
        self.options = options
        vocabulary = VocabularyBytes(words)
        rows = min(options.rows, words.count)
        rate = LearningRate(first: options.learningRate, leastShare: 0.002, words: trainingWords * options.epochs)
        let view = vocabulary.view
        confusions = ConfusionSets(options.confusions, rows: rows) { view.word(for: SurfaceForm(Array($0.utf8).span)) }
        draws = FrequencyDraws(words.prefix(rows).map { Double(exp($0.logFrequency)) })
        vectors = TrainedVectors(rows: rows, spread: 1 / Float(PositionVectors.dimension).squareRoot())
        let places = 2 * PositionVectors.reach * Lanes.inVector
        unsafe weights = .allocate(capacity: places)
        unsafe weights.initialize(repeating: Lanes(repeating: Self.firstWeight), count: places)
        unsafe biases = .allocate(capacity: rows)
        // Half of what the frequency alone would say: the sets are of words of all frequencies.
        for row in 0..<rows { unsafe (biases + row).initialize(to: 0.5 * words[row].logFrequency + 5) }
    }

    deinit {
        unsafe weights.deallocate()
        unsafe biases.deallocate()
    }

    var outputs: UnsafeMutablePointer<Lanes> { unsafe vectors.outputs }
    var inputs: UnsafeMutablePointer<Lanes> { unsafe vectors.inputs }
    var epochs: Int { options.epochs }

    func learner(seed: UInt64) -> PositionVectorLearner { PositionVectorLearner(self, seed: seed) }

    func section() -> [UInt8] {
        var bytes = ByteBuffer(count: PositionVectors.byteCount(rows: rows))
        for (index, value) in [rows, PositionVectors.dimension, PositionVectors.reach].enumerated() {
            bytes.put(UInt32(value), at: 4 * index)
        }
        for index in 0..<2 * PositionVectors.reach * PositionVectors.dimension {
            unsafe bytes.put(weights[index / 8][index % 8], at: PositionVectors.headerBytes + 4 * index)
        }
        let figures = PositionVectors.headerBytes + PositionVectors.weightBytes
        let base = figures + rows * PositionVectors.rowBytes
        for row in 0..<rows {
            for half in 0..<2 {
                let vector = unsafe ByteVector((half == 0 ? outputs : inputs) + row * Lanes.inVector)
                bytes.put(vector.step, at: figures + PositionVectors.rowBytes * row + 4 * half)
                for (lane, value) in vector.bytes.enumerated() {
                    bytes.put(value, at: base + (2 * row + half) * PositionVectors.dimension + lane)
                }
            }
            unsafe bytes.put(biases[row], at: figures + PositionVectors.rowBytes * row + 8)
        }
        return bytes.bytes
    }
}
