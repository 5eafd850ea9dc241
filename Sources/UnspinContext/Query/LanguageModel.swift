/// A word n-gram language model, used in place: loading parses nothing, a query allocates nothing.
///
///     let model = try LanguageModel(contentsOf: "en.model")
///     var context = model.begin
///     for token in tokens {
///         let words = model.words(for: text.extracting(token.range), startsSentence: token.flags.contains(.startsSentence))
///         for index in 0..<words.count {
///             let scored = model.score(words[index], after: context)
///             total += scored.logProbability
///             context = scored.next
///         }
///     }
///     total += model.score(.sentenceEnd, after: context).logProbability
public struct LanguageModel: Sendable {
    let vocabulary: Vocabulary
    let unigrams: UnigramTable
    let bigrams: QuotientTable
    /// Those of the order below where the model has none, never asked then: an optional would be copied at each query.
    let trigrams: QuotientTable
    let fourgrams: QuotientTable
    /// The longest n-gram, in words.
    public let order: Int
    /// What the model knows of subjects; nil where it was trained without.
    public let vectors: WordVectors?
    /// What the model knows of the words next to a word; nil where it was trained without.
    public let positionVectors: PositionVectors?
    let header: LanguageModelHeader
    private let storage: ModelBytes
    /// The context behind `<s>`: before the first word of a sentence.
    public let begin: Context

    /// Maps a model file and verifies its checksum (some milliseconds for 30 MB).
    public init(contentsOf path: String) throws(LanguageModelError) {
        try self.init(ModelBytes(mapping: path), verified: false)
    }

    /// Uses bytes that live as long as the program, such as those of its binary, without reading them through.
    ///
    /// - Parameter bytes: 8-byte aligned.
    public init(static bytes: UnsafeRawBufferPointer) throws(LanguageModelError) {
        try unsafe self.init(ModelBytes(static: bytes), verified: true)
    }

    /// A copy of a model built in memory.
    public init(copying bytes: [UInt8]) throws(LanguageModelError) {
        try self.init(ModelBytes(copying: bytes), verified: false)
    }

    private init(_ storage: ModelBytes, verified: Bool) throws(LanguageModelError) {
        let bytes = unsafe storage.bytes
        header = try unsafe LanguageModelHeader(decoding: bytes)
        if !verified {
            let body = unsafe UnsafeRawBufferPointer(rebasing: bytes[LanguageModelHeader.byteCount...])
            guard unsafe LanguageModelHeader.checksum(of: body) == header.checksum else { throw .damaged }
        }
        func section(_ offset: Int) throws(LanguageModelError) -> UnsafeRawBufferPointer {
            guard offset % 8 == 0, offset <= bytes.count else { throw .malformed }
            return unsafe UnsafeRawBufferPointer(rebasing: bytes[offset...])
        }
        guard let vocabulary = try unsafe Vocabulary(section: section(header.vocabularyOffset), verified: verified) else {
            throw .malformed
        }
        guard let unigrams = try unsafe UnigramTable(section: section(header.unigramOffset), count: vocabulary.count) else {
            throw .malformed
        }
        var tables: [QuotientTable] = []
        for table in header.tables {
            let section = try unsafe section(table.offset)
            guard let table = unsafe QuotientTable(shape: table.shape, section: section, verified: verified) else { throw .malformed }
            tables.append(table)
        }
        if header.vectorOffset > 0 {
            guard let vectors = try unsafe WordVectors(section: section(header.vectorOffset)), vectors.count <= vocabulary.count,
                header.vectorOffset % 16 == 0
            else { throw .malformed }
            self.vectors = vectors
        } else {
            vectors = nil
        }
        if header.positionOffset > 0 {
            guard let vectors = try unsafe PositionVectors(section: section(header.positionOffset)), vectors.count <= vocabulary.count,
                header.positionOffset % 16 == 0
            else { throw .malformed }
            positionVectors = vectors
        } else {
            positionVectors = nil
        }
        self.vocabulary = vocabulary
        self.unigrams = unigrams
        bigrams = tables[0]
        trigrams = tables[min(1, tables.count - 1)]
        fourgrams = tables[tables.count - 1]
        order = header.order
        self.storage = storage
        begin = unigrams.context(behind: .sentenceStart)
    }
}

