import UnspinContext
import UnspinLexicon
import UnspinText

extension RepairWorker {
    /// What the lexicon, the language model and the document make of a normalised text: edits, sorted and disjoint, and the
    /// evidence.
    /// - Parameters:
    ///   - exempt: what of the text's ends is protected by what stands around it.
    ///   - ignored: entries that the text switches off.
    ///   - carry: what the text before adds to the log-odds of this one, and then this one to those of the next.
    ///   - visit: called with every section as it is decided.
    mutating func decide(
        _ text: [UInt8], exempt: SectionSurroundings.Exemption = .none, ignored: IgnoredEntries, carry: inout Double,
        visit: (EditDrafting, borrowing ReadingCache) -> Void = { _, _ in }
    ) -> (edits: [Edit], evidence: DocumentEvidence) {
        if cache.isFull {
            cache = ReadingCache()
            builder.forget()
        }
        builder.vetoes.ignored = ignored
        segmenter.segment(text, into: &tokens)
        HardWraps.join(&tokens, in: text)
        exempt.spans(of: text).mark(&tokens)
        let scan = LexiconScan(repairer.lexicon, text: text, tokens: tokens, conditions: conditions)
        if allowedStarts == nil {
            tokensWithoutStarts += tokens.count
            if tokensWithoutStarts > Self.mostTokensWithoutStarts { allowedStarts = AllowedStarts(of: repairer.lexicon) }
        }
        let allowed = scan.allowedRanges(startingWith: allowedStarts)
        let typography = Typography(of: scan)
        var summary = DocumentEvidence()
        var edits: [Edit] = []
        for section in Sections.cut(tokens, words: policy.sectionWords) {
            var lattice = builder.build(scan, tokens: section, allowed: allowed, cache: &cache, segmenter: &segmenter)
            if levelsChannel { lattice.levelChannel() }
            subjectFit?.weigh(&lattice)
            neighbourFit?.weigh(&lattice)
            lattice.leaveOut(below: Self.leastGain)
            let decision = sections.decide(lattice, sentences: Sections.sentences(tokens, in: section))
            let words = tokens[section].count { $0.kind == .word }
            let required = policy.threshold + policy.thresholdPerWord * Double(words) - carry
            let logOdds = decision.evidence - required
            carry = min(max(logOdds, -policy.carry), policy.carry)
            let drafting = EditDrafting(
                repairer: repairer, policy: policy, scan: scan, section: section, lattice: lattice, decision: decision,
                requiredEvidence: required, probability: repairer.options.takesAsSpun ? 1 : logistic(logOdds), typography: typography,
                spellings: cache.spellings)
            let drafted = drafting.edits(cache)
            if drafting.leavesEvidence(drafted) { leavesEvidence = true }
            edits += drafted
            visit(drafting, cache)
            summary.add(drafting, words: words, cache: cache)
        }
        return (edits, summary)
    }

    /// Readings that are worth less than the words as they stand by more than this (nats), when their words, the pairs beside them and
    /// the vectors have been asked, are not searched.
    static let leastGain: Float = 9
    /// To look through so many without the starts of the allow-list's phrases takes as long as to collect these.
    private static let mostTokensWithoutStarts = 1000
}
