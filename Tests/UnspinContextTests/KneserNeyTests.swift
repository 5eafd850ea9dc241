import Testing

@testable import UnspinContext

/// A corpus small enough to work by hand: the sentences `a b a`, `a b c` and `b c` with order 2.
///
/// Counted bigrams: `<s> a` 2, `<s> b` 1, `a b` 2, `a </s>` 1, `b a` 1, `b c` 2, `c </s>` 2.
/// Kinds of words before: `a` after `<s>` and `b`, `b` after `<s>` and `a`, `c` after `b`, `</s>` after `a` and `c`: 2, 2, 1, 2; seven in all.
/// Too small for counts of counts, so the discounts are 0.5 for one and 1 for two.
@Suite struct KneserNeyTests {
    private static let names = ["a", "b", "c"]
    private static let words =
        (Word.reservedSpellings + names).map { ModelWord(spelling: $0, lowersAtSentenceStart: false, logFrequency: -5) }
    private static let packing = NGramPacking(wordCount: words.count)

    private static func word(_ name: String) -> Word {
        switch name {
        case "<s>": .sentenceStart
        case "</s>": .sentenceEnd
        default: Word(Word.reservedSpellings.count + names.firstIndex(of: name)!)
        }
    }

    private static func key(_ text: String) -> PackedNGram {
        text.split(separator: " ").reduce(0) { packing.appending(word(String($1)), to: $0) }
    }

    /// Counts of all n-grams of an order, from sentences.
    private static func totals(_ sentences: [String], order: Int, minimumLines: Int = 1) throws -> NGramTotals {
        var counted: [PackedNGram: CountedNGram] = [:]
        for sentence in sentences {
            let words = ["<s>"] + sentence.split(separator: " ").map(String.init) + ["</s>"]
            var onThisLine = Set<PackedNGram>()
            for start in 0..<max(0, words.count - order + 1) {
                let key = key(words[start..<start + order].joined(separator: " "))
                counted[key, default: CountedNGram(key: key, count: 0, lines: 0)].count += 1
                if onThisLine.insert(key).inserted { counted[key]!.lines += 1 }
            }
        }
        let path = try TemporaryFolder.shared.path("\(order)-\(UInt64.random(in: 0 ... .max)).ngrams")
        var writer = try NGramRunWriter(path: path)
        for key in counted.keys.sorted() { try writer.append(counted[key]!) }
        try writer.finish()
        return try NGramTotals(paths: [path], texts: [ModelTraining.Text(path: path)], support: NGramSupport(minimumLines: minimumLines))
    }

    private static func estimate(_ sentences: [String], order: Int, minimumLines: Int = 1) throws -> KneserNey.Estimate {
        try KneserNey(words: words, order: order).estimate { order throws(TrainingError) in
            do { return try totals(sentences, order: order, minimumLines: minimumLines) } catch { throw .noText }
        }
    }

    private static func probability(_ model: BackoffModel, _ text: String) -> Double {
        let order = text.split(separator: " ").count
        return Logarithm.probability(model.logProbability(of: key(text), order: order))
    }

    @Test func bigramsByHand() throws {
        let model = try Self.estimate(["a b a", "a b c", "b c"], order: 2).model
        // Unigrams: (2 - 1) / 7 and (1 - 0.5) / 7, the rest spread evenly over all words but <s>.
        let rest = 1 - (1.0 + 1 + 1 + 0.5) / 7
        let uniform = rest / Double(Self.words.count - 1)
        for (name, expected) in [("a", 1 / 7 + uniform), ("b", 1 / 7 + uniform), ("c", 0.5 / 7 + uniform), ("</s>", 1 / 7 + uniform)] {
            #expect(abs(Self.probability(model, name) - expected) < 1e-6, "\(name)")
        }
        // After a: b twice, </s> once; discounts 1 and 0.5 go to the unigrams.
        let a = 1 / 7 + uniform
        let c = 0.5 / 7 + uniform
        #expect(abs(Self.probability(model, "a b") - ((2 - 1) / 3.0 + 1.5 / 3 * a)) < 1e-6)
        #expect(abs(Self.probability(model, "a </s>") - (0.5 / 3 + 1.5 / 3 * a)) < 1e-6)
        #expect(abs(Self.probability(model, "a c") - 1.5 / 3 * c) < 1e-6)
        // After c only </s>, twice.
        #expect(abs(Self.probability(model, "c </s>") - (0.5 + 0.5 * a)) < 1e-6)
        #expect(abs(Self.probability(model, "<s> a") - ((2 - 1) / 3.0 + 1.5 / 3 * a)) < 1e-6)
    }

