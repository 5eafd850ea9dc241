@testable import UnspinContext

/// A model of a few words whose every weight can be read off, for tests of queries.
///
/// Bigrams: `<s> the`, `the House`, `House voted`, `voted </s>`; trigram: `the House voted`.
enum ToyModel {
    static let words = ["the", "The", "house", "House", "voted", "president", "President", "HIV", "7", "21st", ",", "\""]

    static func word(_ spelling: String) -> Word {
        Word(Word.reservedSpellings.count + words.firstIndex(of: spelling)!)
    }

    static let model: BackoffModel = {
        let frequencies: [String: Float] = ["the": -3, "The": -6, "president": -8, "President": -7]
        let reserved = Word.reservedSpellings.map { ModelWord(spelling: $0, lowersAtSentenceStart: false, logFrequency: -10) }
        let own = words.map {
            ModelWord(spelling: $0, lowersAtSentenceStart: $0 == "The", logFrequency: frequencies[$0] ?? -9)
        }
        let packing = NGramPacking(wordCount: reserved.count + own.count)
        func key(_ words: Word...) -> PackedNGram { words.reduce(0) { packing.appending($1, to: $0) } }
        let the = word("the")
        let house = word("House")
        let voted = word("voted")
        var bigrams = NGramTable(order: 2, packing: packing)
        for (ngram, probability, backoff) in [
            (key(.sentenceStart, the), -1, -0.25), (key(voted, .sentenceEnd), -0.75, 0),
            (key(the, house), -2, -0.5), (key(house, voted), -1.5, 0),
        ] as [(PackedNGram, Float, Float)] {
            bigrams.keys.append(ngram)
            bigrams.weights.append(.init(logProbability: probability, backoff: backoff))
        }
        let order = bigrams.keys.indices.sorted { bigrams.keys[$0] < bigrams.keys[$1] }
        bigrams.keys = order.map { bigrams.keys[$0] }
        bigrams.weights = order.map { bigrams.weights[$0] }
        var trigrams = NGramTable(order: 3, packing: packing)
        trigrams.keys = [key(the, house, voted)]
        trigrams.weights = [.init(logProbability: -0.125, backoff: 0)]
        return BackoffModel(
            words: reserved + own,
            unigrams: (reserved + own).map { .init(logProbability: $0.logFrequency, backoff: -1) },
            tables: [bigrams, trigrams], trainingWords: 1000)
    }()

    static let loaded = try! LanguageModel(copying: LanguageModelWriter.bytes(of: model))
}
