import UnspinContext

/// Decides one section of a document: estimates how it was spun, and how probable each reading is.
///
/// Expectation-maximisation over the state graphs of the section's sentences (Dempster, Laird & Rubin 1977): the expected
/// number of replacements under the present estimate gives the next. The evidence that the section was spun at all is
/// the ratio of the likelihood under the estimate to that of the text as it stands.
struct SectionModel {
    /// Rounds of expectation-maximisation.
    static let rounds = 3
    /// A coverage below this is not told from clean text.
    static let lowestCoverage = 0.1
    static let highestCoverage = 0.98
    /// Pseudo-counts (words looked up, words not) of the prior of the coverage.
    static let prior = (active: 2.0, passive: 2.0)
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

    /// At least one.
    let familyCount: Int
    var search = BeamSearch()

    mutating func decide(
        _ lattice: Lattice, sentences: [Range<Int>], model: LanguageModel
    ) -> Decision {
        var estimate = SpinnerEstimate(coverage: SectionModel.firstCoverage, familyCount: familyCount)
        var channel = estimate.channelScores(of: lattice)
        var graphs: [StateGraph] = []
        graphs.reserveCapacity(sentences.count)
        var asItStands: Float = 0
        for sentence in sentences where sentence.contains(where: lattice.isReplaceable) {
            var graph = StateGraph()
            search.search(lattice, tokens: sentence, model: model, channel: channel, into: &graph)
            asItStands += SectionModel.score(asItStands: lattice, tokens: sentence, model: model)
            graphs.append(graph)
        }

        var posteriors = [Float](repeating: 0, count: lattice.edges.count)
        var forward: [Float] = []
        var backward: [Float] = []
        var likelihood: Float = 0
        for round in 0..<SectionModel.rounds {
            if round > 0 {
                estimate = reestimate(estimate, lattice: lattice, posteriors: posteriors)
                channel = estimate.channelScores(of: lattice)
            }
            for index in posteriors.indices { posteriors[index] = 0 }
            likelihood = 0
            for graph in graphs {
                let total = graph.forward(channel: channel, into: &forward)
                graph.backward(
                    channel: channel, forward: forward, total: total, backward: &backward, posteriors: &posteriors)
                likelihood += total
            }
        }
        var path: [Int32] = []
        for graph in graphs { path += graph.bestPath(channel: channel).edges }
        return Decision(
            estimate: estimate,
            evidence: Double(likelihood - asItStands) - redundancy(lattice, posteriors: posteriors), posteriors: posteriors,
            path: path)
    }

    /// What repetitions add to the evidence (nats): a word that a text uses ten times in its own sense is one observation, not
    /// ten. Of each original's replacements only the strongest counts.
    private func redundancy(_ lattice: Lattice, posteriors: [Float]) -> Double {
        var strongest: [Int32: Double] = [:]
        // Summed in the order of the edges: a dictionary's own order differs from run to run, and with it the last digits.
        var redundancy = 0.0
        for (edge, posterior) in zip(lattice.edges, posteriors) where !edge.keeps && posterior > 0.05 {
            let weight = -naturalLogarithm(max(1 - Double(posterior), 1e-4))
            let entry = lattice.sources(of: edge).first!.entry
            if let most = strongest[entry] { redundancy += min(most, weight) }
            strongest[entry] = max(strongest[entry] ?? 0, weight)
        }
        return redundancy
    }

    /// Log score (nats) of the words of a sentence as they stand.
    private static func score(asItStands lattice: Lattice, tokens: Range<Int>, model: LanguageModel) -> Float {
        var context = model.begin
        var sum: Float = 0
        for token in tokens {
            let edge = lattice.edges[lattice.edges(from: token).lowerBound]
            sum += edge.cost
            for word in Int(edge.wordStart)..<Int(edge.wordStart + edge.wordCount) {
                let step = model.score(lattice.words[word], after: context)
                sum += step.logProbability * DecoderWeights.language
                context = step.next
            }
        }
        return sum + model.score(.sentenceEnd, after: context).logProbability * DecoderWeights.language
    }

    /// The next estimate from the expected replacements under the present one.
    ///
    /// A replaced word was looked up; a kept one was looked up with probability c(1 − p)/(1 − cp), where c is the coverage and p
    /// the probability that a looked-up word is replaced: words without synonyms say nothing.
    private func reestimate(_ estimate: SpinnerEstimate, lattice: Lattice, posteriors: [Float]) -> SpinnerEstimate {
        var active = SectionModel.prior.active
        var passive = SectionModel.prior.passive
        var families = [Double](repeating: 0.5, count: familyCount)
        var uses: [Int32: Double] = [:]
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
            let shares = lattice.sources(of: edge).map { Double(exponential($0.channel)) * estimate.families[Int($0.family)] }
            let sum = shares.reduce(0, +)
            for (source, share) in zip(lattice.sources(of: edge), shares) where sum > 0 {
                families[Int(source.family)] += Double(posterior) * share / sum
                uses[source.entry, default: 0] += Double(posterior) * share / sum
            }
        }
        var next = estimate
        next.coverage = min(max(active / (active + passive), SectionModel.lowestCoverage), SectionModel.highestCoverage)
        let total = families.reduce(0, +)
        next.families = families.map { $0 / total }
        next.repeats = uses.compactMapValues { $0 > 1 ? $0 - 1 : nil }
        return next
    }
}
