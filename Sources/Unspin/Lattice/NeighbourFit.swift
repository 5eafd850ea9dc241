import UnspinContext

/// How well readings fit between the words next to them.
///
/// The language model knows sequences that it has seen; vectors that know positions know which of the words that stand for each other
/// goes with which neighbours, on both sides, seen together or not. They were taught with neighbours some of which were spun: here the
/// neighbours are the words as they stand.
struct NeighbourFit: ~Copyable {
    let vectors: PositionVectors

    // Kept from text to text for their memory.
    /// The words as they stand, and where those of each token begin.
    private var text: [Word] = []
    private var starts: [Int] = []
    /// The place of a single word, and of one of several.
    private var single = PositionVectors.Place()
    private var place = PositionVectors.Place()

    init(vectors: PositionVectors) { self.vectors = vectors }

    /// Adds to the cost of each edge how much better its words fit than those that stand there. Linear in the lattice.
    mutating func weigh(_ lattice: inout Lattice) {
        collectText(lattice)
        for token in 0..<lattice.tokenCount where lattice.isReplaceable(token) {
            var end = -1
            var standing: Float = 0
            // The place of a single word, by far the most usual reading, is found once.
            var isPlaced = false
            for index in lattice.edges(from: token) {
                for place in lattice.wordRange(of: index) { vectors.prefetch(lattice.words[place]) }
            }
            for index in lattice.edges(from: token).dropFirst() {
                if starts[Int(lattice.edges[index].end)] != end {
                    end = starts[Int(lattice.edges[index].end)]
                    isPlaced = false
                    standing = fit(of: text[starts[token]..<end], between: starts[token], end, isPlaced: &isPlaced)
                }
                let gain = fit(of: lattice.words(of: index), between: starts[token], end, isPlaced: &isPlaced) - standing
                lattice.weigh(index, by: DecoderWeights.neighbours * gain)
            }
        }
    }

    private mutating func collectText(_ lattice: Lattice) {
        text.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        for token in 0..<lattice.tokenCount {
            starts.append(text.count)
            text += lattice.words(of: lattice.edges(from: token).lowerBound)
        }
        starts.append(text.count)
    }

    /// The sum of the words' fits, each between the words around the stretch: its other words are as doubtful as itself.
    /// - Parameter isPlaced: whether `single` is between `start` and `end` already.
    private mutating func fit(of words: ArraySlice<Word>, between start: Int, _ end: Int, isPlaced: inout Bool) -> Float {
        if words.count == 1 {
            if !isPlaced { vectors.move(&single, in: text, before: start, gapBefore: 0, after: end, gapAfter: 0) }
            isPlaced = true
            return vectors.fit(of: words[words.startIndex], in: single)
        }
        var sum: Float = 0
        for (index, word) in words.enumerated() {
            vectors.move(&place, in: text, before: start, gapBefore: index, after: end, gapAfter: words.count - 1 - index)
            sum += vectors.fit(of: word, in: place)
        }
        return sum
    }
}
