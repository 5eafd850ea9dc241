import UnspinContext
import UnspinLexicon
import UnspinText

/// A candidate of the lexicon as it would stand in a text: with the capitals of its place, in the model's words.
struct Reading {
    /// Interned spelling, an index into `ReadingCache.spellings`.
    var surface: Int32
    /// The model's words, in `ReadingCache.words`.
    var words: Range<Int32>
    /// Words that the model does not know.
    var unknownCount: Int
    /// The article that the reading takes; nil where it does not begin with a word or begins with an article itself.
    var article: IndefiniteArticle?
}

/// Spells candidates once and remembers them: the same few thousand candidates come up again and again.
///
/// Grows with the candidates met, at most a few shapes of each; kept by a worker from document to document.
struct ReadingCache: ~Copyable {
    private(set) var spellings: [String] = []
    private(set) var words: [Word] = []
    private var surfaces: [String: Int32] = [:]
    private var readings: [Key: Reading] = [:]
    private var tokens: [Token] = []

    private struct Key: Hashable {
        var candidate: Int32
        var shape: CaseShape
        var possessive: Bool
        var startsSentence: Bool
    }

    /// The reading of a candidate of the lexicon.
    mutating func reading(
        candidate: Int, of lexicon: Lexicon, shape: CaseShape, possessive: Bool, startsSentence: Bool, model: LanguageModel,
        segmenter: inout Segmenter
    ) -> Reading {
        let key = Key(candidate: Int32(candidate), shape: shape, possessive: possessive, startsSentence: startsSentence)
        if let known = readings[key] { return known }
        var surface = shape.applied(to: lexicon.original(lexicon.candidate(candidate)))
        if possessive { surface = surface.hasSuffix("s") ? surface + "’" : surface + "’s" }
        let made = spell(surface, startsSentence: startsSentence, model: model, segmenter: &segmenter)
        readings[key] = made
        return made
    }

    /// The reading of any spelling; its words are not remembered.
    mutating func spell(
        _ surface: String, startsSentence: Bool, model: LanguageModel, segmenter: inout Segmenter
    ) -> Reading {
        let bytes = Array(surface.utf8)
        segmenter.segment(bytes, into: &tokens)
        let start = Int32(words.count)
        var unknown = 0
        for (place, token) in tokens.enumerated() {
            let sequence = model.words(for: bytes.span.extracting(token.range), startsSentence: startsSentence && place == 0)
            for index in 0..<sequence.count { words.append(sequence[index]) }
            if sequence.first.isUnknown { unknown += 1 }
        }
        let first = surface.prefix { $0 != " " && $0 != "-" }
        let takesArticle = !first.isEmpty && !ReadingCache.determiners.contains(first.lowercased())
        return Reading(
            surface: intern(surface), words: start..<Int32(words.count), unknownCount: unknown,
            article: takesArticle ? IndefiniteArticle(before: first) : nil)
    }

    mutating func intern(_ surface: String) -> Int32 {
        if let known = surfaces[surface] { return known }
        let index = Int32(spellings.count)
        spellings.append(surface)
        surfaces[surface] = index
        return index
    }

    /// Words that an article does not stand before.
    private static let determiners: Set<String> = ["a", "an", "the", "this", "that", "these", "those", "its", "his", "her", "their"]
}
