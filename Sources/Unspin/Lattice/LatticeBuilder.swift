import UnspinContext
import UnspinLexicon
import UnspinText

/// Lays the readings of a stretch of tokens into a lattice: the words as they stand, what the lexicon offers in their place
/// with the capitals and the article of the place, and readings of numbers. Offers that read alike become one edge.
struct LatticeBuilder {
    let lexicon: Lexicon
    let model: LanguageModel
    /// Entries that are not used, by number.
    let disabled: Set<Int>

    /// A reading offered for a span.
    private struct Offer {
        var end: Int
        var reading: Reading
        var source: Lattice.Source
        var cost: Float
    }

    /// - Parameter range: the tokens to lay out; edges number them from the start of the range.
    func build(
        _ scan: LexiconScan, tokens range: Range<Int>, cache: inout ReadingCache, segmenter: inout Segmenter
    ) -> Lattice {
        var lattice = Lattice()
        lattice.firstEdge.reserveCapacity(range.count + 1)
        lattice.familyCount = max(1, lexicon.familyCount)
        for token in range {
            for family in 0..<lattice.familyCount {
                lattice.replaceability.append(scan.replaceability(at: token, family: family))
            }
        }
        let starts = sentenceStarts(scan, range)
        var offers = range.map {
            self.offers(scan, at: $0, startsSentence: starts[$0 - range.lowerBound], cache: &cache, segmenter: &segmenter)
        }
        veto(&offers, scan: scan, range: range)
        for position in offers.indices {
            let token = range.lowerBound + position
            lattice.firstEdge.append(Int32(lattice.edges.count))
            keep(scan.tokens[token], at: position, of: scan.text, startsSentence: starts[position], in: &lattice)
            for offer in offers[position] where offer.end <= range.upperBound {
                append(offer, at: position, offset: range.lowerBound, to: &lattice, cache: cache)
            }
            if position + 1 < offers.count {
                appendArticles(
                    scan, at: token, offers: offers[position + 1], starts: starts, position: position, range: range,
                    to: &lattice, cache: &cache, segmenter: &segmenter)
            }
        }
        lattice.firstEdge.append(Int32(lattice.edges.count))
        lattice.numberEntries()
        return lattice
    }

    /// Which tokens begin a sentence as the language model was trained to see it.
    private func sentenceStarts(_ scan: LexiconScan, _ range: Range<Int>) -> [Bool] {
        var starts = SentenceStarts()
        return range.map { index in
            let token = scan.tokens[index]
            return starts.startsSentence(token, bytes: scan.text.span.extracting(token.range))
        }
    }

    private func keep(_ token: Token, at position: Int, of text: [UInt8], startsSentence: Bool, in lattice: inout Lattice) {
        let sequence = model.words(for: text.span.extracting(token.range), startsSentence: startsSentence)
        let start = Int32(lattice.words.count)
        for index in 0..<sequence.count { lattice.words.append(sequence[index]) }
        lattice.edges.append(
            Lattice.Edge(
                start: Int32(position), end: Int32(position + 1), wordStart: start, wordCount: Int32(sequence.count),
                sourceStart: 0, sourceCount: 0, surface: -1,
                cost: sequence.first.isUnknown ? -DecoderWeights.unknownWord : 0))
    }

    /// Adds an edge, or a source to the edge that reads alike.
    private func append(_ offer: Offer, at position: Int, offset: Int, to lattice: inout Lattice, cache: borrowing ReadingCache) {
        let end = Int32(offer.end - offset)
        let first = Int(lattice.firstEdge[position])
        for index in first..<lattice.edges.count
        where lattice.edges[index].surface == offer.reading.surface && lattice.edges[index].end == end {
            // The sources of an edge stand together: move them behind the others where they do not yet.
            let edge = lattice.edges[index]
            if Int(edge.sourceStart + edge.sourceCount) != lattice.sources.count {
                lattice.edges[index].sourceStart = Int32(lattice.sources.count)
                lattice.sources.append(contentsOf: Array(lattice.sources(of: edge)))
            }
            lattice.sources.append(offer.source)
            lattice.edges[index].sourceCount += 1
            lattice.edges[index].cost = max(edge.cost, offer.cost)
            return
        }
        let words = Int32(lattice.words.count)
        for index in offer.reading.words { lattice.words.append(cache.words[Int(index)]) }
        lattice.edges.append(
            Lattice.Edge(
                start: Int32(position), end: end, wordStart: words, wordCount: Int32(offer.reading.words.count),
                sourceStart: Int32(lattice.sources.count), sourceCount: 1, surface: offer.reading.surface, cost: offer.cost))
        lattice.sources.append(offer.source)
    }

    /// Readings that change the article together with the phrase behind it: `a necessary` → `an important`.
    private func appendArticles(
        _ scan: LexiconScan, at token: Int, offers: [Offer], starts: [Bool], position: Int, range: Range<Int>,
        to lattice: inout Lattice, cache: inout ReadingCache, segmenter: inout Segmenter
    ) {
        guard !offers.isEmpty, scan.tokens[token].kind == .word, scan.tokens[token].range.count <= 2,
            !scan.tokens[token].flags.contains(.protected), scan.tokens[token + 1].flags.contains(.spaceBefore)
        else { return }
        let spelled = String(decoding: scan.text[scan.tokens[token].range], as: UTF8.self)
        guard let written = IndefiniteArticle(written: spelled) else { return }
        for offer in offers where offer.end <= range.upperBound {
            guard let wanted = offer.reading.article, wanted != written else { continue }
            let surface = wanted.spelled(like: spelled) + " " + cache.spellings[Int(offer.reading.surface)]
            var joined = offer
            joined.reading = cache.spell(
                surface, startsSentence: starts[position], model: model, segmenter: &segmenter)
            joined.cost -= DecoderWeights.article
            append(joined, at: position, offset: range.lowerBound, to: &lattice, cache: cache)
        }
    }
}

