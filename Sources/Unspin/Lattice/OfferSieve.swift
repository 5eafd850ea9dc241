import UnspinContext
import UnspinText

/// Leaves out the offers of a stretch that do not fit the words beside them.
///
/// How likely the offered words are between the neighbours as they stand, by pairs of words, against those that stand there: a rough
/// measure, since the neighbours may be spun too, and a cheap one, since all pairs of a stretch are known at once. What falls
/// behind by far is not laid into the lattice, where it would be asked for with all that may stand around it.
struct OfferSieve: ~Copyable {
    /// Offers that are worse than the words as they stand by more than this (nats) are left out.
    static let margin: Float = 10
    /// What a reading is forgiven (nats) for each word that it has more than stand there: pairs know little of how well words go together
    /// that the language model knows as one phrase.
    static let furtherWord: Float = 1.5

    private var pairs: PairScores
    /// Of each offer: its first pair.
    private var places: [Int] = []
    /// Score (nats) of the words as they stand, from the start of the stretch up to each token, and one more.
    private var sums: [Float] = []
    /// Of each token: the pair with the word before, and that with the end of the sentence where it is the last one; -1 elsewhere.
    private var arrivals: [Int] = []
    private var ends: [Int] = []

    /// - Parameter memory: of pairs of the model.
    init(memory: NGramMemory) { pairs = PairScores(memory: memory) }

    /// - Parameters:
    ///   - offers: of the stretch, in the order of their tokens.
    ///   - firstOffer: of each token, and one more; brought up to date.
    ///   - standing: the words of each token as they stand.
    ///   - startsSentence: of each token.
    ///   - words: those of the offers' readings.
    mutating func sift(
        _ offers: inout [LatticeBuilder.Offer], _ firstOffer: inout [Int], standing: [WordSequence], startsSentence: [Bool],
        words: [Word], model: LanguageModel
    ) {
        collectStanding(standing, startsSentence)
        places.removeAll(keepingCapacity: true)
        for position in standing.indices {
            let before = previous(of: position, standing, startsSentence)
            for index in firstOffer[position]..<firstOffer[position + 1] {
                places.append(pairs.count)
                let end = Int(offers[index].end)
                var last = before
                for place in offers[index].reading.words {
                    pairs.add(words[Int(place)], after: last)
                    last = words[Int(place)]
                }
                pairs.add(end < standing.count && !startsSentence[end] ? standing[end].first : .sentenceEnd, after: last)
            }
        }
        pairs.find(in: model)
        sum(standing, model)
        var kept = 0
        for position in standing.indices {
            let range = firstOffer[position]..<firstOffer[position + 1]
            firstOffer[position] = kept
            for index in range {
                let gain = gain(of: offers[index], first: places[index], at: position, model)
                guard gain >= -Self.margin else { continue }
                offers[kept] = offers[index]
                offers[kept].gain = gain
                kept += 1
            }
        }
        firstOffer[standing.count] = kept
        offers.removeLast(offers.count - kept)
    }

    private mutating func collectStanding(_ standing: [WordSequence], _ startsSentence: [Bool]) {
        pairs.removeAll()
        arrivals.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        for position in standing.indices {
            arrivals.append(pairs.count)
            pairs.add(standing[position].first, after: previous(of: position, standing, startsSentence))
            if standing[position].hasApostropheS { pairs.add(.apostropheS, after: standing[position].first) }
            let isLast = position + 1 == standing.count || startsSentence[position + 1]
            ends.append(isLast ? pairs.count : -1)
            if isLast { pairs.add(.sentenceEnd, after: standing[position].last) }
        }
        arrivals.append(pairs.count)
    }

    private func previous(of position: Int, _ standing: [WordSequence], _ startsSentence: [Bool]) -> Word {
        position == 0 || startsSentence[position] ? .sentenceStart : standing[position - 1].last
    }

    private mutating func sum(_ standing: [WordSequence], _ model: LanguageModel) {
        sums.removeAll(keepingCapacity: true)
        sums.append(0)
        var sum: Float = 0
        for position in ends.indices {
            let end = ends[position] < 0 ? arrivals[position + 1] : ends[position]
            for pair in arrivals[position]..<end { sum += DecoderWeights.language * pairs.score(pair, in: model) }
            sum += LatticeBuilder.cost(of: standing[position])
            sums.append(sum)
        }
    }

    /// What an offer is worth (nats) between the words beside it, against the words as they stand.
    private func gain(of offer: LatticeBuilder.Offer, first: Int, at position: Int, _ model: LanguageModel) -> Float {
        if offer.score == .infinity { return .infinity }
        let end = Int(offer.end)
        // A reading over the end of the stretch is left to others.
        guard end <= ends.count else { return .infinity }
        var gain: Float = 0
        for pair in first...first + offer.reading.words.count { gain += pairs.score(pair, in: model) }
        gain -= pairs.score(ends[end - 1] < 0 ? arrivals[end] : ends[end - 1], in: model)
        let further = max(0, offer.reading.words.count - (end - position))
        return offer.score + DecoderWeights.language * gain - (sums[end] - sums[position]) + Self.furtherWord * Float(further)
    }
}

extension WordSequence {
    /// The last of the words.
    fileprivate var last: Word { self[count - 1] }
}