// MARK: - Size

extension LanguageModel {
    public var wordCount: Int { vocabulary.count }
    public var byteCount: Int { header.fileBytes }
    /// Words of the training text, sentence ends included.
    public var trainingWordCount: UInt64 { header.trainingWords }
    /// N-grams by order, from one up.
    public var ngramCounts: [Int] { [vocabulary.count] + header.tables.map(\.shape.count) }
}

// MARK: - Words

extension LanguageModel {
    /// The words that a token stands for.
    ///
    /// - Parameters:
    ///   - bytes: the token's UTF-8 bytes.
    ///   - startsSentence: its capital may be that of the sentence.
    @inline(__always)
    public func words(for bytes: borrowing Span<UInt8>, startsSentence: Bool) -> WordSequence {
        WordClasses(vocabulary: vocabulary).words(for: bytes, startsSentence: startsSentence)
    }

    /// The word with exactly this spelling and case, nil when the vocabulary lacks it.
    public func exactWord(for bytes: borrowing Span<UInt8>) -> Word? {
        vocabulary.word(for: SurfaceForm(bytes))
    }

    /// ln of the word's share of all words of the training text, in exactly its case.
    public func logFrequency(_ word: Word) -> Float { vocabulary.logFrequency(word) }

    public func spelling(_ word: Word) -> String { vocabulary.spelling(word) }
}

// MARK: - Scores

extension LanguageModel {
    /// The natural logarithm of the probability of a word in its context, and the context behind it.
    ///
    /// Constant time: one look-up an order, about two cache misses in all.
    @inline(__always)
    public func score(_ word: Word, after context: Context) -> (logProbability: Float, next: Context) {
        score(query(word, after: context))
    }

    /// Begins a query: says where its answer is and loads it.
    ///
    /// Where many words are scored at once, first make all queries, then score them: their cache misses overlap.
    @inline(__always)
    public func query(_ word: Word, after context: Context) -> Query {
        Query(
            word: word, context: context, bigram: bigrams.locate(context: context.one, word: word),
            trigram: trigrams.locate(context: context.two, word: word))
    }

    /// A query under way. See ``query(_:after:)``.
    public struct Query {
        fileprivate let word: Word
        fileprivate let context: Context
        fileprivate let bigram: QuotientTable.Place
        fileprivate let trigram: QuotientTable.Place
    }

    /// Ends a query of this model.
    @inline(__always)
    public func score(_ query: Query) -> (logProbability: Float, next: Context) {
        let context = query.context
        var (logProbability, next) = unigrams.score(query.word)
        guard context.one != Context.none else { return (logProbability, next) }
        guard let bigram = bigrams.find(query.bigram) else {
            return (logProbability + context.backoffOne + context.backoffTwo + context.backoffThree, next)
        }
        logProbability = bigram.logProbability
        if order == 2 { return (logProbability, next) }
        if let backoff = bigram.backoff {
            next.two = bigram.number
            next.backoffTwo = backoff
        }
        guard context.two != Context.none else { return (logProbability, next) }
        guard let trigram = trigrams.find(query.trigram) else {
            return (logProbability + context.backoffTwo + context.backoffThree, next)
        }
        logProbability = trigram.logProbability
        if order == 3 { return (logProbability, next) }
        if let backoff = trigram.backoff {
            next.three = trigram.number
            next.backoffThree = backoff
        }
        guard context.three != Context.none, let fourgram = fourgrams.find(context: context.three, word: query.word) else {
            return (logProbability + context.backoffThree, next)
        }
        return (fourgram.logProbability, next)
    }

    /// ln of the probability of a word by itself.
    @inline(__always)
    public func unigram(_ word: Word) -> Float { unigrams.score(word).logProbability }

    /// Whether the model holds the two words in this order.
    @inline(__always)
    public func contains(_ first: Word, _ second: Word) -> Bool {
        bigrams.find(context: first.rawValue, word: second) != nil
    }
}
