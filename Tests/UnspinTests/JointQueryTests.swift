import Testing
import UnspinBundledData
import UnspinContext
import UnspinTestSupport
import UnspinText

/// A joint query answers as single queries do, to the last bit, whatever was asked before, by itself or by others with the same memory.
@Suite struct JointQueryTests {
    private static let text = """
        The minister said that the country 's president would visit the United States and Japan last week , officials said . \
        a new report on the economy is likely to be one of the most important in the world zqxvorb 2024
        """

    @Test(arguments: 0..<8) func equalsSingleQueries(seed: Int) throws {
        let model = try BundledData.model()
        var random = SeededGenerator(seed: UInt64(seed))
        let words = Self.text.split(whereSeparator: \.isWhitespace).map { spelling in
            model.words(for: Array(spelling.utf8).span, startsSentence: false).first
        }
        let memory = NGramMemory()
        var query = JointQuery(model: model, pairs: memory)
        var pairs = PairScores(memory: memory)
        var scores = JointScores()
        for _ in 0..<40 {
            var asked = WorkBuffer<Word>()
            var contexts = WorkBuffer<Context>()
            for _ in 0..<Int.random(in: 0...9, using: &random) { asked.append(words.randomElement(using: &random)!) }
            for _ in 0..<Int.random(in: 1...13, using: &random) {
                // What stands in the text, so that long n-grams are found, now and then broken off.
                let start = Int.random(in: 0..<words.count - 4, using: &random)
                var context = Bool.random(using: &random) ? model.begin : Context.empty
                let end = start + Int.random(in: 0...4, using: &random)
                for word in words[start..<end] { context = model.score(word, after: context).next }
                contexts.append(context)
            }
            pairs.removeAll()
            let previous = words.randomElement(using: &random)!
            for row in asked.indices { pairs.add(asked[row], after: previous) }
            pairs.find(in: model)
            query.score(asked, after: contexts, into: &scores)
            let behind = model.score(previous, after: .empty).next
            for row in asked.indices { #expect(pairs.score(row, in: model) == model.score(asked[row], after: behind).logProbability) }
            for row in asked.indices {
                for column in contexts.indices {
                    let expected = model.score(asked[row], after: contexts[column])
                    let found = scores[row, column]
                    #expect(found.logProbability == expected.logProbability)
                    #expect(found.next == expected.next)
                }
            }
        }
    }

    @Test(arguments: 0..<8) func sequencesEqualSingleQueries(seed: Int) throws {
        let model = try BundledData.model()
        var random = SeededGenerator(seed: UInt64(seed))
        let text = Self.text.split(whereSeparator: \.isWhitespace).map { spelling in
            model.words(for: Array(spelling.utf8).span, startsSentence: false).first
        }
        var query = JointQuery(model: model)
        var scores = JointScores()
        for _ in 0..<40 {
            let start = Int.random(in: 0..<text.count, using: &random)
            var words = WorkBuffer<Word>()
            for word in text[start..<Int.random(in: start...text.count, using: &random)] {
                words.append(Int.random(in: 0..<6, using: &random) == 0 ? text.randomElement(using: &random)! : word)
            }
            var context = Bool.random(using: &random) ? model.begin : model.score(text[max(0, start - 1)], after: .empty).next
            query.score(sequence: words, after: context, into: &scores)
            for index in words.indices {
                let expected = model.score(words[index], after: context)
                let found = scores[index, 0]
                #expect(found.logProbability == expected.logProbability)
                #expect(found.next == expected.next)
                context = expected.next
            }
        }
    }
}
