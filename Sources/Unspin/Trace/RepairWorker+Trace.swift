import UnspinLexicon
import UnspinText

extension RepairWorker {
    /// Repairs one document and tells what every stage made of it.
    /// - Parameters:
    ///   - text: decoded text, UTF-8; invalid bytes are left alone.
    ///   - place: a byte range of the text: spans and vetoes elsewhere are left out; nil for the whole text.
    ///   - minimum: readings less probable than this (0…1), were the section spun, are left out.
    public mutating func trace(_ text: [UInt8], at place: Range<Int>? = nil, minimum: Double = 0) -> Trace {
        var trace = Trace(
            language: identifier.language(of: text), text: [], repair: repair(text), normalisation: [], map: .identity)
        guard trace.repair.outcome == .decided else {
            trace.text = text
            trace.protected = ProtectedSpans.find(in: text).ranges
            return trace
        }
        let isWhole = normalisation.readsWholeText
        let sections = isWhole ? [text.indices] : TextSections.cut(text.span)
        readConditions(of: text, sections: sections)
        let surroundings = SectionSurroundings(text, after: OpenSpans())
        var steps: [NormalisationStage.Step] = []
        var carry = 0.0
        for range in sections {
            let section = Array(text[range])
            let exempt = surroundings.exemption(of: range)
            let ignored = surroundings.ignored.within(range)
            var before = carry
            let judgement = judge(section, isGated: !isWhole, exempt: exempt, ignored: ignored, carry: &carry)
            let normal = judgement.normal
            var objections = builder.vetoes
            objections.ignored = normal.mapped(ignored)
            let around = place.map { place in
                let inside = place.clamped(to: range)
                return inside.isEmpty
                    ? 0..<0 : normal.map.normalisedRange(of: inside.lowerBound - range.lowerBound..<inside.upperBound - range.lowerBound)
            }
            let base = trace.text.count
            // Readings that a repair leaves out at once are shown too.
            let leavesOut = builder.leavesOut
            builder.leavesOut = false
            defer { builder.leavesOut = leavesOut }
            _ = decide(normal.text, exempt: exempt, ignored: objections.ignored, carry: &before) { drafting, cache in
                var part = SectionTrace(drafting, cache: cache, objections: objections, around: around, minimum: minimum)
                if let sight = judgement.stopped { part.stop(sight) }
                trace.sections.append(part.shifted(by: base))
            }
            trace.protected += exempt.spans(of: normal.text).ranges.map { $0.lowerBound + base..<$0.upperBound + base }
            trace.text += normal.text
            steps += normal.edits.map {
                NormalisationStage.Step(edit: $0.edit.shifted(by: range.lowerBound), isCarriedOut: $0.isCarriedOut)
            }
        }
        trace.map = NormalisationStage.map(steps)
        trace.normalisation = steps.map { step in
            var edit = step.edit
            edit.isApplied = step.isCarriedOut
            return edit
        }
        return trace
    }
}

extension SectionTrace {
    /// Says of a section that was not decoded what would have become of it.
    fileprivate mutating func stop(_ sight: Gate.Sight) {
        let required = Double(Gate.threshold(words: sight.words)) * Gate.step
        gate = GateTrace(score: Double(sight.score) * Gate.step, required: required)
        for index in spans.indices where spans[index].best != nil {
            spans[index].verdict = .notDecoded(score: Double(sight.score) * Gate.step, required: required)
        }
    }

    fileprivate func shifted(by offset: Int) -> SectionTrace {
        guard offset > 0 else { return self }
        func shift(_ range: inout Range<Int>) { range = range.lowerBound + offset..<range.upperBound + offset }
        var section = self
        shift(&section.range)
        for index in section.tokens.indices {
            section.tokens[index].start += UInt32(offset)
            section.tokens[index].end += UInt32(offset)
        }
        for index in section.spans.indices { shift(&section.spans[index].range) }
        for index in section.vetoes.indices { shift(&section.vetoes[index].range) }
        return section
    }
}
