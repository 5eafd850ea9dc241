import UnspinContext
import UnspinLexicon
import UnspinText

extension LatticeBuilder {
    /// Adds what the lexicon and the number rules offer at a token.
    /// - Parameter start: the first token of the stretch.
    mutating func addOffers(
        _ scan: LexiconScan, at token: Int, from start: Int, startsSentence: Bool, allowed: inout AllowedPhrases,
        cache: inout ReadingCache, segmenter: inout Segmenter
    ) {
        matches.removeAll(keepingCapacity: true)
        scan.matches(at: token) { matches.append($0) }
        // What stands behind an article may be offered together with the other one.
        let followsArticle = token > start && articles.contains(standing[token - start - 1].first)
        for index in matches.indices {
            let match = matches[index]
            if allowed.forbid(match.tokens) { continue }
            let shape = CaseShape(of: match.tokens, tokens: scan.tokens, in: scan.text)
            let place = PreparedOffers.Place(
                shape: shape, isName: shape != .lower && scan.isWrittenAsName(match), startsSentence: startsSentence)
            let end = Int32(match.tokens.upperBound - start)
            if match.fillsSlots {
                addFilled(match, in: place, scan, end: end, cache: &cache, segmenter: &segmenter)
                continue
            }
            let least = leastWorth(in: token - start..<match.tokens.upperBound - start)
            // Asked first by itself: to pass on what only the preparation needs takes longer than to ask.
            let known =
                prepared.known(match, in: place, worth: least)
                ?? prepared.prepare(
                    match, in: place, worth: least, lexicon: lexicon, vetoes: vetoes, model: model, worth: worth, cache: &cache,
                    segmenter: &segmenter)
            for index in known where prepared.worths[index] >= least {
                let offer = prepared.offers[index]
                if vetoes.forbid(offer, of: match, in: scan, pieces: prepared.pieces) { continue }
                offers.append(
                    Offer(
                        end: end, reading: offer.reading, source: offer.source, cost: offer.cost,
                        score: followsArticle ? .infinity : offer.score))
            }
        }
        if !scan.tokens[token].flags.contains(.protected) {
            addNumbers(
                scan, at: token, from: start, startsSentence: startsSentence, allowed: &allowed, cache: &cache, segmenter: &segmenter)
        }
    }

    /// The offers of a match whose slots are filled by the text: spelled anew each time.
    private mutating func addFilled(
        _ match: LexiconMatch, in place: PreparedOffers.Place, _ scan: LexiconScan, end: Int32, cache: inout ReadingCache,
        segmenter: inout Segmenter
    ) {
        for index in match.candidates {
            let candidate = lexicon.candidate(index)
            let (tier, flags, _) = lexicon.traits(ofEntry: candidate.entry)
            guard vetoes.objection(to: candidate, flags: flags, of: match, in: scan) == nil else { continue }
            let source = Lattice.Source(index, candidate, flags: flags, tier: tier, lexicon: lexicon)
            let fills = flags.contains(.slots)
            let original = fills ? String(decoding: scan.replacement(for: match, candidate), as: UTF8.self) : lexicon.original(candidate)
            for shape in place.shape.shapes(for: candidate, flags: flags, isName: place.isName, lexicon: lexicon) {
                var surface = shape.applied(to: original)
                if match.possessive, !fills { surface += surface.hasSuffix("s") ? "’" : "’s" }
                let reading = cache.spell(surface, startsSentence: place.startsSentence, model: model, segmenter: &segmenter)
                offers.append(Offer(end: end, reading: reading, source: source, cost: source.cost(of: reading)))
            }
        }
    }

    private mutating func addNumbers(
        _ scan: LexiconScan, at token: Int, from start: Int, startsSentence: Bool, allowed: inout AllowedPhrases,
        cache: inout ReadingCache, segmenter: inout Segmenter
    ) {
        for number in NumberReadings.readings(of: scan.text, tokens: scan.tokens, at: token) {
            let tokens = token..<token + number.tokenCount
            if allowed.forbid(tokens) || vetoes.isIgnored(Int(NumberReadings.entry), of: tokens, in: scan) { continue }
            offers.append(
                Offer(
                    end: Int32(token - start + number.tokenCount),
                    reading: cache.spell(number.surface, startsSentence: startsSentence, model: model, segmenter: &segmenter),
                    source: Lattice.Source(
                        candidate: -1, entry: NumberReadings.entry, family: 0, isSure: number.isSure,
                        channel: number.isSure ? 0 : NumberReadings.channel),
                    cost: number.isSure ? DecoderWeights.sure : 0))
        }
    }
}
