import UnspinContext
public import UnspinICU
import UnspinLexicon
public import UnspinText

/// Repairs one document after another with the same working memory. One worker serves one thread at a time.
public struct RepairWorker: ~Copyable, Sendable {
    let repairer: Repairer
    let policy = RepairPolicy()
    var builder: LatticeBuilder
    let normalisation: NormalisationStage
    let identifier = LanguageIdentifier()
    /// Nil until so much has been decoded that it was worth making them.
    var allowedStarts: AllowedStarts?
    /// Tokens that were looked through without.
    var tokensWithoutStarts = 0
    var segmenter: Segmenter
    var cache: ReadingCache
    /// Nil where the model knows nothing of subjects.
    var subjectFit: SubjectFit?
    /// Nil where the model knows nothing of neighbours.
    var neighbourFit: NeighbourFit?
    var sections: SectionModel
    /// Whether all pairs of spun and original wording count alike.
    let levelsChannel: Bool
    var tokens: [Token] = []
    /// Whether an entry of the lexicon asks what the whole document holds.
    private let asksDocument: Bool
    /// What holds in the text at hand as a whole, while its sections are decided one by one.
    private(set) var conditions: DocumentConditions?
    /// Whether some section of the text at hand may still be found spun when its edits have been made.
    var leavesEvidence = false

    /// A worker for a repairer.
    /// - Throws: `ICUError` where ICU cannot make its break iterators.
    public init(_ repairer: Repairer) throws(ICUError) {
        // What may throw comes first: a value that cannot be copied is not destroyed half made.
        let normalisation = try NormalisationStage(repairer.options)
        let segmenter = try Segmenter()
        self.repairer = repairer
        self.normalisation = normalisation
        self.segmenter = segmenter
        asksDocument = repairer.lexicon.asksDocument
        cache = ReadingCache()
        let pairs = NGramMemory()
        builder = LatticeBuilder(lexicon: repairer.lexicon, model: repairer.model, disabled: repairer.disabledEntries, pairs: pairs)
        let without = repairer.options.without
        // What leaves offers out at once judges them by these two.
        builder.leavesOut = without.isDisjoint(with: [.languageModel, .channelWeights])
        levelsChannel = without.contains(.channelWeights)
        let vectors = without.contains(.subjectVectors) ? nil : repairer.model.vectors
        subjectFit = vectors.map { SubjectFit(model: repairer.model, vectors: $0) }
        let positionVectors = without.contains(.positionVectors) ? nil : repairer.model.positionVectors
        neighbourFit = positionVectors.map { NeighbourFit(vectors: $0) }
        sections = SectionModel(
            familyPrior: FamilyPrior.probabilities(of: repairer.lexicon.families), model: repairer.model, pairs: pairs,
            languageWeight: without.contains(.languageModel) ? 0 : DecoderWeights.language)
        if without.contains(.documentEvidence) { sections.rounds = 1 }
    }

    /// Repairs one document.
    ///
    /// The text is normalised and decided, then again on its own result as long as that may change anything (a few rounds at most), so
    /// that a second repair of the cleaned text changes nothing; the edits are composed against the original. A long text is repaired
    /// stretch by stretch, each by itself.
    /// - Parameter text: decoded text, UTF-8; invalid bytes are left alone.
    public mutating func repair(_ text: [UInt8]) -> Repair {
        var end = TextSections.stretchEnd(of: text.span, from: 0)
        if end == text.count { return repair(stretch: text, in: StretchContext()) }
        var result = Repair(original: text, cleaned: [], edits: .empty, evidence: DocumentEvidence(), outcome: .empty)
        result.cleaned.reserveCapacity(text.count)
        var edits: [Edit] = []
        var context = StretchContext()
        var start = 0
        while start < text.count {
            let stretch = Array(text[start..<end])
            let part = repair(stretch: stretch, in: context)
            context.advance(over: stretch, identifier)
            result.cleaned += part.cleaned
            result.evidence.add(part.evidence, shiftedBy: start)
            result.outcome = result.outcome.joined(part.outcome)
            edits += part.edits.edits.map { $0.shifted(by: start) }
            start = end
            end = TextSections.stretchEnd(of: text.span, from: start)
        }
        result.edits = Self.list(edits)
        return result
    }

    /// Repairs a stretch of a long text, as `TextSections.stretchEnd` cuts it: joined, the repairs of all stretches are the repair of
    /// the text.
    /// - Parameters:
    ///   - text: the stretch, UTF-8.
    ///   - context: of the text before it.
    public mutating func repair(stretch text: [UInt8], in context: StretchContext) -> Repair {
        var result = Repair(
            original: text, cleaned: text, edits: .empty, evidence: DocumentEvidence(), outcome: outcome(of: text, in: context))
        guard result.outcome == .decided else { return result }
        var applied: [Edit] = []
        var proposed: [Edit] = []
        for round in 0..<policy.rounds {
            leavesEvidence = false
            let pass = pass(result.cleaned, after: context.open)
            if round == 0 {
                result.evidence = pass.evidence
                proposed = pass.proposals
            }
            guard !pass.applied.isEmpty else { break }
            applied = compose(applied, then: pass.applied, text: text)
            let next = applying(applied.map(\.change), to: text)
            guard next != result.cleaned else { break }
            result.cleaned = next
            // Another round finds nothing as a rule, and takes as long as this one.
            guard leavesEvidence || !normalisation.leaves(next) else { break }
        }
        result.edits = Self.list(applied + keeping(proposed, apartFrom: applied))
        return result
    }

    /// Reads a text as a whole for what its entries ask of the document, where it will be decided in sections.
    mutating func readConditions(of text: [UInt8], sections: [Range<Int>]) {
        conditions = nil
        guard asksDocument, sections.count > 1 else { return }
        segmenter.segment(text, into: &tokens)
        HardWraps.join(&tokens, in: text)
        conditions = DocumentConditions(repairer.lexicon, text: text, tokens: tokens)
    }

    private static func list(_ edits: [Edit]) -> EditList {
        do { return try EditList(edits) } catch { preconditionFailure("composed edits are disjoint: \(error)") }
    }

    /// An ASCII letter is always part of a word; without one, the segmenter knows.
    private mutating func hasWord(_ text: [UInt8]) -> Bool {
        if text.contains(where: { ($0 | 0x20) &- 0x61 < 26 }) { return true }
        segmenter.segment(text, into: &tokens)
        return tokens.contains { $0.kind == .word }
    }

    mutating func outcome(of text: [UInt8], in context: StretchContext) -> Outcome {
        guard hasWord(text) else { return .empty }
        if case .other = context.language ?? identifier.language(of: text) { return .otherLanguage }
        return .decided
    }
}
