import Unspin
import UnspinRender
import UnspinText

extension Explanation {
    private static let width = 80
    private static let indent = "  "

    /// For people, on 80 columns; nothing of the text controls the terminal.
    var text: String {
        var output = "Language: \(ExplanationSentences.outcome(trace))\n"
        output += normalisation
        for (number, section) in sections { output += text(of: section, number: number) }
        return output
    }

    private var normalisation: String {
        let asked = trace.normalisation.filter { isAsked(trace.map.normalisedRange(of: $0.range)) || place == nil }
        guard !asked.isEmpty else { return "" }
        return "Normalisation\n"
            + asked.map { edit in
                let position = lines.position(of: edit.range.lowerBound)
                return Self.wrapped(
                    "\(position.line):\(position.column) “\(VisibleText.escape(edit.original))” → “\(VisibleText.escape(edit.replacement))”: "
                        + "\(edit.entry), \(ExplanationSentences.rule(edit.entry))"
                        + (edit.isApplied ? "" : "; only proposed, since the text is not taken as spun"))
            }.joined()
    }

    private func text(of section: SectionTrace, number: Int) -> String {
        let evidence = trace.repair.evidence
        var output = "Document of \(evidence.words) words"
        if trace.sections.count > 1 { output += ", section \(number) of \(trace.sections.count)" }
        output += "\n" + Self.wrapped(ExplanationSentences.judgement(section))
        let families = section.families.map { "\($0.name) \(Fixed.text($0.share, digits: 2))" }.joined(separator: ", ")
        output += Self.wrapped(
            "coverage \(Fixed.text(section.coverage, digits: 2)), rate \(Fixed.text(evidence.rate, digits: 2)), families \(families)")
        output += "Tokens\n" + Self.wrapped(tokens(of: section).map { text($0.range) }.joined(separator: " | "))
        let protected = trace.protected.filter(isAsked)
        if !protected.isEmpty {
            output += "Protected: never changed\n" + protected.map { Self.wrapped("“\(text($0))”") }.joined()
        }
        output += vetoes(of: section)
        let (shown, others) = spans(of: section)
        for span in shown { output += text(of: span) }
        if others > 0 {
            output += "\(others) \(shown.isEmpty ? "" : "more ")place\(others == 1 ? "" : "s") with nothing probable to put in\n"
        }
        if shown.isEmpty, others == 0 { output += "Nothing in the dictionaries could stand here.\n" }
        return output
    }

    private func vetoes(of section: SectionTrace) -> String {
        let vetoes = section.vetoes
        guard !vetoes.isEmpty else { return "" }
        var output = "Not considered\n"
        for veto in vetoes.prefix(Self.shownVetoes) {
            output += Self.wrapped(
                "“\(VisibleText.escape(veto.text))” → “\(veto.replacement)”: \(ExplanationSentences.veto(veto)); \(veto.entry), "
                    + "\(veto.file):\(veto.line)")
        }
        if vetoes.count > Self.shownVetoes { output += Self.indent + "and \(vetoes.count - Self.shownVetoes) more\n" }
        return output
    }

    private func text(of span: SpanTrace) -> String {
        let position = position(span.range)
        var output = "“\(VisibleText.escape(span.text))” at \(position.line):\(position.column)\n"
        output += Self.indent + Self.row("confidence", "if spun", "channel", "language", "tier") + "reading\n"
        var shown = Array(span.readings.prefix(Self.shownReadings))
        if !shown.contains(where: { $0.replacement == nil }), let kept = span.readings.first(where: { $0.replacement == nil }) {
            shown.append(kept)
        }
        for reading in shown { output += text(of: reading) }
        let hidden = span.readings.count - shown.count
        if hidden > 0 { output += Self.indent + "and \(hidden) less probable\n" }
        return output + Self.wrapped(VisibleText.escape(ExplanationSentences.verdict(span)))
    }

    private func text(of reading: ReadingTrace) -> String {
        let confidence = Fixed.text(reading.confidence, digits: 3)
        let support = Fixed.text(reading.support, digits: 3)
        guard let replacement = reading.replacement else {
            return Self.indent + Self.row(confidence, support, "", "", "") + "as it stands\n"
        }
        var output =
            Self.indent
            + Self.row(
                confidence, support, Fixed.text(reading.channel, digits: 2), Fixed.text(reading.language, digits: 2), reading.tier.rawValue)
            + (replacement.isEmpty ? "(nothing)" : VisibleText.escape(replacement)) + "\n"
        var source = reading.entry
        if let file = reading.file, let line = reading.line { source += ", \(file):\(line)" }
        output += Self.wrapped(source, indent: Self.indent + Self.row("", "", "", "", "") + "  ")
        return output
    }

    private static func row(_ confidence: String, _ support: String, _ channel: String, _ language: String, _ tier: String) -> String {
        PlainTable.right(confidence, 10) + PlainTable.right(support, 9) + PlainTable.right(channel, 9) + PlainTable.right(language, 10)
            + "  "
            + PlainTable.left(tier, 8)
    }

    /// Broken at spaces, each line behind the indent.
    private static func wrapped(_ text: String, indent: String = Explanation.indent) -> String {
        var output = ""
        var line = indent
        for word in text.split(separator: " ") {
            if line.utf8.count > indent.utf8.count, DisplayWidth.of(line) + DisplayWidth.of(String(word)) > width {
                while line.last == " " { line.removeLast() }
                output += line + "\n"
                line = indent
            }
            line += word + " "
        }
        while line.last == " " { line.removeLast() }
        return output + line + "\n"
    }
}
