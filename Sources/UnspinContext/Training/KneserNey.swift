/// Interpolated modified Kneser-Ney estimation (Chen and Goodman 1998).
///
/// In the highest order an n-gram counts by its occurrences, below by the number of different words before it, except behind `<s>`,
/// where nothing can stand before. With text weights, an n-gram of raw count c and weighted count W counts as W with the discount
/// D(c) W / c; a kind of predecessor counts as the mean weight of its occurrences. With all weights one this is the plain method.
///
/// Every n-gram takes part in counts, discounts and sums. Those without support are then left out and their mass goes to the
/// back-off, so the model still sums to one.
struct KneserNey {
    private let words: [ModelWord]
    private let packing: NGramPacking
    private let order: Int

    /// A model with how often each n-gram stands as a history, for pruning.
    struct Estimate {
        var model: BackoffModel
        /// By order from one up and place in the model: the share of all words that the n-gram precedes.
        var historyShares: [[Float]]
        /// From order one up.
        var discounts: [Discounts]
        /// N-grams counted, from order one up, before those without support were left out.
        var countedNGrams: [Int]
    }

    init(words: [ModelWord], order: Int) {
        self.words = words
        self.order = order
        packing = NGramPacking(wordCount: words.count)
    }

    /// - Parameter totals: gives the counts of an order from two up, anew at each call.
    func estimate(totals: (_ order: Int) throws(TrainingError) -> NGramTotals) throws(TrainingError) -> Estimate {
        var levels: [NGramStatistics] = []
        for order in 2...order {
            levels.append(try NGramStatistics(order: order, packing: packing, totals: totals(order), wordCount: words.count))
        }
        return try estimate(levels)
    }

    private func estimate(_ levels: [NGramStatistics]) throws(TrainingError) -> Estimate {
        let occurrences = wordOccurrences(levels[0])
        let trainingWords = occurrences.reduce(0, +) - occurrences[Word.sentenceStart.index]
        guard trainingWords > 0 else { throw .noText }

        let unigramKinds = kinds(ofSuffixesOf: levels[0])
        var discounts = [Discounts(countsOfCounts: Discounts.countsOfCounts(unigramKinds.counts))]
        var model = BackoffModel(
            words: words, unigrams: unigrams(unigramKinds, discounts: discounts[0]), tables: [], trainingWords: UInt64(trainingWords))
        var shares = [occurrences.map { Float($0 / trainingWords) }]
        for (index, level) in levels.enumerated() {
            let adjusted =
                index + 1 < levels.count
                ? kinds(of: level, before: levels[index + 1]) : Adjusted(counts: level.counts, weighted: level.weighted)
            let discount = Discounts(countsOfCounts: Discounts.countsOfCounts(adjusted.counts))
            discounts.append(discount)
            let table = addTable(level, adjusted, discount, to: &model)
            if index + 1 < levels.count {
                shares.append(table.map { Float(Double(level.weighted[$0]) / trainingWords) })
            }
        }
        for index in Word.reservedSpellings.indices {
            let share = Double(shares[0][index])
            model.words[index].logFrequency = share > 0 ? Logarithm.natural(share) : BackoffModel.sentenceStartLogProbability
        }
        return Estimate(
            model: model, historyShares: shares, discounts: discounts,
            countedNGrams: [words.count] + levels.map(\.keys.count))
    }

    /// Counts that an order is estimated from.
    private struct Adjusted {
        var counts: [UInt32]
        var weighted: [Float]
    }

    // MARK: Adjusted counts

    /// Weighted occurrences of each word; of `<s>` as a history.
    private func wordOccurrences(_ bigrams: NGramStatistics) -> [Double] {
        var result = [Double](repeating: 0, count: words.count)
        for index in bigrams.keys.indices {
            let weight = Double(bigrams.weighted[index])
            result[packing.lastWord(of: bigrams.keys[index]).index] += weight
            if packing.firstWord(of: bigrams.keys[index], words: 2) == .sentenceStart { result[Word.sentenceStart.index] += weight }
        }
        return result
    }

    /// For each word the kinds of words before it.
    private func kinds(ofSuffixesOf bigrams: NGramStatistics) -> Adjusted {
        var result = Adjusted(counts: Array(repeating: 0, count: words.count), weighted: Array(repeating: 0, count: words.count))
        for index in bigrams.keys.indices {
            let word = packing.lastWord(of: bigrams.keys[index]).index
            result.counts[word] += 1
            result.weighted[word] += bigrams.weighted[index] / Float(bigrams.counts[index])
        }
        return result
    }

