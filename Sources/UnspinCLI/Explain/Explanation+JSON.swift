import Unspin
import UnspinRender
import UnspinText

extension Explanation {
    /// For programs; see `docs/command-line.md`.
    var json: String {
        let evidence = trace.repair.evidence
        var object = JSONObjectText()
        object.add("schema", 1)
        object.add("type", "explanation")
        object.add("outcome", trace.repair.outcome.rawValue)
        object.add("words", evidence.words)
        object.add("rate", evidence.rate)
        object.add("probability", evidence.probability)
        object.add("evidence", evidence.logLikelihoodRatio)
        object.add("family", evidence.family)
        if evidence.family != nil { object.add("family_probability", evidence.familyProbability) }
        object.add("normalisation", raw: Self.array(trace.normalisation.map(normalisation)))
        object.add("sections", raw: Self.array(sections.map { section($0.section, number: $0.number) }))
        return object.closed + "\n"
    }

    private func normalisation(_ edit: Edit) -> String {
        var object = JSONObjectText()
        add(edit.range, to: &object)
        object.add("original", edit.original)
        object.add("replacement", edit.replacement)
        object.add("rule", edit.entry)
        object.add("applied", edit.isApplied)
        return object.closed
    }

    private func section(_ section: SectionTrace, number: Int) -> String {
        var families = JSONObjectText()
        for family in section.families { families.add(family.name, family.share) }
        var object = JSONObjectText()
        object.add("number", number)
        object.add("evidence", section.evidence)
        object.add("required", section.requiredEvidence)
        object.add("probability", section.probability)
        if let gate = section.gate {
            object.add("gate", gate.score)
            object.add("gate_required", gate.required)
        }
        object.add("coverage", section.coverage)
        object.add("families", raw: families.closed)
        object.add("tokens", raw: Self.array(tokens(of: section).map(token)))
        object.add("vetoes", raw: Self.array(section.vetoes.map(veto)))
        object.add("spans", raw: Self.array(section.spans.map(span)))
        return object.closed
    }

    private func token(_ token: Token) -> String {
        var object = JSONObjectText()
        add(original(token.range), to: &object)
        object.add("text", String(decoding: trace.text[token.range], as: UTF8.self))
        if token.flags.contains(.protected) { object.add("protected", true) }
        return object.closed
    }

    private func veto(_ veto: VetoTrace) -> String {
        var object = JSONObjectText()
        add(original(veto.range), to: &object)
        object.add("text", veto.text)
        object.add("replacement", veto.replacement)
        object.add("entry", veto.entry)
        object.add("file", veto.file)
        object.add("line", veto.line)
        object.add("reason", ExplanationSentences.veto(veto))
        return object.closed
    }

    private func span(_ span: SpanTrace) -> String {
        var object = JSONObjectText()
        add(original(span.range), to: &object)
        object.add("text", span.text)
        object.add("readings", raw: Self.array(span.readings.map(reading)))
        object.add("decision", ExplanationSentences.verdict(span))
        object.add("applied", span.verdict == .applied)
        return object.closed
    }

    private func reading(_ reading: ReadingTrace) -> String {
        var object = JSONObjectText()
        if let replacement = reading.replacement {
            object.add("replacement", replacement)
            object.add("entry", reading.entry)
            object.add("file", reading.file)
            object.add("dictionary_line", reading.line)
            object.add("tier", reading.tier.rawValue)
            object.add("channel", reading.channel)
            object.add("language", reading.language)
        }
        object.add("if_spun", reading.support)
        object.add("posterior", reading.confidence)
        return object.closed
    }

    private func original(_ range: Range<Int>) -> Range<Int> { trace.map.originalRange(of: range) }

    /// Bytes of the text before normalisation, line and column.
    private func add(_ range: Range<Int>, to object: inout JSONObjectText) {
        let position = lines.position(of: range.lowerBound)
        object.add("start", range.lowerBound)
        object.add("end", range.upperBound)
        object.add("line", position.line)
        object.add("column", position.column)
    }

    private static func array(_ elements: [String]) -> String { "[\(elements.joined(separator: ","))]" }
}
