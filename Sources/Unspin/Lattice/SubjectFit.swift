import UnspinContext

/// How well readings fit the subject of the words around them.
///
/// N-grams see three words back; *gaggle* for *group* or *Crimson* for *Red* is told by what the paragraph speaks of. The
/// neighbours are the words as they stand: a third of them may be spun, but synonyms speak of much the same, and the next round
/// of repair sees the repaired ones.
struct SubjectFit: ~Copyable {
    /// Neighbours at each side, in words.
    static let reach = 12
    /// What word vectors hold is ln(P(word | neighbours) / P(word)^0.75); part of the rest is taken off too, since the language
    /// model counts the word's own frequency already.
    static let frequency: Float = 0.2

    let model: LanguageModel
    let vectors: WordVectors

    // Kept from text to text for their memory.
    private var sums = NeighbourSums()
    private var subject = WordVectors.Subject()
    /// The words that stand where a reading would, and how well each fits.
    private var standing: [Word] = []
    private var fits: [Float] = []
    /// Of each edge: how much better it fits than what stands there.
    private var gains: [Float] = []

    init(model: LanguageModel, vectors: WordVectors) {
        self.model = model
        self.vectors = vectors
    }

    /// Adds to the cost of each edge how much better its words fit than those that stand there. Linear in the lattice.
    mutating func weigh(_ lattice: inout Lattice) {
        collectGains(lattice)
        for index in gains.indices { lattice.weigh(index, by: DecoderWeights.subject * gains[index]) }
    }

    private mutating func collectGains(_ lattice: Lattice) {
        gains.removeAll(keepingCapacity: true)
        gains.append(contentsOf: repeatElement(0, count: lattice.edges.count))
        let count = lattice.tokenCount
        sums.begin(places: count + 1)
        for token in 0..<count { sums.add(lattice.words(of: lattice.edges(from: token).lowerBound), vectors) }
        for token in 0..<count where lattice.isReplaceable(token) {
            var subjectEnd = -1
            for index in lattice.edges(from: token) {
                for place in lattice.wordRange(of: index) { vectors.prefetch(lattice.words[place]) }
            }
            for index in lattice.edges(from: token).dropFirst() {
                let (start, end) = (Int(lattice.edges[index].start), Int(lattice.edges[index].end))
                if end != subjectEnd {
                    subjectEnd = end
                    let outer = max(0, start - SubjectFit.reach)..<min(count, end + SubjectFit.reach)
                    sums.point(&subject, at: outer, without: start..<end, vectors)
                    collectStanding(start..<end, of: lattice)
                }
                gains[index] = gain(of: index, in: lattice)
            }
        }
    }

    private mutating func collectStanding(_ tokens: Range<Int>, of lattice: Lattice) {
        standing.removeAll(keepingCapacity: true)
        fits.removeAll(keepingCapacity: true)
        for token in tokens {
            for place in lattice.wordRange(of: lattice.edges(from: token).lowerBound) {
                standing.append(lattice.words[place])
                fits.append(fit(of: lattice.words[place]))
            }
        }
    }

    /// The fit of an edge's words less that of the words that stand there; what is in both counts for neither.
    private func gain(of index: Int, in lattice: Lattice) -> Float {
        let new = lattice.wordRange(of: index)
        var gain: Float = 0
        for place in new {
            let word = lattice.words[place]
            if !standing.contains(word) { gain += fit(of: word) }
        }
        for place in standing.indices where !new.contains(where: { lattice.words[$0] == standing[place] }) { gain -= fits[place] }
        return gain
    }

    private func fit(of word: Word) -> Float {
        guard vectors.contains(word) else { return 0 }
        return vectors.affinity(of: word, to: subject) - SubjectFit.frequency * model.logFrequency(word)
    }
}
