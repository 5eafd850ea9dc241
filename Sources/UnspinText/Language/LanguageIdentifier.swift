import UnspinICU

/// The language of a text, as far as it matters here.
public enum Language: Sendable, Hashable {
    case english
    /// Another language; its ISO 639-1 code where it is known, such as `fr`.
    case other(String?)
    /// Too short, or of no language's words.
    case unknown
}

/// Tells English from other languages, by the share of each language's most common words. Not for telling the others apart: of
/// close relatives it may name the wrong one.
public struct LanguageIdentifier: Sendable {
    /// Words beyond this many are not read.
    private static let mostWords = 4000
    /// Fewer letters than this decide nothing.
    private static let fewestLetters = 12
    /// Fewer words than this of English, or of the best other language, decide nothing.
    private static let fewestHits = 2

    private let languages: [String]
    /// For each common word, a bit for each language, English first.
    private let words: CommonWords

    public init() {
        languages = Self.all.languages
        words = Self.all.words
    }

    /// What every identifier knows. Made byte by byte: to part strings into characters took longer than a short text.
    private static let all: (languages: [String], words: CommonWords) = {
        var words = CommonWords()
        for (bit, language) in FunctionWords.all.enumerated() {
            var word = PackedWord()
            for byte in language.words.utf8 {
                if byte != UInt8(ascii: " ") {
                    word.append(byte)
                    continue
                }
                words.add(word, language: bit)
                word = PackedWord()
            }
            words.add(word, language: bit)
        }
        return (FunctionWords.all.map(\.code), words)
    }()

    /// The language that most of the text is in. Linear in the first few thousand words.
    public func language(of text: [UInt8]) -> Language {
        let census = census(of: text.span)
        guard census.letters >= Self.fewestLetters else { return .unknown }
        if census.latinLetters * 2 < census.letters { return .other(nil) }
        guard let best = census.hits.indices.max(by: { census.hits[$0] < census.hits[$1] }) else { return .unknown }
        let english = census.hits[0]
        let most = census.hits[best]
        guard most >= Self.fewestHits else { return .unknown }
        if english == most { return .english }
        // Short English texts share words with other languages by chance (`die`, `in`, `no`); a text in one of them shows many
        // more.
        let isClear = most >= english + 3 && most * 2 >= english * 3 && most * 10 >= census.words
        return isClear ? .other(languages[best]) : english * 12 >= census.words ? .english : .unknown
    }

    private struct Census {
        var letters = 0
        var latinLetters = 0
        var words = 0
        /// Common words of each language.
        var hits: [Int]
    }

    private func census(of text: Span<UInt8>) -> Census {
        var census = Census(hits: Array(repeating: 0, count: languages.count))
        var word = PackedWord()
        var position = 0
        while position < text.count, census.words < Self.mostWords {
            if text[position] < 0x80 {
                let byte = text[position] | 0x20
                position += 1
                if byte &- 0x61 < 26 {
                    census.letters += 1
                    census.latinLetters += 1
                    word.append(byte)
                } else {
                    count(&word, in: &census)
                }
                continue
            }
            let (scalar, length) = text.scalar(at: position)
            position += length
            guard let scalar, scalar.isLetter else {
                // A mark belongs to its letter; an apostrophe parts words, as in `l’homme` and `don’t`.
                if let scalar, scalar.properties.canonicalCombiningClass != .notReordered { continue }
                count(&word, in: &census)
                continue
            }
            census.letters += 1
            if Script(of: scalar) == .latin { census.latinLetters += 1 }
            for byte in scalar.properties.lowercaseMapping.utf8 { word.append(byte) }
        }
        count(&word, in: &census)
        return census
    }

    @inline(__always)
    private func count(_ word: inout PackedWord, in census: inout Census) {
        if word.count == 0 { return }
        census.words += 1
        var bits = words.languages(of: word)
        while bits != 0 {
            census.hits[bits.trailingZeroBitCount] += 1
            bits &= bits - 1
        }
        word = PackedWord()
    }
}
