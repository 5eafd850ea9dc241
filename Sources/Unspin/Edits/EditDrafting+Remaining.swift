import UnspinLexicon
import UnspinText

extension EditDrafting {
    /// Whether another round may find the section spun still, when some edits have been made: whether what is left of the evidence
    /// may come near to what is asked for.
    ///
    /// Most of the evidence is in the words that the edits take away. What is left is at most what the other readings bring, were each of
    /// them a find by itself and the document spun as much as it was; and a little for the readings of the new words, which the
    /// language model has chosen for their places.
    func leavesEvidence(_ edits: [Edit]) -> Bool {
        if repairer.options.takesAsSpun { return true }
        var left = 0.0
        var next = edits.filter(\.isApplied)[...]
        var changed = 0
        for token in section {
            let range = scan.tokens[token].range
            while let edit = next.first, edit.range.upperBound <= range.lowerBound { next.removeFirst() }
            if let edit = next.first, edit.range.lowerBound < range.upperBound {
                changed += 1
                continue
            }
            for index in lattice.edges(from: token - section.lowerBound).dropFirst() where decision.posteriors[index] > EditDrafting.least {
                left -= naturalLogarithm(max(1 - Double(decision.posteriors[index]), EditDrafting.surest))
            }
        }
        return left + EditDrafting.newWord * Double(changed) + EditDrafting.slack > requiredEvidence
    }

    /// Readings that are less probable than this bring nothing.
    private static let least: Float = 1e-5
    /// No reading is taken to be surer than this leaves.
    private static let surest = 1e-6
    /// What a new word may bring (nats).
    private static let newWord = 0.05
    /// How near (nats) the rest may come to what is asked for, beside what the section before adds.
    private static let slack = 5.0
}
