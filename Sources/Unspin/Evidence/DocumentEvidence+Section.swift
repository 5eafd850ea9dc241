import UnspinLexicon
import UnspinText

extension DocumentEvidence {
    /// Adds the next section.
    /// - Parameter count: its words.
    mutating func add(_ section: EditDrafting, words count: Int, cache: borrowing ReadingCache) {
        words += count
        logLikelihoodRatio += section.decision.evidence
        totals.clean *= 1 - section.probability
        for (edge, posterior) in zip(section.lattice.edges, section.decision.posteriors) where !edge.keeps {
            totals.replaced += Double(posterior) * section.probability * Double(edge.end - edge.start)
        }
        for index in section.pathEdges {
            let edge = section.lattice.edges[index]
            let confidence = section.confidence(index)
            guard confidence > 0.5 else { continue }
            let tokens = section.tokens(of: edge)
            let range = tokens.first!.range.lowerBound..<tokens.last!.range.upperBound
            strongest.append(
                SpunPhrase(
                    range: range, text: String(decoding: section.scan.text[range], as: UTF8.self),
                    replacement: cache.spellings[Int(edge.surface)],
                    weight: naturalLogarithm(confidence / max(1 - confidence, 1e-6))))
        }
        keepStrongest()
        let expected = section.probability * Double(count)
        if expected > 0 {
            totals.add(families: section.decision.estimate.families.map { $0 * expected }, names: section.repairer.lexicon.families)
        }
        figure()
    }

    /// Adds a section that was not decoded: it is taken as clean.
    mutating func add(stopped count: Int) {
        words += count
        figure()
    }
}
