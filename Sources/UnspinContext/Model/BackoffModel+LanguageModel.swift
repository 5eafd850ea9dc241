extension BackoffModel {
    /// Unpacks a model: its quantised weights, its n-grams in sorted order.
    init(_ packed: LanguageModel) {
        let packing = NGramPacking(wordCount: packed.wordCount)
        let all = (0..<packed.wordCount).map { Word($0) }
        words = all.map { word in
            ModelWord(
                spelling: packed.spelling(word), lowersAtSentenceStart: packed.vocabulary.lowersAtSentenceStart(word),
                logFrequency: packed.logFrequency(word))
        }
        unigrams = all.map { word in
            let scored = packed.unigrams.score(word)
            return Weights(logProbability: scored.logProbability, backoff: scored.next.backoffOne)
        }
        trainingWords = packed.trainingWordCount
        tables = []
        var contexts = all.map { PackedNGram($0.rawValue) }
        for (index, packedTable) in [packed.bigrams, packed.trigrams, packed.fourgrams].prefix(packed.order - 1).enumerated() {
            var entries: [(key: PackedNGram, weights: Weights)] = []
            packedTable.forEachEntry { context, word, entry in
                let weights = Weights(logProbability: entry.logProbability, backoff: entry.backoff ?? 0)
                entries.append((packing.appending(word, to: contexts[Int(context)]), weights))
            }
            contexts = entries.map(\.key)
            entries.sort { $0.key < $1.key }
            var table = NGramTable(order: index + 2, packing: packing)
            table.keys = entries.map(\.key)
            table.weights = entries.map(\.weights)
            tables.append(table)
        }
    }
}
