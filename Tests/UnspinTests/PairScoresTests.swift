import Testing
import UnspinBundledData
import UnspinContext
import UnspinTestSupport

/// Pairs of words looked up at once score as single queries do, to the last bit, whatever was asked before.
@Suite struct PairScoresTests {
    @Test(arguments: 0..<4) func equalSingleQueries(seed: Int) throws {
        let model = try BundledData.model()
        var random = SeededGenerator(seed: UInt64(seed))
        // Frequent words, so that many of the pairs are in the model.
        let words = (7..<400).map { Word(rawValue: $0) }
        var pairs = PairScores()
        for _ in 0..<3 {
            var asked: [(previous: Word, word: Word)] = []
            pairs.removeAll()
            for _ in 0..<Int.random(in: 0...300, using: &random) {
                let isFirst = Int.random(in: 0..<8, using: &random) == 0
                let pair = (
                    previous: isFirst ? Word.sentenceStart : words.randomElement(using: &random)!,
                    word: words.randomElement(using: &random)!
                )
                #expect(pairs.count == asked.count)
                pairs.add(pair.word, after: pair.previous)
                asked.append(pair)
            }
            pairs.find(in: model)
            for (index, pair) in asked.enumerated() {
                let context = pair.previous == .sentenceStart ? model.begin : model.score(pair.previous, after: .empty).next
                #expect(pairs.score(index, in: model) == model.score(pair.word, after: context).logProbability)
            }
        }
    }
}
