import UnspinText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A worker's share of the texts in a ``PositionVectorTraining``.
struct PositionVectorLearner: LineConsumer {
    private let training: PositionVectorTraining
    private var random: Random
    /// Rows of the words of a line, -1 where a word has none; as written, and with some of them spun.
    private var line: [Int] = []
    private var spun: [Int] = []
    /// The words to choose from: the right one first.
    private var choices: [Int] = []
    private var shares: [Float] = []

    /// Words that stand for no other teach the vectors too, but one in four of them is enough.
    private static let share: Float = 0.25
    /// The weights of places learn slower than vectors: every word has a part in them.
    private static let placeRate: Float = 0.02

    init(_ training: PositionVectorTraining, seed: UInt64) {
        self.training = training
        random = Random(seed: seed)
    }

    mutating func consume(_ bytes: borrowing Span<UInt8>, tokens: [Token]) throws(TrainingError) {
        line.removeAll(keepingCapacity: true)
        // A whole line is one text: neighbours may stand in the sentence before.
        SentenceWords.forEachSentence(of: bytes, tokens: tokens, classes: WordClasses(vocabulary: training.vocabulary.view)) { words in
            for word in words where word != .sentenceEnd {
                line.append(PositionVectors.mayHold(word) && word.index < training.rows ? word.index : -1)
            }
        }
        let noise = random.unit() * training.options.noise
        spun.removeAll(keepingCapacity: true)
        for row in line {
            let isReplaced = row >= 0 && random.unit() < noise && !training.confusions.spun.all(of: row).isEmpty
            spun.append(isReplaced ? training.confusions.spun.draw(of: row, &random) : row)
        }
        let rate = training.rate.afterReading(line.count)
        for place in line.indices where line[place] >= 0 { learn(place, rate: rate) }
    }

    private mutating func learn(_ place: Int, rate: Float) {
        let set = training.confusions.others.all(of: line[place])
        if set.isEmpty, random.unit() > Self.share { return }
        choose(line[place], from: set)
        var sum = VectorLanes(repeating: .zero)
        var error = VectorLanes(repeating: .zero)
        unsafe forEachNeighbour(of: place) { neighbour, weights in
            for part in 0..<Lanes.inVector { unsafe sum[part] += neighbour[part] * weights[part] }
        }
        weighChoices(by: sum)
        // Shared vectors, read and written by all workers: see ``PositionVectorTraining``.
        for (index, choice) in choices.enumerated() {
            let step = ((index == 0 ? 1 : 0) - shares[index]) * rate
            let output = unsafe training.outputs + choice * Lanes.inVector
            for part in sum.indices {
                unsafe error[part] += step * output[part]
                unsafe output[part] += step * sum[part]
            }
            unsafe training.biases[choice] += step
        }
        unsafe forEachNeighbour(of: place) { neighbour, weights in
            for part in 0..<Lanes.inVector {
                let vector = unsafe neighbour[part]
                unsafe neighbour[part] += error[part] * weights[part]
                unsafe weights[part] += Self.placeRate * error[part] * vector
            }
        }
    }

    private mutating func choose(_ word: Int, from set: ArraySlice<Int>) {
        choices.removeAll(keepingCapacity: true)
        choices.append(word)
        if set.count <= training.options.others {
            choices += set
        } else {
            for _ in 0..<training.options.others { append(training.confusions.others.draw(of: word, &random)) }
        }
        for _ in 0..<training.options.negatives { append(training.draws.draw(&random)) }
    }

    private mutating func append(_ choice: Int) {
        if !choices.contains(choice) { choices.append(choice) }
    }

    /// The probability of each choice, by the sum of the neighbours.
    private mutating func weighChoices(by sum: VectorLanes) {
        shares.removeAll(keepingCapacity: true)
        var largest = -Float.infinity
        for choice in choices {
            let fit = unsafe sum.product(training.outputs + choice * Lanes.inVector) + training.biases[choice]
            shares.append(fit)
            largest = max(largest, fit)
        }
        var total: Float = 0
        for index in shares.indices {
            shares[index] = exp(shares[index] - largest)
            total += shares[index]
        }
        for index in shares.indices { shares[index] /= total }
    }

    /// Calls with the input vector of each neighbour and the weights of its place.
    @inline(__always)
    private func forEachNeighbour(of place: Int, _ body: (UnsafeMutablePointer<Lanes>, UnsafeMutablePointer<Lanes>) -> Void) {
        for distance in 0..<PositionVectors.reach {
            for side in 0..<2 {
                let other = side == 0 ? place - 1 - distance : place + 1 + distance
                guard spun.indices.contains(other), spun[other] >= 0 else { continue }
                unsafe body(
                    training.inputs + spun[other] * Lanes.inVector,
                    training.weights + (side * PositionVectors.reach + distance) * Lanes.inVector)
            }
        }
    }
}