    /// For each n-gram the kinds of words before it, or its occurrences where it begins with `<s>`.
    private func kinds(of level: NGramStatistics, before higher: NGramStatistics) -> Adjusted {
        var result = Adjusted(counts: level.counts, weighted: level.weighted)
        for index in level.keys.indices where packing.firstWord(of: level.keys[index], words: level.order) != .sentenceStart {
            result.counts[index] = 0
            result.weighted[index] = 0
        }
        for index in higher.keys.indices {
            let place = level.index(of: packing.suffix(of: higher.keys[index], words: level.order))
            result.counts[place] += 1
            result.weighted[place] += higher.weighted[index] / Float(higher.counts[index])
        }
        return result
    }

    // MARK: Probabilities

    /// Interpolated with the uniform distribution over all words but `<s>`.
    private func unigrams(_ adjusted: Adjusted, discounts: Discounts) -> [BackoffModel.Weights] {
        let sum = adjusted.weighted.reduce(0.0) { $0 + Double($1) }
        var kept = 0.0
        let discounted = adjusted.counts.indices.map { index in
            let value = KneserNey.discounted(adjusted, index, discounts) / sum
            kept += value
            return value
        }
        let uniform = (1 - kept) / Double(words.count - 1)
        return discounted.indices.map { index in
            let logProbability =
                index == Word.sentenceStart.index
                ? BackoffModel.sentenceStartLogProbability : Logarithm.natural(discounted[index] + uniform)
            return BackoffModel.Weights(logProbability: logProbability, backoff: 0)
        }
    }

    @inline(__always)
    private static func discounted(_ adjusted: Adjusted, _ index: Int, _ discounts: Discounts) -> Double {
        let count = adjusted.counts[index]
        guard count > 0 else { return 0 }
        return Double(adjusted.weighted[index]) * (Double(count) - discounts[count]) / Double(count)
    }

    /// Adds the table of an order and sets the back-off weights of its contexts.
    /// - Returns: for each n-gram of the table its place in the statistics.
    private func addTable(
        _ level: NGramStatistics, _ adjusted: Adjusted, _ discounts: Discounts, to model: inout BackoffModel
    ) -> [Int] {
        var table = NGramTable(order: level.order, packing: packing)
        var places: [Int] = []
        var begin = 0
        while begin < level.keys.count {
            let context = packing.context(of: level.keys[begin])
            var end = begin
            var sum = 0.0
            var kept = 0.0
            var anySupported = false
            while end < level.keys.count, packing.context(of: level.keys[end]) == context {
                sum += Double(adjusted.weighted[end])
                if level.isSupported[end] {
                    anySupported = true
                    kept += KneserNey.discounted(adjusted, end, discounts)
                }
                end += 1
            }
            if anySupported {
                let backoff = 1 - kept / sum
                for index in begin..<end where level.isSupported[index] {
                    let key = level.keys[index]
                    let lower = model.probability(ofSuffix: packing.suffix(of: key, words: level.order - 1), order: level.order - 1)
                    let probability = KneserNey.discounted(adjusted, index, discounts) / sum + backoff * lower
                    table.keys.append(key)
                    table.weights.append(.init(logProbability: Logarithm.natural(probability), backoff: 0))
                    places.append(index)
                }
                model.setBackoff(Logarithm.natural(backoff), ofContext: context, order: level.order - 1)
            }
            begin = end
        }
        model.tables.append(table)
        return places
    }
}

extension BackoffModel {
    /// The probability of an n-gram that is in the model.
    fileprivate func probability(ofSuffix key: PackedNGram, order: Int) -> Double {
        Logarithm.probability(self[order, key]?.logProbability ?? -.infinity)
    }

    /// The weights of an n-gram that may be in the model.
    subscript(order: Int, key: PackedNGram) -> Weights? {
        if order == 1 { return unigrams[Int(key)] }
        let table = tables[order - 2]
        return table.index(of: key).map { table.weights[$0] }
    }

    fileprivate mutating func setBackoff(_ backoff: Float, ofContext key: PackedNGram, order: Int) {
        if order == 1 {
            unigrams[Int(key)].backoff = backoff
        } else if let index = tables[order - 2].index(of: key) {
            tables[order - 2].weights[index].backoff = backoff
        }
    }
}
