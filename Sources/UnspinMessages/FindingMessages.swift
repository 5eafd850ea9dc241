public import Unspin

/// The sentences about findings in exported formats.
public enum FindingMessages {
    /// `“Overseas Minister” reads as spun for “Foreign Minister” (probability 99 %).`
    /// - Parameter quote: shows a piece of text; nothing of the input may reach the reader raw.
    public static func sentence(for edit: Edit, quote: (String) -> String) -> String {
        guard edit.cause == .phrase else { return normalisation(edit, quote: quote) }
        let spun = "“\(quote(edit.original))”"
        let percent = Int((edit.confidence * 100).rounded())
        if edit.replacement == edit.original { return "\(spun) reads as spun wording (probability \(percent) %)." }
        let verb = edit.isApplied ? "reads as spun for" : "may be spun for"
        let others = edit.alternatives.prefix(2).map { "“\(quote($0.replacement))”" }
        let readings = ["“\(quote(edit.replacement))”"] + others
        return "\(spun) \(verb) \(readings.joined(separator: " or ")) (probability \(percent) %)."
    }

    private static func normalisation(_ edit: Edit, quote: (String) -> String) -> String {
        if edit.replacement.isEmpty { return "“\(quote(edit.original))” is removed (rule \(edit.cause.name))." }
        if edit.original.isEmpty { return "“\(quote(edit.replacement))” is inserted (rule \(edit.cause.name))." }
        return "“\(quote(edit.original))” is written as “\(quote(edit.replacement))” (rule \(edit.cause.name))."
    }

    /// What a rule of an exported format is about.
    public static func rule(for edit: Edit) -> String {
        edit.cause == .phrase ? "Spun wording that the dictionary entry \(edit.entry) knows." : "Rule of normalisation: \(edit.cause.name)."
    }

    /// `12 of 5012 findings are left out, the least certain ones: …`
    public static func omitted(_ count: Int, of total: Int) -> String {
        "\(count) of \(total) findings are left out, the least certain ones: this format's readers take no more."
    }

    /// `3 changes, 1 proposal.`
    public static func totals(applied: Int, proposed: Int) -> String {
        "\(applied) change\(applied == 1 ? "" : "s"), \(proposed) proposal\(proposed == 1 ? "" : "s")."
    }
}
