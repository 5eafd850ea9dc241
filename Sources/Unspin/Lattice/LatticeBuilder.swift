import UnspinContext
import UnspinLexicon
import UnspinText

/// Lays the readings of a stretch of tokens into a lattice: the words as they stand, what the lexicon offers in their place
/// with the capitals and the article of the place, and readings of numbers. Offers that read alike become one edge.
///
/// Keeps what it has worked out, and its memory, from stretch to stretch.
struct LatticeBuilder: ~Copyable {
    let lexicon: Lexicon
    let model: LanguageModel
    var vetoes: Vetoes
    /// Whether offers that are hardly worth it are left out. Without, the lattice is complete and slow.
    var leavesOut = true
    let worth: OfferWorth

    /// A reading offered for a span.
    struct Offer {
        /// Behind its last token, counted from the start of the stretch.
        var end: Int32
        var reading: Reading
        var source: Lattice.Source
        var cost: Float
        /// What is known of it before its words are scored (nats); infinite where it stays in any case.
        var score = Float.infinity
        /// What it is worth beside its neighbours, against the words as they stand (nats); infinite where it stays in any case.
        var gain = Float.infinity
    }

    var prepared = PreparedOffers()
    var matches: [LexiconMatch] = []
    /// The offers of the stretch, and of each token the first.
    var offers: [Offer] = []
    private var firstOffer: [Int] = []
    /// Which tokens begin a sentence as the language model was trained to see it.
    private var starts: [Bool] = []
    /// Which tokens begin a sentence.
    private var sentences: [Bool] = []
    /// *a* and *an*.
    let articles: [Word]
    private var sieve: OfferSieve
    /// The words as they stand, and what those before each token are worth together.
    var standing: [WordSequence] = []
    private var standingWorth: [Float] = []

    /// - Parameter pairs: a memory of pairs of the model; the decoder asks for many of those that the sieve has asked for.
    init(lexicon: Lexicon, model: LanguageModel, disabled: Set<Int>, pairs: NGramMemory = NGramMemory()) {
        sieve = OfferSieve(memory: pairs)
        self.lexicon = lexicon
        self.model = model
        vetoes = Vetoes(disabled: disabled)
        articles = ["a", "an", "A", "An"].compactMap { model.exactWord(for: Array($0.utf8).span) }
        worth = OfferWorth(model: model, families: lexicon.families)
    }

    /// Forgets what hangs on a reading cache that is begun anew.
    mutating func forget() { prepared = PreparedOffers() }

    /// - Parameters:
    ///   - range: the tokens to lay out; edges number them from the start of the range.
    ///   - allowed: the allow-list's phrases in the text.
    mutating func build(
        _ scan: LexiconScan, tokens range: Range<Int>, allowed: [AllowedRange], cache: inout ReadingCache, segmenter: inout Segmenter
    ) -> Lattice {
        collectStanding(scan, range)
        var allowed = AllowedPhrases(allowed)
        offers.removeAll(keepingCapacity: true)
        firstOffer.removeAll(keepingCapacity: true)
        for token in range {
            firstOffer.append(offers.count)
            addOffers(
                scan, at: token, from: range.lowerBound, startsSentence: starts[token - range.lowerBound], allowed: &allowed,
                cache: &cache, segmenter: &segmenter)
        }
        firstOffer.append(offers.count)
        if leavesOut {
            sieve.sift(
                &offers, &firstOffer, standing: standing, startsSentence: sentences, words: cache.words, model: model)
        }

        var lattice = Lattice()
        lattice.familyCount = max(1, lexicon.familyCount)
        lattice.reserve(tokens: range.count, offers: offers.count)
        for token in range { scan.appendReplaceability(at: token, to: &lattice.replaceability) }
        for position in 0..<range.count {
            lattice.firstEdge.append(Int32(lattice.edges.count))
            keep(standing[position], at: position, in: &lattice)
            for index in firstOffer[position]..<firstOffer[position + 1] where Int(offers[index].end) <= range.count {
                Self.append(offers[index], at: position, to: &lattice, words: cache.words)
            }
            if position + 1 < range.count {
                appendArticles(
                    scan, at: range.lowerBound + position, position: position, to: &lattice, cache: &cache, segmenter: &segmenter)
            }
        }
        lattice.firstEdge.append(Int32(lattice.edges.count))
        lattice.numberEntries()
        return lattice
    }

