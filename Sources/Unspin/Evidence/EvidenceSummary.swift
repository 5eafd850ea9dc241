import UnspinLexicon
import UnspinText

/// Gathers the evidence of a document from its sections.
struct EvidenceSummary {
    private let lexicon: Lexicon
    private var words = 0
    private var replaced = 0.0
    private var logLikelihoodRatio = 0.0
    private var clean = 1.0
    private var families: [Double]
    private var strongest: [SpunPhrase] = []

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        families = [Double](repeating: 0, count: lexicon.familyCount)
    }

    mutating func add(_ section: EditDrafting, words count: Int, cache: borrowing ReadingCache) {
        words += count
        logLikelihoodRatio += section.decision.evidence
        clean *= 1 - section.probability
        for (edge, posterior) in zip(section.lattice.edges, section.decision.posteriors) where !edge.keeps {
            replaced += Double(posterior) * section.probability * Double(edge.end - edge.start)
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
        for (family, share) in section.decision.estimate.families.enumerated() {
            families[family] += share * section.probability * Double(count)
        }
    }

    /// Adds a section that was not decoded: it is taken as clean.
    mutating func add(stopped count: Int) { words += count }

    /// Adds what was gathered from a part of the document that starts at an offset.
    mutating func add(_ part: EvidenceSummary, shiftedBy offset: Int) {
        words += part.words
        replaced += part.replaced
        logLikelihoodRatio += part.logLikelihoodRatio
        clean *= part.clean
        for family in families.indices { families[family] += part.families[family] }
        strongest += part.strongest.map { phrase in
            var phrase = phrase
            phrase.range = phrase.range.lowerBound + offset..<phrase.range.upperBound + offset
            return phrase
        }
        keepStrongest()
    }

    private mutating func keepStrongest() {
        strongest.sort { $0.weight > $1.weight }
        strongest.removeLast(max(0, strongest.count - DocumentEvidence.mostPhrases))
    }

    /// Probability that any of it was spun, 0…1.
    var probability: Double { 1 - clean }

    var evidence: DocumentEvidence {
        var evidence = DocumentEvidence()
        evidence.words = words
        evidence.logLikelihoodRatio = logLikelihoodRatio
        evidence.totals = EvidenceTotals(replaced: replaced, clean: clean)
        if families.contains(where: { $0 > 0 }) {
            evidence.totals.families = families
            evidence.totals.familyNames = lexicon.families
        }
        evidence.figure()
        evidence.strongest = strongest
        return evidence
    }
}
