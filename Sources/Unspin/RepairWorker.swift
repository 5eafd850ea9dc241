public import UnspinICU
import UnspinLexicon
import UnspinText

/// Repairs one document after another with the same working memory. One worker serves one thread at a time.
public struct RepairWorker: ~Copyable, Sendable {
    let repairer: Repairer
    let policy = RepairPolicy()
    var builder: LatticeBuilder
    let normalisation: NormalisationStage
    let identifier = LanguageIdentifier()
    let allowedStarts: AllowedStarts
    var segmenter: Segmenter
    var cache: ReadingCache
    var sections: SectionModel
    var tokens: [Token] = []

    /// A worker for a repairer.
    /// - Throws: `ICUError` where ICU cannot make its break iterators.
    public init(_ repairer: Repairer) throws(ICUError) {
        // What may throw comes first: a value that cannot be copied is not destroyed half made.
        let normalisation = try NormalisationStage(repairer.options)
        let segmenter = try Segmenter()
        self.repairer = repairer
        self.normalisation = normalisation
        self.segmenter = segmenter
        allowedStarts = AllowedStarts(of: repairer.lexicon)
        cache = ReadingCache()
        builder = LatticeBuilder(lexicon: repairer.lexicon, model: repairer.model, disabled: repairer.disabledEntries)
        sections = SectionModel(familyPrior: FamilyPrior.probabilities(of: repairer.lexicon.families), model: repairer.model)
    }

    /// Repairs one document.
    ///
    /// The text is normalised and decided, then again on its own result until nothing changes (a few rounds at most), so that
    /// a second repair of the cleaned text changes nothing; the edits are composed against the original.
    /// - Parameter text: decoded text, UTF-8; invalid bytes are left alone.
    public mutating func repair(_ text: [UInt8]) -> Repair {
        var result = Repair(original: text, cleaned: text, edits: .empty, evidence: DocumentEvidence(), outcome: outcome(of: text))
        guard result.outcome == .decided else { return result }
        var applied: [Edit] = []
        var proposed: [Edit] = []
        for round in 0..<policy.rounds {
            let pass = pass(result.cleaned)
            if round == 0 {
                result.evidence = pass.evidence.evidence
                proposed = pass.proposals
            }
            guard !pass.applied.isEmpty else { break }
            applied = compose(applied, then: pass.applied, text: text)
            let next = applying(applied.map(\.change), to: text)
            guard next != result.cleaned else { break }
            result.cleaned = next
        }
        guard let edits = try? EditList(applied + keeping(proposed, apartFrom: applied)) else {
            preconditionFailure("composed edits are disjoint")
        }
        result.edits = edits
        return result
    }

    /// An ASCII letter is always part of a word; without one, the segmenter knows.
    private mutating func hasWord(_ text: [UInt8]) -> Bool {
        if text.contains(where: { ($0 | 0x20) &- 0x61 < 26 }) { return true }
        segmenter.segment(text, into: &tokens)
        return tokens.contains { $0.kind == .word }
    }

    mutating func outcome(of text: [UInt8]) -> Outcome {
        guard hasWord(text) else { return .empty }
        if case .other = identifier.language(of: text) { return .otherLanguage }
        return .decided
    }
}