    private mutating func collectStanding(_ scan: LexiconScan, _ range: Range<Int>) {
        var sentences = SentenceStarts()
        starts.removeAll(keepingCapacity: true)
        self.sentences.removeAll(keepingCapacity: true)
        standing.removeAll(keepingCapacity: true)
        standingWorth.removeAll(keepingCapacity: true)
        var sum: Float = 0
        standingWorth.append(sum)
        for index in range {
            let token = scan.tokens[index]
            let bytes = scan.text.span.extracting(token.range)
            let startsSentence = sentences.startsSentence(token, bytes: bytes)
            let words = model.words(for: bytes, startsSentence: startsSentence)
            starts.append(startsSentence)
            self.sentences.append(token.flags.contains(.startsSentence))
            standing.append(words)
            sum += worth.worth(of: words.first) + Self.cost(of: words)
            if words.hasApostropheS { sum += worth.worth(of: .apostropheS) }
            standingWorth.append(sum)
        }
    }

    /// What an offer for some tokens of the stretch must be worth.
    func leastWorth(in tokens: Range<Int>) -> Float {
        leavesOut ? standingWorth[tokens.upperBound] - standingWorth[tokens.lowerBound] - OfferWorth.margin : -.infinity
    }

    private func keep(_ sequence: WordSequence, at position: Int, in lattice: inout Lattice) {
        let start = Int32(lattice.words.count)
        for index in 0..<sequence.count { lattice.words.append(sequence[index]) }
        lattice.edges.append(
            Lattice.Edge(
                start: Int32(position), end: Int32(position + 1), wordStart: start, wordCount: Int32(sequence.count),
                sourceStart: 0, sourceCount: 0, surface: -1,
                cost: Self.cost(of: sequence)))
    }

    /// Log score (nats) of keeping a token, apart from its words.
    static func cost(of standing: WordSequence) -> Float { standing.first.isUnknown ? -DecoderWeights.unknownWord : 0 }

    /// Adds an edge, or a source to the edge that reads alike.
    private static func append(_ offer: Offer, at position: Int, to lattice: inout Lattice, words: [Word]) {
        let first = Int(lattice.firstEdge[position])
        for index in first..<lattice.edges.count
        where lattice.edges[index].surface == offer.reading.surface && lattice.edges[index].end == offer.end {
            // The sources of an edge stand together: move them behind the others where they do not yet.
            let edge = lattice.edges[index]
            if Int(edge.sourceStart + edge.sourceCount) != lattice.sources.count {
                lattice.edges[index].sourceStart = Int32(lattice.sources.count)
                for place in lattice.sourceRange(of: edge) { lattice.sources.append(lattice.sources[place]) }
            }
            lattice.sources.append(offer.source)
            lattice.edges[index].sourceCount += 1
            lattice.edges[index].cost = max(edge.cost, offer.cost)
            lattice.edges[index].gain = max(edge.gain, offer.gain)
            return
        }
        let start = Int32(lattice.words.count)
        for index in offer.reading.words { lattice.words.append(words[Int(index)]) }
        lattice.edges.append(
            Lattice.Edge(
                start: Int32(position), end: offer.end, wordStart: start, wordCount: Int32(offer.reading.words.count),
                sourceStart: Int32(lattice.sources.count), sourceCount: 1, surface: offer.reading.surface, cost: offer.cost,
                gain: offer.gain))
        lattice.sources.append(offer.source)
    }

    /// Readings that change the article together with the phrase behind it: `a necessary` → `an important`.
    private func appendArticles(
        _ scan: LexiconScan, at token: Int, position: Int, to lattice: inout Lattice, cache: inout ReadingCache,
        segmenter: inout Segmenter
    ) {
        let offers = firstOffer[position + 1]..<firstOffer[position + 2]
        guard !offers.isEmpty, scan.tokens[token].kind == .word, scan.tokens[token].range.count <= 2,
            !scan.tokens[token].flags.contains(.protected), scan.tokens[token + 1].flags.contains(.spaceBefore)
        else { return }
        let spelled = String(decoding: scan.text[scan.tokens[token].range], as: UTF8.self)
        guard let written = IndefiniteArticle(written: spelled) else { return }
        for index in offers where Int(self.offers[index].end) <= starts.count {
            var joined = self.offers[index]
            guard let wanted = cache.article(of: joined.reading.surface), wanted != written else { continue }
            let surface = wanted.spelled(like: spelled) + " " + cache.spellings[Int(joined.reading.surface)]
            joined.reading = cache.spell(surface, startsSentence: starts[position], model: model, segmenter: &segmenter)
            joined.cost -= DecoderWeights.article
            Self.append(joined, at: position, to: &lattice, words: cache.words)
        }
    }
}
