import UnspinContext
import UnspinText

/// A spelling as the language model reads it.
struct Reading {
    /// Interned spelling, an index into `ReadingCache.spellings`.
    var surface: Int32
    /// The model's words, in `ReadingCache.words`.
    var words: Range<Int32>
    /// Words that the model does not know.
    var unknownCount: Int32
}

/// Reads spellings once and remembers them: the same few thousand come up again and again.
///
/// Grows with the spellings met, up to a limit; kept by a worker from document to document.
struct ReadingCache: ~Copyable {
    private(set) var spellings: [String] = []
    private(set) var words: [Word] = []
    private var surfaces: [String: Int32] = [:]
    /// Two for each surface: inside a sentence, and at its start.
    private var readings: [Reading?] = []
    private var articles: [Article] = []
    private var tokens: [Token] = []

    private enum Article: UInt8 { case notAsked, none, a, an }

    /// So many spellings are more than any document of prose brings up; then it is time to begin anew.
    var isFull: Bool { spellings.count > 1 << 20 }

    /// The reading of a spelling.
    mutating func spell(_ surface: String, startsSentence: Bool, model: LanguageModel, segmenter: inout Segmenter) -> Reading {
        let number = intern(surface)
        let place = 2 * Int(number) + (startsSentence ? 1 : 0)
        if let known = readings[place] { return known }
        let bytes = Array(surface.utf8)
        segmenter.segment(bytes, into: &tokens)
        let start = Int32(words.count)
        var unknown: Int32 = 0
        for (place, token) in tokens.enumerated() {
            let sequence = model.words(for: bytes.span.extracting(token.range), startsSentence: startsSentence && place == 0)
            for index in 0..<sequence.count { words.append(sequence[index]) }
            if sequence.first.isUnknown { unknown += 1 }
        }
        let reading = Reading(surface: number, words: start..<Int32(words.count), unknownCount: unknown)
        readings[place] = reading
        return reading
    }

    /// The article that a spelling takes; nil where it does not begin with a word or begins with an article itself.
    mutating func article(of surface: Int32) -> IndefiniteArticle? {
        switch articles[Int(surface)] {
        case .a: return .a
        case .an: return .an
        case .none: return nil
        case .notAsked:
            let first = spellings[Int(surface)].prefix { $0 != " " && $0 != "-" }
            let takesArticle = !first.isEmpty && !ReadingCache.determiners.contains(first.lowercased())
            let article = takesArticle ? IndefiniteArticle(before: first) : nil
            articles[Int(surface)] = article.map { $0 == .a ? .a : .an } ?? Article.none
            return article
        }
    }

    mutating func intern(_ surface: String) -> Int32 {
        if let known = surfaces[surface] { return known }
        let index = Int32(spellings.count)
        spellings.append(surface)
        surfaces[surface] = index
        readings.append(nil)
        readings.append(nil)
        articles.append(.notAsked)
        return index
    }

    /// Words that an article does not stand before.
    private static let determiners: Set<String> = ["a", "an", "the", "this", "that", "these", "those", "its", "his", "her", "their"]
}
