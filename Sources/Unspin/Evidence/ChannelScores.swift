/// The spinner as far as the document tells: how much of the text it covers, and from which family's dictionary.
struct SpinnerEstimate: Sendable {
    /// Probability that a word which the spinner's dictionary has was looked up at all, 0…1; 1 is a fully spun text.
    var coverage: Double
    /// Probability of each family, by its number in the lexicon; sums to 1.
    var families: [Double]
    /// Expected uses of each dictionary entry in the document, beyond the first, by its ordinal in the lattice; empty where nothing
    /// is known yet.
    var repeats: [Double] = []

    init(coverage: Double, families: [Double]) {
        self.coverage = coverage
        self.families = families
    }
}

extension SpinnerEstimate {
    /// How strongly a page repeats its choices: a page says *mentioned* or *stated* for *said*, seldom both.
    private static let repetition = 0.8

    /// log P(edge | spinner) in nats for every edge of a lattice.
    ///
    /// A replacement costs log(coverage) plus log P(spun | original); a word kept although the spinner has synonyms for it costs
    /// log(1 − coverage · P(replaced)), nothing where it has none.
    func channelScores(of lattice: Lattice) -> [Float] {
        let replace = Float(naturalLogarithm(coverage))
        let family = families.map { Float(naturalLogarithm(max($0, 1e-6))) }
        var scores: [Float] = []
        scores.reserveCapacity(lattice.edges.count)
        for index in lattice.edges.indices {
            let edge = lattice.edges[index]
            if edge.start < 0 {
                scores.append(0)
            } else if edge.keeps {
                let share = lattice.replaceability(Int(edge.start), families: families)
                scores.append(share > 0 ? DecoderWeights.keeping * Float(naturalLogarithm(1 - coverage * share)) : 0)
            } else {
                var sum = -Float.infinity
                for place in lattice.sourceRange(of: edge) {
                    let source = lattice.sources[place]
                    sum = logSum(sum, family[Int(source.family)] + channel(of: source))
                }
                scores.append(replace + DecoderWeights.channel * sum + DecoderWeights.replacement)
            }
        }
        return scores
    }

    /// The score (nats) of an edge that a source alone offers.
    func channelScore(of source: Lattice.Source) -> Float {
        let family = Float(naturalLogarithm(max(families[Int(source.family)], 1e-6)))
        let replace = Float(naturalLogarithm(coverage))
        return replace + DecoderWeights.channel * (family + channel(of: source)) + DecoderWeights.replacement
    }

    /// log P(spun | original, family), raised where the document has made the same choice elsewhere.
    private func channel(of source: Lattice.Source) -> Float {
        guard !repeats.isEmpty else { return source.channel }
        let uses = repeats[Int(source.ordinal)]
        guard uses > 0.05 else { return source.channel }
        return logSum(source.channel, Float(naturalLogarithm(SpinnerEstimate.repetition * uses / (1 + uses))))
    }
}
