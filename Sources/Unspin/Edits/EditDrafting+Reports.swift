import UnspinLexicon
import UnspinText

extension EditDrafting {
    /// What entries of tier `report` mark where no edit stands, and what those mark that report where context makes nothing better
    /// of them. Nothing will be put there, so whether the language model likes their originals does not matter: they are shown
    /// wherever their guards hold. Their confidence is that the section was spun. In the order of the text, the longest of those that begin at a place.
    func reports(besides edits: [Edit], _ cache: borrowing ReadingCache) -> [Edit] {
        guard probability >= repairer.options.minimumConfidence else { return [] }
        var reports: [Edit] = []
        for (edge, source) in reportedEdges {
            let tokens = tokens(of: edge)
            let range = tokens.first!.range.lowerBound..<tokens.last!.range.upperBound
            let original = String(decoding: scan.text[range], as: UTF8.self)
            let replacement = cache.spellings[Int(edge.surface)]
            guard original != replacement, !(edits + reports).contains(where: { $0.range.overlaps(range) }) else { continue }
            reports.append(
                Edit(
                    range: range, original: original, replacement: replacement, entry: repairer.lexicon.entry(Int(source.entry)).id,
                    cause: .phrase, tier: .report, confidence: probability, isApplied: false))
        }
        return reports
    }

    private var reportedEdges: [(Lattice.Edge, Lattice.Source)] {
        var found: [(Lattice.Edge, Lattice.Source)] = []
        for edge in lattice.edges where !edge.keeps {
            for place in lattice.sourceRange(of: edge) where lattice.sources[place].isReport {
                found.append((edge, lattice.sources[place]))
                break
            }
        }
        return found.sorted { ($0.0.start, $1.0.end) < ($1.0.start, $0.0.end) }
    }
}
