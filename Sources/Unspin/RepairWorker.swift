public import UnspinICU
import UnspinContext
import UnspinLexicon
import UnspinText

/// Repairs one document after another with the same working memory. One worker serves one thread.
public struct RepairWorker: ~Copyable {
    private let repairer: Repairer
    private let policy = RepairPolicy()
    private let builder: LatticeBuilder
    private let normaliser: Normaliser
    private let identifier = LanguageIdentifier()
    private var segmenter: Segmenter
    private var cache: ReadingCache
    private var sections: SectionModel
    private var tokens: [Token] = []

    /// - Throws: `ICUError` where ICU cannot make its break iterators.
    public init(_ repairer: Repairer) throws(ICUError) {
        // What may throw comes first: a value that cannot be copied is not destroyed half made.
        let normaliser = try Normaliser(rules: repairer.options.rules)
        let segmenter = try Segmenter()
        self.repairer = repairer
        self.normaliser = normaliser
        self.segmenter = segmenter
        cache = ReadingCache()
        builder = LatticeBuilder(lexicon: repairer.lexicon, model: repairer.model, disabled: repairer.disabledEntries)
        sections = SectionModel(familyCount: repairer.lexicon.families.count)
    }

    /// Repairs one document.
    ///
    /// The text is normalised, then decided again and again on its own result until nothing changes (a few rounds at most),
    /// so that a second repair of the cleaned text changes nothing; the edits are composed against the original.
    /// - Parameter text: decoded text, UTF-8; invalid bytes are left alone.
    public mutating func repair(_ text: [UInt8]) -> Repair {
        var result = Repair(original: text, cleaned: text, edits: .empty, evidence: DocumentEvidence(), outcome: .decided)
        segmenter.segment(text, into: &tokens)
        guard tokens.contains(where: { $0.kind == .word }) else {
            result.outcome = .empty
            return result
        }
        if case .other = identifier.language(of: text) {
            result.outcome = .otherLanguage
            return result
        }
        var applied: [Edit] = []
        var proposed: [Edit] = []
        var current = text
        for round in 0..<policy.rounds {
            let normalised = normalise(current)
            let (normal, normalEdits) = (normalised.text, normalised.edits)
            let decision = decide(normal)
            if round == 0 { result.evidence = decision.evidence }
            var before = compose(applied, then: normalEdits.filter(\.isApplied), text: text)
            let map = RangeMap(before.map(\.change))
            for var edit in decision.edits + normalEdits where !edit.isApplied && round == 0 {
                if edit.cause == .phrase {
                    guard let range = map.before(edit.range) else { continue }
                    edit.range = range
                }
                proposed.append(edit)
            }
            let changes = decision.edits.filter(\.isApplied)
            before = compose(before, then: changes, text: text)
            applied = before
            let next = applying(applied.map(\.change), to: text)
            let isStable = next == current
            current = next
            if isStable || changes.isEmpty && normalEdits.isEmpty { break }
        }
        result.cleaned = current
        result.edits = merge(applied, proposed)
        return result
    }

    /// Repairs one document and tells what every stage made of it.
    /// - Parameter minimum: readings less probable than this (0…1) are left out.
    public mutating func trace(_ text: [UInt8], minimum: Double = 0) -> Trace {
        let repair = repair(text)
        let normal = normalise(text).text
        var trace = Trace(text: normal, repair: repair)
        if repair.outcome == .decided {
            _ = decide(normal) { trace.sections.append(SectionTrace($0, cache: $1, minimum: minimum)) }
        }
        return trace
    }

    /// The applied edits and those proposals that none of them touches.
    private func merge(_ applied: [Edit], _ proposed: [Edit]) -> EditList {
        var all = applied
        for edit in proposed where !applied.contains(where: { $0.range.overlaps(edit.range) || $0.range == edit.range }) {
            all.append(edit)
        }
        guard let list = try? EditList(all) else { preconditionFailure("composed edits are disjoint") }
        return list
    }

    private func normalise(_ text: [UInt8]) -> (text: [UInt8], edits: [Edit]) {
        let normalisation = normaliser.normalise(text, protected: ProtectedSpans.find(in: text))
        let isApplied = repairer.options.fix != .none
        let edits = normalisation.changes.map { change in
            Edit(
                range: change.range, original: String(decoding: text[change.range], as: UTF8.self), replacement: change.replacement,
                entry: change.rule.rawValue, cause: .normalisation(change.rule), tier: .auto, confidence: 1, isApplied: isApplied)
        }
        return (isApplied ? normalisation.text : text, edits)
    }

    /// What the lexicon, the language model and the document make of a normalised text.
    /// - Parameter visit: called with every section as it is decided.
    private mutating func decide(
        _ text: [UInt8], visit: (EditDrafting, borrowing ReadingCache) -> Void = { _, _ in }
    ) -> (edits: [Edit], evidence: DocumentEvidence) {
        segmenter.segment(text, into: &tokens)
        ProtectedSpans.find(in: text).mark(&tokens)
        let scan = LexiconScan(repairer.lexicon, text: text, tokens: tokens)
        var summary = EvidenceSummary(lexicon: repairer.lexicon)
        var edits: [Edit] = []
        var carry = 0.0
        let typography = Typography(of: text)
        for section in Sections.cut(tokens, words: policy.sectionWords) {
            let lattice = builder.build(scan, tokens: section, cache: &cache, segmenter: &segmenter)
            let decision = sections.decide(lattice, sentences: Sections.sentences(tokens, in: section), model: repairer.model)
            let logOdds = policy.prior + carry + policy.trust * decision.evidence
            let probability = repairer.options.assumeSpun ? 1 : logistic(logOdds)
            carry = min(max(logOdds, -policy.carry), policy.carry)
            let drafting = EditDrafting(
                repairer: repairer, policy: policy, scan: scan, section: section, lattice: lattice, decision: decision,
                probability: probability, typography: typography)
            edits += drafting.edits(cache)
            visit(drafting, cache)
            summary.add(drafting, words: tokens[section].count { $0.kind == .word }, cache: cache)
        }
        return (edits, summary.evidence)
    }
}
