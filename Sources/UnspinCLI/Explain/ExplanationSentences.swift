import Unspin
import UnspinRender
import UnspinText

/// The sentences of an explanation.
enum ExplanationSentences {
    static func outcome(_ trace: Trace) -> String {
        switch trace.repair.outcome {
        case .empty: return "no words: nothing was decided"
        case .otherLanguage:
            let name = if case .other(let code?) = trace.language { " (\(code))" } else { "" }
            return "not English\(name): passed through, there are no dictionaries for it"
        case .decided: return trace.language == .english ? "English" : "too little text to tell; taken as English"
        }
    }

    static func rule(_ name: String) -> String {
        switch NormalisationRule(rawValue: name) {
        case .nfc: "letters and marks composed"
        case .invisible: "invisible characters removed"
        case .confusable: "letters of another script that look alike"
        case .spacing: "a missing or stray space at punctuation"
        case .brace: "braces of a template"
        case .quotes: "style of quotation marks"
        case .dashes: "style of dashes"
        case .ellipsis: "style of ellipses"
        case nil: name
        }
    }

    static func judgement(_ section: SectionTrace) -> String {
        if let gate = section.gate { return "taken as clean without a closer look: " + self.gate(gate.score, gate.required) }
        let isSpun = section.probability >= 0.5
        let isForced = isSpun && section.evidence < section.requiredEvidence
        return "evidence \(number(section.evidence, 1)) of \(number(section.requiredEvidence, 1)) nats needed: "
            + (isSpun ? "taken as spun" : "not taken as spun") + (isForced ? " all the same" : " (\(number(section.probability, 2)))")
    }

    private static func gate(_ score: Double, _ required: Double) -> String {
        "pairs of words that spinning makes come to \(number(score, 1)) of \(number(required, 1)) nats"
    }

    static func veto(_ veto: VetoTrace) -> String {
        switch veto.reason {
        case .disabled: "the entry is switched off"
        case .guardDoesNotHold: "a condition of the entry on the words around does not hold"
        case .ignored: "a directive in the text switches it off here"
        case .standsInOriginal: "the words it stands for are there already"
        case .allowed(let phrase, let reason, let file, let line):
            "on the allow-list: “\(phrase)”" + (reason.isEmpty ? "" : ", \(reason)") + " (\(file):\(line))"
        }
    }

    /// What became of a span, and what would have changed it.
    static func verdict(_ span: SpanTrace) -> String {
        let best = span.best.map { "“\($0.replacement ?? "")”" } ?? "another reading"
        switch span.verdict {
        case .applied: return "changed: confidence \(number(span.best?.confidence ?? 0, 2))"
        case .otherEdit(let original, let replacement, let isApplied):
            return "kept: “\(original)” → “\(replacement)” was \(isApplied ? "chosen" : "proposed") instead"
        case .notSpun(let evidence, let required, let isProposed):
            return (isProposed ? "proposed" : "kept")
                + ": the document is not taken as spun (evidence \(number(evidence, 1)) of \(number(required, 1)) nats needed); "
                + "with --assume-spun it would become \(best)"
        case .notDecoded(let score, let required):
            return "kept: the section is taken as clean without a closer look, \(gate(score, required)); with --assume-spun it is looked at"
        case .improbable(let confidence, let least, let isProposed):
            return (isProposed ? "proposed" : "kept") + ": confidence \(number(confidence, 2)) is below \(number(least, 2))"
                + (isProposed ? "; with --fix review it would become \(best)" : "")
        case .belowMinimum(let confidence, let least):
            return "kept: confidence \(number(confidence, 2)) is below --min-confidence \(number(least, 2))"
        case .forReview(let confidence, let least):
            return "proposed: the entry is for review, and confidence \(number(confidence, 2)) is below \(number(least, 2)); "
                + "with --fix review it would become \(best)"
        case .reportOnly: return "proposed: the entry is report only, and is never applied"
        case .marked(let confidence, let least):
            return "reported: confidence \(number(confidence, 2)) is below \(number(least, 2)), "
                + "but the entry marks what it matches in any case"
        case .nothingIsApplied: return "proposed: --fix none applies nothing; without it, it would become \(best)"
        case .noChange: return "kept: nothing that could stand here differs from it"
        }
    }

    static func number(_ value: Double, _ digits: Int) -> String { Fixed.text(value, digits: digits) }
}
