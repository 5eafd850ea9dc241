/// Pruning by relative entropy (Stolcke 1998): leaves out the n-grams whose absence changes the model's distribution least.
///
/// An n-gram stays when it is the context or the suffix of a longer one that stays. How often a history occurs is taken from the counts
/// where they are known: the lower orders of a Kneser-Ney model are no estimate of that.
struct EntropyPruning {
    private let model: BackoffModel
    /// For each table and n-gram: its context and its suffix in the order below, and the divergence that its loss causes.
    private var levels: [Level] = []

    private struct Level {
        var contexts: [UInt32]
        var suffixes: [UInt32]
        var divergences: [Float]
    }

    /// - Parameter historyShares: see ``KneserNey/Estimate``; nil for those of the model itself.
    init(_ model: BackoffModel, historyShares: [[Float]]? = nil) {
        self.model = model
        let shares = historyShares ?? EntropyPruning.sharesByModel(model)
        var lowerKeys = model.words.indices.map { PackedNGram($0) }
        var lowerWeights = model.unigrams
        for (index, table) in model.tables.enumerated() {
            levels.append(EntropyPruning.level(table, lowerKeys: lowerKeys, lowerWeights: lowerWeights, shares: shares[index]))
            (lowerKeys, lowerWeights) = (table.keys, table.weights)
        }
    }

    /// A history's share by the frequency of its first word and the probabilities of the others.
    private static func sharesByModel(_ model: BackoffModel) -> [[Float]] {
        var shares = [model.words.map { Float(Logarithm.probability($0.logFrequency)) }]
        var lower: NGramTable?
        for table in model.tables.dropLast() {
            shares.append(
                table.keys.indices.map { index in
                    let context = table.packing.context(of: table.keys[index])
                    let place = lower.flatMap { $0.index(of: context) } ?? Int(context)
                    return shares[shares.count - 1][place] * Float(Logarithm.probability(table.weights[index].logProbability))
                })
            lower = table
        }
        return shares
    }

    private static func level(
        _ table: NGramTable, lowerKeys: [PackedNGram], lowerWeights: [BackoffModel.Weights], shares: [Float]
    ) -> Level {
        var level = Level(contexts: [], suffixes: [], divergences: [])
        level.contexts.reserveCapacity(table.count)
        level.suffixes.reserveCapacity(table.count)
        level.divergences.reserveCapacity(table.count)
        var place = 0
        for key in table.keys {
            let context = table.packing.context(of: key)
            while lowerKeys[place] < context { place += 1 }
            level.contexts.append(UInt32(place))
            let suffix = table.packing.suffix(of: key, words: table.order - 1)
            level.suffixes.append(UInt32(table.order == 2 ? Int(suffix) : lowerKeys.firstIndexNotBelow(suffix)))
        }
        var begin = 0
        while begin < table.count {
            let context = level.contexts[begin]
            var end = begin
            var mass = 1.0
            var lowerMass = 1.0
            while end < table.count, level.contexts[end] == context {
                mass -= Logarithm.probability(table.weights[end].logProbability)
                lowerMass -= Logarithm.probability(lowerWeights[Int(level.suffixes[end])].logProbability)
                end += 1
            }
            mass = max(mass, leastMass)
            lowerMass = max(lowerMass, leastMass)
            for index in begin..<end {
                let divergence = divergence(
                    logProbability: table.weights[index].logProbability,
                    lowerLogProbability: lowerWeights[Int(level.suffixes[index])].logProbability, mass: mass, lowerMass: lowerMass)
                level.divergences.append(Float(Double(shares[Int(context)]) * divergence))
            }
            begin = end
        }
        return level
    }

    /// Below this a back-off mass is rounding error.
    private static let leastMass = 1e-9

    /// Stolcke's equation 7 for one n-gram, without the share of its history.
    private static func divergence(logProbability: Float, lowerLogProbability: Float, mass: Double, lowerMass: Double) -> Double {
        let probability = Logarithm.probability(logProbability)
        let lower = Logarithm.probability(lowerLogProbability)
        let logBackoff = Logarithm.naturalDouble(mass / lowerMass)
        let logNewBackoff = Logarithm.naturalDouble((mass + probability) / (lowerMass + lower))
        return -(probability * (Double(lowerLogProbability) + logNewBackoff - Double(logProbability)) + (logNewBackoff - logBackoff) * mass)
    }
}

// MARK: - Pruning to a threshold or a size

extension EntropyPruning {
    /// The model without the n-grams whose loss costs less than `threshold` (in nats a word).
    func pruned(threshold: Float) -> BackoffModel {
        let kept = kept(threshold: threshold)
        var result = model
        for (index, flags) in kept.enumerated() {
            result.tables[index].keys = zip(model.tables[index].keys, flags).filter(\.1).map(\.0)
            result.tables[index].weights = zip(model.tables[index].weights, flags).filter(\.1).map(\.0)
        }
        result.renormaliseBackoffs()
        return result
    }

    /// The least threshold, to a thousandth, whose model takes at most `bytes` when packed.
    func threshold(forBytes bytes: Int, precision: QuantisationPrecision) throws(TrainingError) -> Float {
        func fits(_ threshold: Float) -> Bool {
            let counts = kept(threshold: threshold).map { flags in flags.count { $0 } }
            return LanguageModelWriter.byteCount(words: model.words, ngramCounts: counts, precision: precision) <= bytes
        }
        if fits(0) { return 0 }
        var low: Float = 1e-14
        var high: Float = 1
        guard fits(high) else { throw .unreachableSize(bytes: bytes) }
        while high / low > 1.001 {
            let middle = (low * high).squareRoot()
            if fits(middle) { high = middle } else { low = middle }
        }
        return high
    }

    private func kept(threshold: Float) -> [[Bool]] {
        var kept = levels.map { level in level.divergences.map { $0 >= threshold } }
        for index in levels.indices.dropFirst().reversed() {
            for place in levels[index].contexts.indices where kept[index][place] {
                kept[index - 1][Int(levels[index].contexts[place])] = true
                kept[index - 1][Int(levels[index].suffixes[place])] = true
            }
        }
        return kept
    }
}

extension BackoffModel {
    /// Sets the back-off weight of every context so that its probabilities sum to one. Needs the suffix of every n-gram in the model.
    mutating func renormaliseBackoffs() {
        for index in unigrams.indices { unigrams[index].backoff = 0 }
        for level in tables.indices {
            for index in tables[level].weights.indices { tables[level].weights[index].backoff = 0 }
            renormaliseBackoffs(below: tables[level], level: level)
        }
    }

    private mutating func renormaliseBackoffs(below table: NGramTable, level: Int) {
        var begin = 0
        while begin < table.count {
            let context = table.packing.context(of: table.keys[begin])
            var end = begin
            var mass = 1.0
            var lowerMass = 1.0
            while end < table.count, table.packing.context(of: table.keys[end]) == context {
                let suffix = table.packing.suffix(of: table.keys[end], words: table.order - 1)
                mass -= Logarithm.probability(table.weights[end].logProbability)
                lowerMass -= Logarithm.probability(self[table.order - 1, suffix]?.logProbability ?? -.infinity)
                end += 1
            }
            let backoff = Logarithm.natural(max(mass, 1e-9) / max(lowerMass, 1e-9))
            if level == 0 {
                unigrams[Int(context)].backoff = backoff
            } else if let place = tables[level - 1].index(of: context) {
                tables[level - 1].weights[place].backoff = backoff
            }
            begin = end
        }
    }
}
