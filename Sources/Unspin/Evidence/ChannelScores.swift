/// The spinner as far as the document tells: how much of the text it covers, and from which family's dictionary.
struct SpinnerEstimate: Sendable {
    /// Probability that a word which the spinner's dictionary has was looked up at all, 0…1; 1 is a fully spun text.
    var coverage: Double
    /// Probability of each family, by its number in the lexicon; sums to 1.
    var families: [Double]
    /// Expected uses of each dictionary entry in the document, beyond the first.
    var repeats: [Int32: Double] = [:]

    init(coverage: Double, familyCount: Int) {
        self.coverage = coverage
        self.families = [Double](repeating: 1 / Double(max(1, familyCount)), count: max(1, familyCount))
    }
}

extension SpinnerEstimate {
    /// How strongly a page repeats its choices: a page says *mentioned* or *stated* for *said*, seldom both.
    private static let repetition = 0.9

    /// log P(edge | spinner) in nats for every edge of a lattice.
    ///
    /// A replacement costs log(coverage) plus log P(spun | original); a word kept although the spinner has synonyms for it costs
    /// log(1 − coverage · P(replaced)), nothing where it has none.
    func channelScores(of lattice: Lattice) -> [Float] {
        let replace = Float(naturalLogarithm(coverage))
        let family = families.map { Float(naturalLogarithm(max($0, 1e-6))) }
        return lattice.edges.map { edge in
            if edge.start < 0 { return 0 }
            if edge.keeps {
                let share = lattice.replaceability(Int(edge.start), families: families)
                return share > 0 ? DecoderWeights.keeping * Float(naturalLogarithm(1 - coverage * share)) : 0
            }
            var sum = -Float.infinity
            for source in lattice.sources(of: edge) {
                sum = logSum(sum, family[Int(source.family)] + channel(of: source))
            }
            return replace + DecoderWeights.channel * sum + DecoderWeights.replacement
        }
    }

    /// log P(spun | original, family), raised where the document has made the same choice elsewhere.
    private func channel(of source: Lattice.Source) -> Float {
        guard let uses = repeats[source.entry], uses > 0.05 else { return source.channel }
        return logSum(source.channel, Float(naturalLogarithm(SpinnerEstimate.repetition * uses / (1 + uses))))
    }
}
