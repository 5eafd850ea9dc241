import Synchronization

/// A training of vectors by stochastic gradient descent over texts, by several workers on shared vectors without locks (Recht et al.,
/// *Hogwild!*, 2011): two of them seldom meet in a row, and a lost step is noise among millions.
protocol VectorTraining: AnyObject, Sendable {
    associatedtype Learner: LineConsumer

    /// Passes over the texts.
    var epochs: Int { get }
    /// A worker's share of a text.
    func learner(seed: UInt64) -> Learner
    /// The section of a model file.
    func section() -> [UInt8]
}

extension VectorTraining {
    /// One pass over the texts for each epoch.
    /// - Throws: `TrainingError`, for a text that cannot be read.
    func run(paths: [String], heldOut: HeldOutLines, workers: Int) async throws {
        for epoch in 0..<epochs {
            for path in paths {
                _ = try await TextPass.run(path: path, heldOut: heldOut, workers: workers) { worker in
                    self.learner(seed: UInt64(epoch * 1009 + worker + 2))
                }
            }
        }
    }
}

/// The vectors that a training moves: of each word one as what is to be told and one as what it is told by, one behind the other.
@safe final class TrainedVectors: @unchecked Sendable {  // The races are meant: see ``VectorTraining``.
    let outputs: UnsafeMutablePointer<Lanes>
    let inputs: UnsafeMutablePointer<Lanes>

    /// Outputs are zero in the beginning, inputs drawn, the same each time.
    /// - Parameter spread: the draws are within half of it to both sides of zero.
    init(rows: Int, spread: Float) {
        let count = rows * Lanes.inVector
        unsafe outputs = .allocate(capacity: count)
        unsafe inputs = .allocate(capacity: count)
        unsafe outputs.initialize(repeating: .zero, count: count)
        var random = Random(seed: 1)
        for index in 0..<count {
            var lanes = Lanes.zero
            for lane in lanes.indices { lanes[lane] = (random.unit() - 0.5) * spread }
            unsafe (inputs + index).initialize(to: lanes)
        }
    }

    deinit {
        unsafe outputs.deallocate()
        unsafe inputs.deallocate()
    }
}

/// A learning rate that falls evenly to next to nothing over the whole of a training, whoever reads.
final class LearningRate: Sendable {
    private let first: Float
    private let leastShare: Float
    private let total: Int
    private let read = Atomic<Int>(0)

    /// - Parameters:
    ///   - first: the rate at the start.
    ///   - leastShare: of the first rate, kept to the end.
    ///   - words: words of all passes, about.
    init(first: Float, leastShare: Float, words: Int) {
        self.first = first
        self.leastShare = leastShare
        total = max(1, words)
    }

    /// The rate for what has just been read.
    func afterReading(_ words: Int) -> Float {
        let read = read.add(words, ordering: .relaxed).newValue
        return first * max(1 - Float(read) / Float(total), leastShare)
    }
}
