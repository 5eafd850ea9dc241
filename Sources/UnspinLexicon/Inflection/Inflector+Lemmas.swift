extension Inflector {
    /// The lemmas that have `form` among their forms as a part of speech; a phrase is taken apart at its head. Regular endings are
    /// undone by rule and irregular forms looked up, and only what inflects back to the form is given; whether it is a word is
    /// not asked. The form itself comes first where it may be a lemma.
    public static func lemmas(of form: String, as part: PartOfSpeech) -> [String] {
        let words = form.split(separator: " ").map(String.init)
        // The head is where the lemma's head is; inflection does not move it.
        let whole = HeadedPhrase(form, as: part)
        guard !whole.head.isEmpty, words.count > 0 else { return [] }
        return baseForms(of: whole.head, as: part).compactMap { head in
            let lemma = HeadedPhrase(before: whole.before, head: head, after: whole.after)
            return slots(of: lemma, as: part).contains { $0.contains(form) } ? lemma.text : nil
        }
    }

    private static func baseForms(of word: String, as part: PartOfSpeech) -> [String] {
        var forms = [word]
        func undo(_ ending: String, putting replacement: String = "") {
            guard word.hasSuffix(ending), word.count > ending.count + 1 else { return }
            let stem = word.dropLast(ending.count) + replacement
            if !forms.contains(String(stem)) { forms.append(String(stem)) }
        }
        func undoDoubling(before endings: [String]) {
            for ending in endings {
                let stem = word.dropLast(ending.count)
                if word.hasSuffix(ending), stem.count > 2, stem.last == stem.dropLast().last { forms.append(String(stem.dropLast())) }
            }
        }
        switch part {
        case .verb:
            forms += irregularLemmas[word] ?? []
            for ending in ["s", "es", "d", "ed", "ing"] { undo(ending) }
            for ending in ["ies", "ied"] { undo(ending, putting: "y") }
            undo("ing", putting: "e")
            undoDoubling(before: ["ed", "ing"])
        case .noun:
            forms += irregularSingulars[word] ?? []
            undo("s")
            undo("es")
            undo("ies", putting: "y")
            undo("ren")
            undo("men", putting: "man")
            undo("ves", putting: "f")
            undo("ves", putting: "fe")
        case .adjective:
            for ending in ["r", "er", "st", "est"] { undo(ending) }
            undoDoubling(before: ["er", "est"])
            undo("ier", putting: "y")
            undo("iest", putting: "y")
        case .fixed: break
        }
        return forms
    }

    private static let irregularLemmas: [String: [String]] = {
        var lemmas: [String: [String]] = [:]
        for (verb, forms) in irregularVerbs {
            for form in Set(forms.past + forms.participle) where form != verb { lemmas[form, default: []].append(verb) }
        }
        return lemmas.mapValues { $0.sorted() }
    }()

    private static let irregularSingulars: [String: [String]] = {
        var singulars: [String: [String]] = [:]
        for (noun, plurals) in irregularNouns {
            for plural in plurals where plural != noun { singulars[plural, default: []].append(noun) }
        }
        return singulars.mapValues { $0.sorted() }
    }()
}
