import UnspinContext
import UnspinLexicon
import UnspinText

/// What a phrase of the lexicon offers in a place, worked out once for each kind of place: spelled with the capitals of the place,
/// in the model's words, with its scores. What hangs on the words around is left to be asked.
///
/// A place asks for what is worth so much, by the words that stand there; that is much the same wherever the phrase stands so, so what is
/// worth less is not prepared at all: two in three are told by their channel, without being spelled.
struct PreparedOffers {
    struct Offer {
        var reading: Reading
        var source: Lattice.Source
        /// Log score (nats) that does not depend on the document.
        var cost: Float
        /// See ``OfferWorth``: without its words.
        var score: Float
        /// The entry has guards to be asked.
        var isGuarded: Bool
        /// The words of an original that is longer than the phrase, in `pieces`: the text may have them already.
        var original: OriginalWords
    }

    enum OriginalWords {
        /// Not longer than the phrase.
        case short
        case words(Range<Int32>)
        /// Some of its words are not in the lexicon: they must be compared by letters.
        case unknown
    }

    /// A kind of place.
    struct Place {
        var shape: CaseShape
        /// The phrase begins and ends with capitals.
        var isName: Bool
        var startsSentence: Bool
    }

    private(set) var offers: [Offer] = []
    /// Of each offer: its worth with its words. By itself, since most offers are not looked at any further.
    private(set) var worths: [Float] = []
    private(set) var pieces: [UInt32] = []
    /// The offers of a match in a kind of place, and the worth from which they were prepared.
    private var ranges: [(start: Int32, end: Int32, least: Float)] = []
    private var table = IntegerTable()
    /// What originals read as in a kind of place: most are offered for many phrases.
    private var originals = IntegerTable()
    private var readings: [Reading] = []

    /// The offers of a match without slots, in the order of its candidates: a range of `offers`, some of which may be worth less than
    /// `least`; nil where they are not prepared yet.
    func known(_ match: LexiconMatch, in place: Place, worth least: Float) -> Range<Int>? {
        guard let known = table[Self.key(of: match, in: place)] else { return nil }
        let range = ranges[Int(known)]
        return least < range.least ? nil : Int(range.start)..<Int(range.end)
    }

    private static func key(of match: LexiconMatch, in place: Place) -> UInt64 {
        UInt64(match.candidates.lowerBound) << 8 | UInt64(place.shape.rawValue) << 3 | (match.possessive ? 4 : 0)
            | (place.isName ? 2 : 0) | (place.startsSentence ? 1 : 0)
    }

    /// The next place asks for a little less as a rule, and be it by rounding (nats).
    private static let slack: Float = 0.25

    /// Prepares the offers of a match that are worth at least `least` and not known yet.
    mutating func prepare(
        _ match: LexiconMatch, in place: Place, worth least: Float, lexicon: Lexicon, vetoes: Vetoes, model: LanguageModel,
        worth: OfferWorth, cache: inout ReadingCache, segmenter: inout Segmenter
    ) -> Range<Int> {
        let least = least - Self.slack
        let start = offers.count
        for index in match.candidates {
            let candidate = lexicon.candidate(index)
            let traits = lexicon.traits(ofEntry: candidate.entry)
            guard !vetoes.isDisabled(candidate.entry) else { continue }
            let source = Lattice.Source(index, candidate, flags: traits.flags, tier: traits.tier, lexicon: lexicon)
            // Words that the model knows cost nothing, and the more of them the less they are worth.
            guard worth.score(of: source, cost: source.cost(unknownWords: 0)) >= least else { continue }
            var original: OriginalWords?
            for shape in place.shape.shapes(for: candidate, flags: traits.flags, isName: place.isName, lexicon: lexicon) {
                let reading = reading(
                    of: candidate, in: shape, possessive: match.possessive, startsSentence: place.startsSentence, lexicon: lexicon,
                    model: model, cache: &cache, segmenter: &segmenter)
                let cost = source.cost(of: reading)
                let score = worth.score(of: source, cost: cost)
                let words = cache.words[Int(reading.words.lowerBound)..<Int(reading.words.upperBound)]
                let whole = score + worth.worth(of: words)
                guard whole >= least else { continue }
                let pieces = original ?? originalWords(of: candidate, match, lexicon)
                original = pieces
                offers.append(
                    Offer(
                        reading: reading, source: source, cost: cost, score: score, isGuarded: traits.flags.contains(.guarded),
                        original: pieces))
                worths.append(whole)
            }
        }
        table[Self.key(of: match, in: place)] = Int32(ranges.count)
        ranges.append((start: Int32(start), end: Int32(offers.count), least: least))
        return start..<offers.count
    }

    private mutating func reading(
        of candidate: Candidate, in shape: CaseShape, possessive: Bool, startsSentence: Bool, lexicon: Lexicon, model: LanguageModel,
        cache: inout ReadingCache, segmenter: inout Segmenter
    ) -> Reading {
        let key = candidate.originalKey << 5 | UInt64(shape.rawValue) << 2 | (possessive ? 2 : 0) | (startsSentence ? 1 : 0)
        if let known = originals[key] { return readings[Int(known)] }
        var surface = shape.applied(to: lexicon.original(candidate))
        if possessive { surface += surface.hasSuffix("s") ? "’" : "’s" }
        let reading = cache.spell(surface, startsSentence: startsSentence, model: model, segmenter: &segmenter)
        originals[key] = Int32(readings.count)
        readings.append(reading)
        return reading
    }

    private mutating func originalWords(of candidate: Candidate, _ match: LexiconMatch, _ lexicon: Lexicon) -> OriginalWords {
        guard candidate.wordCount > match.tokens.count else { return .short }
        guard let words = lexicon.originalWords(candidate) else { return .unknown }
        guard words.count > match.tokens.count else { return .short }
        let start = Int32(pieces.count)
        pieces += words
        return .words(start..<Int32(pieces.count))
    }
}

extension Lattice.Source {
    init(_ index: Int, _ candidate: Candidate, flags: LexiconEntry.Flags, tier: EntryTier, lexicon: Lexicon) {
        self.init(
            candidate: Int32(index), entry: Int32(candidate.entry), family: UInt8(lexicon.family(ofEntry: candidate.entry)),
            isSure: flags.contains(.sure), channel: candidate.logProbability, isReport: tier == .report || flags.contains(.marked))
    }

    /// Log score (nats) of a reading that the source offers, apart from its channel.
    func cost(of reading: Reading) -> Float { cost(unknownWords: reading.unknownCount) }

    func cost(unknownWords count: Int32) -> Float {
        (isSure ? DecoderWeights.sure : 0) - Float(count) * DecoderWeights.unknownWord
    }
}

extension CaseShape {
    /// The shapes to offer a reading in where the text has this one. A single capital may belong to the sentence or the name, so
    /// a reading of several words is offered both ways; a name keeps its own capitals, but an office written small stays small
    /// (*overseas minister*).
    func shapes(for candidate: Candidate, flags: LexiconEntry.Flags, isName: Bool, lexicon: Lexicon) -> [CaseShape] {
        if flags.contains(.spelledAsIs) {
            if self == .upper { return [.upper] }
            return lexicon.kind(ofEntry: candidate.entry) == .term && !isName ? [.small] : [.lower]
        }
        return self == .capital && candidate.wordCount > 1 ? [.capital, .title] : [self]
    }
}
