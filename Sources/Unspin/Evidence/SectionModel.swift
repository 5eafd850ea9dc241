import UnspinContext

/// Decides one section of a document: estimates how it was spun, and how probable each reading is.
///
/// Expectation-maximisation over the state graphs of the section's sentences (Dempster, Laird & Rubin 1977): the expected
/// number of replacements under the present estimate gives the next. The evidence that the section was spun at all is
/// the ratio of the likelihood under the estimate to that of the text as it stands.
struct SectionModel: ~Copyable {
    /// Rounds of expectation-maximisation; with one, the estimate is the prior whatever the section shows.
    var rounds = 3
    /// A coverage below this is not told from clean text.
    static let lowestCoverage = 0.1
    static let highestCoverage = 0.98
    /// Pseudo-counts (words looked up, words not) of the prior of the coverage.
    static let prior = (active: 1.0, passive: 3.0)
    /// Pseudo-counts (replacements) that the prior of the families stands for.
    static let familyWeight = 3.0
    /// The coverage that the search starts from.
    static let firstCoverage = 0.5

    /// What came of a section.
    struct Decision {
        var estimate: SpinnerEstimate
        /// Log-likelihood ratio (nats) of "spun at this rate" against "clean".
        var evidence: Double
        /// Posterior of each edge given that the section was spun.
        var posteriors: [Float]
        /// Edges of the best path, in order.
        var path: [Int32]
    }

    /// Prior probability of each family; at least one.
    let familyPrior: [Double]
    private var search: BeamSearch
    // Kept from section to section for their memory.
    private var graphs: [StateGraph] = []
    private var forward: [Float] = []
    private var backward: [Float] = []

    init(
        familyPrior: [Double], model: LanguageModel, pairs: NGramMemory = NGramMemory(), languageWeight: Float = DecoderWeights.language
    ) {
        self.familyPrior = familyPrior
        search = BeamSearch(model: model, pairs: pairs, weight: languageWeight)
    }

    mutating func decide(_ lattice: Lattice, sentences: [Range<Int>]) -> Decision {
        var estimate = SpinnerEstimate(coverage: SectionModel.firstCoverage, families: familyPrior)
        var channel = estimate.channelScores(of: lattice)
        var graphCount = 0
        var asItStands: Float = 0
        for sentence in sentences where sentence.contains(where: lattice.isReplaceable) {
            if graphs.count == graphCount { graphs.append(StateGraph()) }
            asItStands += search.search(lattice, tokens: sentence, channel: channel, into: &graphs[graphCount])
            graphCount += 1
        }

        var posteriors = [Float](repeating: 0, count: lattice.edges.count)
        var likelihood: Float = 0
        for round in 0..<rounds {
            if round > 0 {
                estimate = reestimate(estimate, lattice: lattice, posteriors: posteriors)
                channel = estimate.channelScores(of: lattice)
            }
            for index in posteriors.indices { posteriors[index] = 0 }
            likelihood = 0
            for graph in graphs[..<graphCount] {
                let total = graph.forward(channel: channel, into: &forward)
                graph.backward(
                    channel: channel, forward: forward, total: total, backward: &backward, posteriors: &posteriors)
                likelihood += total
            }
        }
        var path: [Int32] = []
        for graph in graphs[..<graphCount] { path += graph.bestPath(channel: channel).edges }
        return Decision(
            estimate: estimate,
            evidence: Double(likelihood - asItStands) - redundancy(lattice, posteriors: posteriors), posteriors: posteriors,
            path: path)
    }

    /// What repetitions add to the evidence (nats): a word that a text uses ten times in its own sense is one observation, not
    /// ten. Of each original's replacements only the strongest counts.
    private func redundancy(_ lattice: Lattice, posteriors: [Float]) -> Double {
        var strongest = [Double](repeating: -1, count: lattice.entryCount)
        var redundancy = 0.0
        for (edge, posterior) in zip(lattice.edges, posteriors) where !edge.keeps && posterior > 0.05 {
            let weight = -naturalLogarithm(max(1 - Double(posterior), 1e-6))
            let entry = Int(lattice.sources[Int(edge.sourceStart)].ordinal)
            if strongest[entry] >= 0 { redundancy += min(strongest[entry], weight) }
            strongest[entry] = max(strongest[entry], weight)
        }
        return redundancy
    }

    /// The next estimate from the expected replacements under the present one.
    ///
    /// A replaced word was looked up; a kept one was looked up with probability c(1 − p)/(1 − cp), where c is the coverage and p
    /// the probability that a looked-up word is replaced: words without synonyms say nothing.
    private func reestimate(_ estimate: SpinnerEstimate, lattice: Lattice, posteriors: [Float]) -> SpinnerEstimate {
        var active = SectionModel.prior.active
        var passive = SectionModel.prior.passive
        var families = familyPrior.map { SectionModel.familyWeight * $0 }
        var uses = [Double](repeating: 0, count: lattice.entryCount)
        var shares: [Double] = []
        for (edge, posterior) in zip(lattice.edges, posteriors) where posterior > 0.001 && edge.start >= 0 {
            if edge.keeps {
                let share = lattice.replaceability(Int(edge.start), families: estimate.families)
                guard share > 0 else { continue }
                let passiveShare = (1 - estimate.coverage) / (1 - estimate.coverage * share)
                active += Double(posterior) * share * (1 - passiveShare)
                passive += Double(posterior) * share * passiveShare
                continue
            }
            active += Double(posterior)
            // The share of each source in the edge, by its channel score under its family.
            shares.removeAll(keepingCapacity: true)
            var sum = 0.0
            for place in lattice.sourceRange(of: edge) {
                let source = lattice.sources[place]
                let share = Double(exponential(source.channel)) * estimate.families[Int(source.family)]
                shares.append(share)
                sum += share
            }
            guard sum > 0 else { continue }
            for (place, share) in zip(lattice.sourceRange(of: edge), shares) {
                let source = lattice.sources[place]
                families[Int(source.family)] += Double(posterior) * share / sum
                uses[Int(source.ordinal)] += Double(posterior) * share / sum
            }
        }
        var next = estimate
        next.coverage = min(max(active / (active + passive), SectionModel.lowestCoverage), SectionModel.highestCoverage)
        let total = families.reduce(0, +)
        next.families = families.map { $0 / total }
        next.repeats = uses.map { $0 > 1 ? $0 - 1 : 0 }
        return next
    }
}
