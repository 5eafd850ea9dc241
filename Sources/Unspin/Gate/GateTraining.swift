public import UnspinContext
public import UnspinLexicon

/// Makes a gate: finds the pairs of words that spinning makes, and says what each is worth.
///
/// A pair's worth is what the decoder would gain at that place, as far as two words tell: the spun word's originals fit its neighbour so
/// much better by the language model's bigrams, weighted as the decoder weights them. For a longer phrase it is that of its rarest
/// pair. It is at most the logarithm of how much oftener the pair stands in spun text than in clean: how often it stands there is
/// counted in texts, since a pruned language model has forgotten most pairs that clean text has now and then, and those are
/// what opens a gate by mistake.
public struct GateTraining {
    /// The share of replaceable words that the spun texts it is made for replace: sparse ones, which dense ones exceed.
    static let coverage: Float = 0.3
    /// Worth (nats) below which a pair is left out.
    static let leastWorth: Float = 0.4
    /// Taken for seen where a pair was seen nowhere.
    static let unseen: Float = 0.3

    private struct Pair {
        /// Sums of e^gain over the originals of the second word, of the first, and of phrases.
        var second: Float = 0
        var first: Float = 0
        var phrase: Float = 0
        /// P(pair) in fully spun text, by replacement.
        var spun: Float = 0
        /// How often it was counted.
        var count: UInt32 = 0

        var worth: Float {
            let words = naturalLogarithm(Double(1 + coverage * first)) + naturalLogarithm(Double(1 + coverage * second))
            return Float(max(words, naturalLogarithm(Double(1 + coverage * phrase))))
        }
    }

    private var statistics: GateStatistics
    private var pairs: [UInt64: Pair] = [:]
    private var words = 0

    /// Some seconds for the bundled lexicon and model.
    public init(lexicon: Lexicon, model: LanguageModel) {
        statistics = GateStatistics(model)
        var replacements: [UInt64: Float] = [:]
        var phrases: [Phrase] = []
        lexicon.forEachPhrase { candidate in
            let spun = GateStatistics.keys(of: candidate.spun.joined(separator: " ")).map { statistics.number(of: $0) }
            let original = GateStatistics.keys(of: candidate.original).map { statistics.number(of: $0) }
            guard spun != original, !spun.isEmpty, !original.isEmpty else { return }
            let gain =
                DecoderWeights.channel * candidate.logProbability + DecoderWeights.replacement
                + (candidate.flags.contains(.sure) ? DecoderWeights.sure : 0)
            if spun.count == 1, original.count == 1 {
                let key = GateStatistics.pair(spun[0], original[0])
                replacements[key] = max(replacements[key] ?? -.infinity, gain)
            } else if spun.count > 1 {
                phrases.append(Phrase(spun: spun, original: original, gain: gain, channel: candidate.logProbability))
            }
        }
        addWords(replacements)
        for phrase in phrases { add(phrase) }
        pairs = pairs.filter { $0.value.worth >= Self.leastWorth }
    }

    private struct Phrase {
        var spun: [Int32]
        var original: [Int32]
        /// In nats, with the decoder's weights but for the language model's.
        var gain: Float
        /// log P(spun | original).
        var channel: Float
    }

    /// What a word and each neighbour of its originals come to.
    /// - Parameter replacements: gains by the numbers of spun and original word.
    private mutating func addWords(_ replacements: [UInt64: Float]) {
        var spunForms: [Int32: [(spun: Int32, gain: Float)]] = [:]
        for key in replacements.keys.sorted() {
            spunForms[Int32(truncatingIfNeeded: key), default: []].append((Int32(key >> 32), replacements[key] ?? 0))
        }
        for key in statistics.pairs.keys.sorted() {
            let (first, second) = (Int32(key >> 32), Int32(truncatingIfNeeded: key))
            let joint = statistics.logProbability(first) + statistics.logProbability(second, after: first)
            for (spun, gain) in spunForms[second] ?? [] {
                let worth = DecoderWeights.language * (joint - statistics.logProbability([first, spun])) + gain
                guard worth > -2 else { continue }
                pairs[hash(first, spun), default: Pair()].second += exponential(worth)
                pairs[hash(first, spun), default: Pair()].spun += exponential(joint + Self.channel(gain))
            }
            for (spun, gain) in spunForms[first] ?? [] {
                let worth = DecoderWeights.language * (joint - statistics.logProbability([spun, second])) + gain
                guard worth > -2 else { continue }
                pairs[hash(spun, second), default: Pair()].first += exponential(worth)
                pairs[hash(spun, second), default: Pair()].spun += exponential(joint + Self.channel(gain))
            }
        }
    }

    /// log P(spun | original) out of a gain.
    private static func channel(_ gain: Float) -> Float {
        min(0, (gain - DecoderWeights.replacement) / DecoderWeights.channel)
    }

    /// What a phrase comes to, at the pair of it that clean text has least.
    private mutating func add(_ phrase: Phrase) {
        let original = statistics.logProbability(phrase.original)
        let worth = DecoderWeights.language * (original - statistics.logProbability(phrase.spun)) + phrase.gain
        let neighbours = zip(phrase.spun, phrase.spun.dropFirst())
        guard worth > -2,
            let (first, second) = neighbours.min(by: {
                statistics.logProbability([$0.0, $0.1]) < statistics.logProbability([$1.0, $1.1])
            })
        else { return }
        pairs[hash(first, second), default: Pair()].phrase += exponential(min(worth, 40))
        pairs[hash(first, second), default: Pair()].spun += exponential(original + phrase.channel)
    }

    private func hash(_ first: Int32, _ second: Int32) -> UInt64 {
        GateWalk.pair(statistics.keys[Int(first)], statistics.keys[Int(second)])
    }

    /// Counts the pairs of a text that nobody spun. Linear.
    public mutating func count(_ text: Span<UInt8>) {
        GateWalk.forEachStep(in: text) { step in
            words += 1
            guard let pair = step.pair, let index = pairs.index(forKey: pair) else { return }
            pairs.values[index].count += 1
        }
    }

    /// The gate as far as texts were counted.
    /// - Parameter bucketBits: see `GateTable`.
    public func table(bucketBits: Int) -> GateTable {
        var table = GateTable(bucketBits: bucketBits)
        var values: [(pair: UInt64, value: Int)] = []
        for (pair, found) in pairs {
            let clean = Double((Float(found.count) + Self.unseen) / Float(max(words, 1)))
            let bound = naturalLogarithm(1 + Double(Self.coverage * found.spun) / clean)
            let worth = words > 0 ? min(found.worth, Float(bound)) : found.worth
            if worth >= Self.leastWorth { values.append((pair, Int((worth / Float(Gate.step)).rounded()))) }
        }
        values.sort { ($1.value, $0.pair) < ($0.value, $1.pair) }
        for (pair, value) in values { table.add(pair, value: value) }
        return table
    }
}