extension LatticeBuilder {
    /// What the lexicon and the number rules offer at a token.
    private func offers(
        _ scan: LexiconScan, at token: Int, startsSentence: Bool, cache: inout ReadingCache, segmenter: inout Segmenter
    ) -> [Offer] {
        var matches: [LexiconMatch] = []
        scan.matches(at: token) { matches.append($0) }
        var offers: [Offer] = []
        for match in matches {
            let shape = CaseShape(of: scan.tokens[match.tokens], in: scan.text)
            for index in match.candidates {
                let candidate = lexicon.candidate(index)
                let traits = lexicon.traits(ofEntry: candidate.entry)
                guard objection(to: candidate, flags: traits.flags, of: match, in: scan) == nil else { continue }
                let source = Lattice.Source(
                    candidate: Int32(index), entry: Int32(candidate.entry), family: UInt8(lexicon.family(ofEntry: candidate.entry)),
                    isSure: traits.flags.contains(.sure), channel: candidate.logProbability)
                for shape in shapes(of: candidate, flags: traits.flags, in: shape, match: match, scan: scan) {
                    let reading: Reading
                    if match.fillsSlots, traits.flags.contains(.slots) {
                        let filled = String(decoding: scan.replacement(for: match, candidate), as: UTF8.self)
                        reading = cache.spell(
                            shape.applied(to: filled), startsSentence: startsSentence, model: model, segmenter: &segmenter)
                    } else {
                        reading = cache.reading(
                            candidate: index, of: lexicon, shape: shape, possessive: match.possessive, startsSentence: startsSentence,
                            model: model, segmenter: &segmenter)
                    }
                    offers.append(
                        Offer(
                            end: match.tokens.upperBound, reading: reading, source: source,
                            cost: (source.isSure ? DecoderWeights.sure : 0)
                                - Float(reading.unknownCount) * DecoderWeights.unknownWord))
                }
            }
        }
        if !scan.tokens[token].flags.contains(.protected) {
            for number in NumberReadings.readings(of: scan.text, tokens: scan.tokens, at: token) {
                offers.append(offer(of: number, at: token, startsSentence: startsSentence, cache: &cache, segmenter: &segmenter))
            }
        }
        return offers
    }

    /// The shapes to offer a reading in. A single capital may belong to the sentence or the name, so a reading of several words
    /// is offered both ways; a name keeps its own capitals, but an office written small stays small (*overseas minister*).
    private func shapes(
        of candidate: Candidate, flags: LexiconEntry.Flags, in shape: CaseShape, match: LexiconMatch, scan: LexiconScan
    ) -> [CaseShape] {
        if flags.contains(.spelledAsIs) {
            if shape == .upper { return [.upper] }
            let isTerm = lexicon.kind(ofEntry: candidate.entry) == .term
            return isTerm && !scan.isWrittenAsName(match) ? [.small] : [.lower]
        }
        return shape == .capital && candidate.wordCount > 1 ? [.capital, .title] : [shape]
    }

    private func offer(
        of number: NumberReadings.Reading, at token: Int, startsSentence: Bool, cache: inout ReadingCache, segmenter: inout Segmenter
    ) -> Offer {
        Offer(
            end: token + number.tokenCount,
            reading: cache.spell(number.surface, startsSentence: startsSentence, model: model, segmenter: &segmenter),
            source: Lattice.Source(
                candidate: -1, entry: NumberReadings.entry, family: 0, isSure: number.isSure,
                channel: number.isSure ? 0 : NumberReadings.channel),
            cost: number.isSure ? DecoderWeights.sure : 0)
    }

    /// Why a candidate is not offered; nil where it is. The allow-list is asked later.
    func objection(
        to candidate: Candidate, flags: LexiconEntry.Flags, of match: LexiconMatch, in scan: LexiconScan
    ) -> VetoTrace.Reason? {
        if disabled.contains(candidate.entry) { return .disabled }
        if flags.contains(.guarded), !scan.guardsHold(entry: candidate.entry, for: match) { return .guardDoesNotHold }
        if candidate.wordCount > match.tokens.count, scan.standsInsideOriginal(match, candidate) { return .standsInOriginal }
        return nil
    }

    /// Takes out what an allow-list forbids.
    private func veto(_ offers: inout [[Offer]], scan: LexiconScan, range: Range<Int>) {
        for allowed in scan.allowedRanges() where allowed.tokens.overlaps(range) {
            for token in max(range.lowerBound, allowed.tokens.lowerBound - 7)..<min(allowed.tokens.upperBound, range.upperBound) {
                offers[token - range.lowerBound].removeAll { allowed.forbids(token..<$0.end) }
            }
        }
    }
}
