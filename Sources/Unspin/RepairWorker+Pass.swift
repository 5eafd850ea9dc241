import UnspinLexicon
import UnspinText

extension RepairWorker {
    /// What one round changes in a text and proposes to change; ranges are of that text.
    struct Pass {
        var applied: [Edit] = []
        var proposals: [Edit] = []
        var evidence = DocumentEvidence()
    }

    /// One round over a text, section by section. A section that the gate does not open is taken as clean: it is normalised, where
    /// there is something to normalise, and not decoded.
    /// - Parameter open: protected spans that reach into the text from before it.
    mutating func pass(_ text: [UInt8], after open: OpenSpans) -> Pass {
        var pass = Pass()
        let isWhole = normalisation.readsWholeText
        let sections = isWhole ? [text.indices] : TextSections.cut(text.span)
        readConditions(of: text, sections: sections)
        // Found when the first section asks for it: most texts have none that does.
        var surroundings: SectionSurroundings?
        var carry = 0.0
        for range in sections {
            let sight = isWhole ? nil : repairer.gate?.sight(of: text.span.extracting(range))
            if let sight, !sight.isOpen, !sight.isRough || normalisation.changesNothing(in: text.span.extracting(range)) {
                pass.evidence.add(stopped: sight.words)
                carry = -policy.carry
                continue
            }
            let section = range == text.indices ? text : Array(text[range])
            let around = surroundings ?? SectionSurroundings(text, after: open)
            surroundings = around
            let part = self.pass(
                section, isGated: !isWhole, exempt: around.exemption(of: range), ignored: around.ignored.within(range), carry: &carry)
            pass.applied += part.applied.map { $0.shifted(by: range.lowerBound) }
            pass.proposals += part.proposals.map { $0.shifted(by: range.lowerBound) }
            pass.evidence.add(part.evidence, shiftedBy: range.lowerBound)
        }
        return pass
    }

    /// One round over a section.
    /// - Parameters:
    ///   - exempt: what of its beginning and of its end belongs to a protected span that reaches beyond it.
    ///   - ignored: entries and rules that the text switches off for stretches of it.
    ///   - carry: what the section before adds to the log-odds of this one.
    private mutating func pass(
        _ text: [UInt8], isGated: Bool, exempt: SectionSurroundings.Exemption, ignored: IgnoredEntries, carry: inout Double
    ) -> Pass {
        let judgement = judge(text, isGated: isGated, exempt: exempt, ignored: ignored, carry: &carry)
        let (normal, edits) = (judgement.normal, judgement.edits)
        var pass = Pass(evidence: judgement.evidence)
        let map = RangeMap(normal.edits.filter(\.isCarriedOut).map(\.edit.change))
        let fixes = repairer.options.fix != .none
        let normalEdits = normal.edits.map { step in
            var edit = step.edit
            edit.isApplied = step.isCarriedOut && fixes
            return edit
        }
        pass.applied = compose(normalEdits.filter(\.isApplied), then: fixes ? edits.filter(\.isApplied) : [], text: text)
        pass.proposals = normalEdits.filter { !$0.isApplied && $0.confidence >= repairer.options.minimumConfidence }
        for var edit in edits where !edit.isApplied {
            guard let range = map.before(edit.range), !pass.proposals.contains(where: { $0.range.overlaps(range) }) else { continue }
            edit.range = range
            pass.proposals.append(edit)
        }
        return pass
    }
}

extension RepairWorker {
    /// What normalisation, the gate and the decoder made of a section.
    struct Judgement {
        var normal: NormalisationStage.Result
        /// Of the normalised text.
        var edits: [Edit] = []
        var evidence = DocumentEvidence()
        /// What the gate saw of a section that it did not open.
        var stopped: Gate.Sight?
    }

    /// Normalises a section and decides it, unless the gate keeps it shut: then it is taken as clean.
    /// - Parameters:
    ///   - isGated: the gate is asked.
    ///   - exempt: what of its beginning and of its end belongs to a protected span that reaches beyond it.
    ///   - ignored: entries and rules that the text switches off for stretches of it.
    ///   - carry: what the section before adds to the log-odds of this one, and then this one to those of the next.
    mutating func judge(
        _ text: [UInt8], isGated: Bool, exempt: SectionSurroundings.Exemption, ignored: IgnoredEntries, carry: inout Double
    ) -> Judgement {
        var judgement = Judgement(normal: normalisation.normalise(text, isSpun: true, exempt: exempt, ignored: ignored))
        if isGated, let sight = repairer.gate?.sight(of: judgement.normal.text.span), !sight.isOpen {
            judgement.stopped = sight
            judgement.evidence.add(stopped: sight.words)
            carry = -policy.carry
        } else {
            let before = carry
            (judgement.edits, judgement.evidence) = decide(
                judgement.normal.text, exempt: exempt, ignored: judgement.normal.mapped(ignored), carry: &carry)
            guard judgement.normal.dependsOnEvidence, judgement.evidence.probability < 0.5 else { return judgement }
            carry = before
        }
        guard judgement.normal.dependsOnEvidence else { return judgement }
        judgement.normal = normalisation.normalise(text, isSpun: false, exempt: exempt, ignored: ignored)
        if judgement.stopped == nil {
            (judgement.edits, judgement.evidence) = decide(
                judgement.normal.text, exempt: exempt, ignored: judgement.normal.mapped(ignored), carry: &carry)
        }
        return judgement
    }
}

extension Gate.Sight {
    /// Whether a section that looks so is decoded.
    var isOpen: Bool { score >= Gate.threshold(words: words) }
}

extension Edit {
    func shifted(by offset: Int) -> Edit {
        var edit = self
        edit.range = range.lowerBound + offset..<range.upperBound + offset
        return edit
    }
}
