import UnspinLexicon
import UnspinText

/// Gathers the evidence of a document from its sections.
struct EvidenceSummary {
    private let lexicon: Lexicon
    private var words = 0
    private var replaced = 0.0
    private var clean = 1.0
    private var families: [Double]
    private var strongest: [SpunPhrase] = []

    private static let shown = 10

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        families = [Double](repeating: 0, count: lexicon.families.count)
    }

    mutating func add(_ section: EditDrafting, words count: Int, cache: borrowing ReadingCache) {
        words += count
        clean *= 1 - section.probability
        for (index, edge) in section.lattice.edges.enumerated() where !edge.keeps {
            let confidence = section.confidence(index)
            guard confidence > 0.01 else { continue }
            replaced += confidence * Double(edge.end - edge.start)
            guard confidence > 0.5 else { continue }
            let tokens = section.scan.tokens[section.section.lowerBound + Int(edge.start)..<section.section.lowerBound + Int(edge.end)]
            let range = tokens.first!.range.lowerBound..<tokens.last!.range.upperBound
            strongest.append(
                SpunPhrase(
                    range: range, text: String(decoding: section.scan.text[range], as: UTF8.self),
                    replacement: cache.spellings[Int(edge.surface)],
                    weight: naturalLogarithm(confidence / max(1 - confidence, 1e-6))))
        }
        strongest.sort { $0.weight > $1.weight }
        strongest.removeLast(max(0, strongest.count - EvidenceSummary.shown))
        for (family, share) in section.decision.estimate.families.enumerated() {
            families[family] += share * section.probability * Double(count)
        }
    }

    var evidence: DocumentEvidence {
        var evidence = DocumentEvidence()
        evidence.words = words
        evidence.rate = words > 0 ? min(1, replaced / Double(words)) : 0
        evidence.probability = 1 - clean
        let total = families.reduce(0, +)
        if evidence.probability >= 0.5, total > 0, let best = families.indices.max(by: { families[$0] < families[$1] }) {
            evidence.family = lexicon.families[best]
            evidence.familyProbability = families[best] / total
        }
        evidence.strongest = strongest
        return evidence
    }
}
