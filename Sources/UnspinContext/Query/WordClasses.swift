/// Maps the tokens of a text to the words of a model, in training and in decoding alike.
///
/// - The true case is kept (*House* is not *house*), but a sentence-initial capital is dropped where the lower-case word is much
///   the more frequent one, and a form that is not in the vocabulary is tried in title and lower case (headlines).
/// - Typographic apostrophes count as plain ones; `'s` is a word of its own.
/// - Numbers and unknown words are classes, by their shape.
struct WordClasses: Sendable {
    let vocabulary: Vocabulary

    @inline(__always)
    func words(for bytes: borrowing Span<UInt8>, startsSentence: Bool) -> WordSequence {
        let form = SurfaceForm(bytes)
        return WordSequence(word(for: form, startsSentence: startsSentence), hasApostropheS: form.hasApostropheS)
    }

    @inline(__always)
    func word(for form: SurfaceForm, startsSentence: Bool) -> Word {
        if form.startsWithDigit {
            if let numberClass = form.numberClass { return numberClass }
            if let word = vocabulary.word(for: form) { return word }
            return .otherNumber
        }
        guard let word = vocabulary.word(for: form) else { return wordInAnotherCase(form) }
        if startsSentence, vocabulary.lowersAtSentenceStart(word), let lower = vocabulary.word(for: form.lowercased()) {
            return lower
        }
        return word
    }

    private func wordInAnotherCase(_ form: SurfaceForm) -> Word {
        switch form.casing {
        case .lower:
            return .unknownLower
        case .other:
            return .unknownOther
        case .capital:
            return vocabulary.word(for: form.lowercased()) ?? .unknownCapital
        case .upper:
            let lower = vocabulary.word(for: form.lowercased())
            guard let title = vocabulary.word(for: form.titlecased()) else { return lower ?? .unknownUpper }
            guard let lower else { return title }
            return vocabulary.logFrequency(lower) > vocabulary.logFrequency(title) ? lower : title
        }
    }
}
