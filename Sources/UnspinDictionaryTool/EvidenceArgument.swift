import ArgumentParser
import UnspinContext
import UnspinLexicon
import UnspinText

/// A language model that tells which derived forms of terms are ordinary English.
struct EvidenceArgument: ParsableArguments {
    @Option(help: "A language model; derived forms that are ordinary English by it are dropped.", completion: .file())
    var model: String?

    func options() throws -> LexiconCompiler.Options {
        var options = LexiconCompiler.Options()
        if let model {
            let evidence = OrdinaryEnglish(model: try LanguageModel(contentsOf: model))
            options.isOrdinaryEnglish = { evidence.contains($0) }
        }
        return options
    }
}

/// Whether a phrase is one that people write, by the n-grams that a model has seen.
struct OrdinaryEnglish {
    let model: LanguageModel
    /// Mean ln P of a word after the ones before it, from which a longer phrase counts as ordinary.
    static let threshold: Float = -4

    /// True where every pair of neighbours was seen and, for more than two words, the words are likely one after the other.
    func contains(_ phrase: String) -> Bool {
        let (text, tokens) = DictionaryText.tokens(phrase)
        var words: [Word] = []
        for token in tokens {
            let bytes = Array(text[token.range])
            guard let word = model.exactWord(for: bytes.span) else { return false }
            words.append(word)
        }
        guard words.count > 1, zip(words, words.dropFirst()).allSatisfy({ model.contains($0, $1) }) else { return false }
        if words.count == 2 { return true }
        var context = Context.empty
        var sum: Float = 0
        for (index, word) in words.enumerated() {
            let (logProbability, next) = model.score(word, after: context)
            if index > 0 { sum += logProbability }
            context = next
        }
        return sum / Float(words.count - 1) > Self.threshold
    }
}
