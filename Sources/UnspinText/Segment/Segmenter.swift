public import UnspinICU

/// Cuts text into words, numbers and symbols, and marks where sentences and paragraphs begin.
///
/// Words are ICU's (UAX #29 with ICU's English rules): `they’re`, `U.S`, `3.6` and `1,500` are one token, the hyphen of
/// `inter-Korean` is a symbol between two. White space is dropped. Latin text takes a fast path that cuts where ICU cuts; a stretch
/// between spaces that holds anything else goes through ICU itself.
///
/// Differences from ICU's segments, all of them about white space: a combining mark on a space is a symbol without
/// the space; a narrow no-break space, which ICU joins to a word before it, is dropped at a word's end.
///
/// One instance for each worker, reused from text to text: apart from the growth of `tokens` nothing is allocated.
public struct Segmenter: ~Copyable, Sendable {
    // The tables take longer to make than a short text takes: they are there from the first text on.
    private(set) var wordClasses: [UInt8] = []
    private(set) var sentenceClasses: [UInt8] = []
    private(set) var abbreviations: Abbreviations?
    private let knowsAbbreviations: Bool
    var breaker: WordBreaker

    public init() throws(ICUError) {
        try self.init(knowsAbbreviations: true)
    }

    /// - Parameter knowsAbbreviations: false for sentences by the rules of UAX #29 alone.
    init(knowsAbbreviations: Bool) throws(ICUError) {
        self.knowsAbbreviations = knowsAbbreviations
        breaker = try WordBreaker()
    }

    /// Replaces the contents of `tokens` with the tokens of the text, ascending and disjoint. Linear in the text.
    /// - Parameter text: UTF-8, below 2 GiB; an ill-formed byte sequence is a symbol.
    public mutating func segment(_ text: Span<UInt8>, into tokens: inout [Token]) {
        if wordClasses.isEmpty { loadTables() }
        tokens.removeAll(keepingCapacity: true)
        cutWords(of: text, into: &tokens)
        markSentences(of: text, in: &tokens)
    }

    /// The same for an array.
    public mutating func segment(_ text: [UInt8], into tokens: inout [Token]) {
        segment(text.span, into: &tokens)
    }

    private mutating func loadTables() {
        wordClasses = ScalarTable.words
        sentenceClasses = ScalarTable.sentences
        abbreviations = knowsAbbreviations ? .english : nil
    }
}
