import UnspinContext

/// How well readings fit the subject of the words around them.
///
/// N-grams see three words back; *gaggle* for *group* or *Crimson* for *Red* is told by what the paragraph speaks of. The
/// neighbours are the words as they stand: a third of them may be spun, but synonyms speak of much the same, and the next round
/// of repair sees the repaired ones.
struct SubjectFit {
    /// Neighbours at each side, in words.
    static let reach = 12
    /// What word vectors hold is ln(P(word | neighbours) / P(word)^0.75); part of the rest is taken off too, since the language
    /// model counts the word's own frequency already.
    static let frequency: Float = 0.2

    let model: LanguageModel
    let vectors: WordVectors

    /// Adds to the cost of each edge how much better its words fit than those that stand there. Linear in the lattice.
    func weigh(_ lattice: inout Lattice) {
        var upTo = [WordVectors.Neighbours()]
        upTo.reserveCapacity(lattice.tokenCount + 1)
        for token in 0..<lattice.tokenCount {
            var sum = upTo[token]
            for word in lattice.words(of: lattice.edges(from: token).lowerBound) { vectors.add(word, to: &sum) }
            upTo.append(sum)
        }
        for token in 0..<lattice.tokenCount {
            var subject = WordVectors.Subject()
            var subjectEnd = -1
            for index in lattice.edges(from: token).dropFirst() {
                let edge = lattice.edges[index]
                let (start, end) = (Int(edge.start), Int(edge.end))
                if end != subjectEnd {
                    subjectEnd = end
                    var around = upTo[min(lattice.tokenCount, end + SubjectFit.reach)]
                    around.subtract(upTo[end])
                    around.add(upTo[start])
                    around.subtract(upTo[max(0, start - SubjectFit.reach)])
                    subject = vectors.subject(of: around)
                }
                lattice.edges[index].cost += DecoderWeights.subject * gain(of: index, in: lattice, subject)
            }
        }
    }

    /// The fit of an edge's words less that of the words that stand there; what is in both counts for neither.
    private func gain(of index: Int, in lattice: Lattice, _ subject: WordVectors.Subject) -> Float {
        let edge = lattice.edges[index]
        var gain: Float = 0
        let new = lattice.words(of: index)
        for word in new where !lattice.stands(word, in: edge) { gain += fit(of: word, to: subject) }
        for token in Int(edge.start)..<Int(edge.end) {
            for word in lattice.words(of: lattice.edges(from: token).lowerBound) where !new.contains(word) {
                gain -= fit(of: word, to: subject)
            }
        }
        return gain
    }

    private func fit(of word: Word, to subject: WordVectors.Subject) -> Float {
        guard vectors.contains(word) else { return 0 }
        return vectors.affinity(of: word, to: subject) - SubjectFit.frequency * model.logFrequency(word)
    }
}

extension Lattice {
    fileprivate func words(of edge: Int) -> ArraySlice<Word> {
        words[Int(edges[edge].wordStart)..<Int(edges[edge].wordStart + edges[edge].wordCount)]
    }

    /// Whether the tokens of an edge hold a word as they stand.
    fileprivate func stands(_ word: Word, in edge: Edge) -> Bool {
        (Int(edge.start)..<Int(edge.end)).contains { words(of: edges(from: $0).lowerBound).contains(word) }
    }
}
