import UnspinContext

/// How well readings fit between the words next to them.
///
/// The language model knows sequences that it has seen; vectors that know positions know which of the words that stand for each other
/// goes with which neighbours, on both sides, seen together or not. They were taught with neighbours some of which were spun: here the
/// neighbours are the words as they stand.
struct NeighbourFit {
    let vectors: PositionVectors

    // Kept from text to text for their memory.
    /// The words as they stand, and where those of each token begin.
    private var text: [Word] = []
    private var starts: [Int] = []

    init(vectors: PositionVectors) { self.vectors = vectors }

    /// Adds to the cost of each edge how much better its words fit than those that stand there. Linear in the lattice.
    mutating func weigh(_ lattice: inout Lattice) {
        collectText(lattice)
        for token in 0..<lattice.tokenCount where lattice.isReplaceable(token) {
            var readings = Readings(start: starts[token])
            for index in lattice.edges(from: token).dropFirst() {
                let end = starts[Int(lattice.edges[index].end)]
                if end != readings.end {
                    readings.begin(end: end)
                    readings.standing = fit(of: text[starts[token]..<end], in: &readings)
                }
                let gain = fit(of: lattice.words(of: index), in: &readings) - readings.standing
                lattice.edges[index].cost += DecoderWeights.neighbours * gain
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

    /// Readings of one stretch of the text.
    private struct Readings: ~Copyable {
        let start: Int
        private(set) var end = -1
        /// The fit of the words as they stand.
        var standing: Float = 0
        /// The place of a single word, by far the most usual reading.
        var single: PositionVectors.Place?

        init(start: Int) { self.start = start }

        mutating func begin(end: Int) {
            self.end = end
            single = nil
        }
    }

    /// The sum of the words' fits, each between the words around the stretch: its other words are as doubtful as itself.
    private func fit(of words: ArraySlice<Word>, in readings: inout Readings) -> Float {
        if words.count == 1 {
            if readings.single == nil { readings.single = place(0, of: 1, in: readings) }
            return vectors.fit(of: words[words.startIndex], in: readings.single!)
        }
        var sum: Float = 0
        for (index, word) in words.enumerated() { sum += vectors.fit(of: word, in: place(index, of: words.count, in: readings)) }
        return sum
    }

    private func place(_ index: Int, of count: Int, in readings: borrowing Readings) -> PositionVectors.Place {
        vectors.place(in: text, before: readings.start, gapBefore: index, after: readings.end, gapAfter: count - 1 - index)
    }
}