    /// Chen and Goodman's formula on counts of counts 10, 5, 3, 2: Y = 1/2, so 1 - 2·½·5/10, 2 - 3·½·3/5, 3 - 4·½·2/3.
    @Test func discountsByHand() {
        let discounts = Discounts(countsOfCounts: [10, 5, 3, 2])
        #expect(abs(discounts.once - 0.5) < 1e-12)
        #expect(abs(discounts.twice - 1.1) < 1e-12)
        #expect(abs(discounts.more - 5.0 / 3) < 1e-12)
        #expect(Discounts(countsOfCounts: [10, 0, 3, 2]) == .fallback)
        #expect(Discounts(countsOfCounts: [100, 10, 50, 2]) == .fallback)
    }

    private static let sentences = ["a b a", "a b c", "b c", "c c b a", "a", "b a b a c", "a b c a b c", "c a b b"]

    /// The sum over all words but `<s>`, after every context: one, whatever is left out for lack of support or pruned.
    @Test(arguments: [2, 3, 4], [1, 2])
    func sumsToOne(order: Int, minimumLines: Int) throws {
        let estimate = try Self.estimate(Self.sentences, order: order, minimumLines: minimumLines)
        let pruning = EntropyPruning(estimate.model, historyShares: estimate.historyShares)
        for model in [estimate.model, pruning.pruned(threshold: 0.01), pruning.pruned(threshold: 1)] {
            for context in ["", "a", "b", "c", "<s>", "a b", "<s> a", "b c", "a b c", "c b a"]
            where context.split(separator: " ").count < order {
                let sum = Self.words.indices.dropFirst().reduce(0.0) { sum, index in
                    let prefix = Self.key(context)
                    let key = Self.packing.appending(Word(index), to: prefix)
                    return sum + Logarithm.probability(model.logProbability(of: key, order: context.split(separator: " ").count + 1))
                }
                #expect(abs(sum - 1) < 1e-5, "after '\(context)'")
            }
        }
    }

    @Test func nothingWithoutSupportIsInTheModel() throws {
        let model = try Self.estimate(Self.sentences, order: 3, minimumLines: 3).model
        #expect(model[2, Self.key("a b")] != nil)
        #expect(model[2, Self.key("c c")] == nil)
        #expect(model[3, Self.key("b b </s>")] == nil)
        // Twice on one line is one line.
        #expect(model[3, Self.key("b c a")] == nil)
    }

    @Test func everyNGramKeepsItsContextAndSuffix() throws {
        let estimate = try Self.estimate(Self.sentences, order: 4)
        let pruning = EntropyPruning(estimate.model, historyShares: estimate.historyShares)
        var counts: [Int] = []
        for threshold in [0, 0.001, 0.003, 0.01, 0.03] as [Float] {
            let model = pruning.pruned(threshold: threshold)
            for table in model.tables.dropFirst() {
                for key in table.keys {
                    #expect(model[table.order - 1, Self.packing.context(of: key)] != nil)
                    #expect(model[table.order - 1, Self.packing.suffix(of: key, words: table.order - 1)] != nil)
                }
            }
            counts.append(model.tables.reduce(0) { $0 + $1.count })
        }
        #expect(counts == counts.sorted(by: >))
        #expect(counts.first! > counts.last!)
    }

    /// The divergence that the pruning computes for one bigram is that of the two distributions.
    @Test func divergenceIsThatOfTheDistributions() throws {
        let estimate = try Self.estimate(["a b a", "a b c", "b c"], order: 2)
        let full = estimate.model
        var smaller = full
        let place = full.tables[0].index(of: Self.key("a b"))!
        smaller.tables[0].keys.remove(at: place)
        smaller.tables[0].weights.remove(at: place)
        smaller.renormaliseBackoffs()
        var divergence = 0.0
        for index in Self.words.indices.dropFirst() {
            let key = Self.packing.appending(Word(index), to: Self.key("a"))
            let before = full.logProbability(of: key, order: 2)
            let after = smaller.logProbability(of: key, order: 2)
            divergence += Logarithm.probability(before) * Double(before - after)
        }
        divergence *= Double(estimate.historyShares[0][Self.word("a").index])
        let pruning = EntropyPruning(full, historyShares: estimate.historyShares)
        #expect(pruning.pruned(threshold: Float(divergence * 1.001)).tables[0].index(of: Self.key("a b")) == nil)
        #expect(pruning.pruned(threshold: Float(divergence * 0.999)).tables[0].index(of: Self.key("a b")) != nil)
    }
}
