import Testing
import UnspinLexicon
import UnspinMining
import UnspinTestSupport

@Suite struct PairMinerTests {
    private func mine(_ pairs: [(String, String)], known: Set<MinedPair> = []) -> [MinedEvidence] {
        var miner = PairMiner(isKnown: known.contains)
        for (original, spun) in pairs { miner.add(original: original, spun: spun) }
        return miner.pairs()
    }

    @Test func wordsAndPhrasesAreCutApart() {
        let mined = mine([
            ("The bank expected that growth slows.", "The financial institution anticipated that progress slows."),
            ("It expected more.", "It anticipated extra."),
            ("The bank said no.", "The financial institution mentioned no."),
        ])
        let found = mined.map { "\($0.pair.spun)>\($0.pair.original) \($0.count) of \($0.occurrences)" }
        #expect(found.prefix(2).sorted() == ["anticipated>expected 2 of 2", "financial institution>bank 2 of 2"])
        #expect(Set(found.dropFirst(2)) == ["progress>growth 1 of 1", "extra>more 1 of 1", "mentioned>said 1 of 1"])
    }

    @Test func whatIsKnownHelpsToCut() {
        let known: Set = [MinedPair(spun: "within the", original: "in the")]
        let mined = mine([("He lives in the town", "He lives within the city")], known: known)
        #expect(mined.map { "\($0.pair.spun)>\($0.pair.original) \($0.isKnown)" }.sorted() == ["city>town false", "within>in false"])
    }

    @Test func examplesShowThePhraseInItsPlace() {
        let mined = mine([("One two bank four.", "One two Financial institution four.")])
        #expect(mined.map(\.examples) == [["One two [Financial institution => bank] four ."]])
    }

    @Test func linesOfATextAreAlignedOneByOne() {
        let mined = mine([("a b\nc d\n", "a x\ny d\n")])
        #expect(Set(mined.map(\.pair)) == [MinedPair(spun: "x", original: "b"), MinedPair(spun: "y", original: "c")])
    }

    @Test func anotherTextIsNoSubstitution() {
        let words = (0..<30).map { "w\($0)" }.joined(separator: " ")
        #expect(mine([("same " + words, "same " + words.uppercased() + "x y z")]).allSatisfy { $0.pair.spun.count < 10 })
        #expect(mine([("one two", "one two")]).isEmpty)
    }

    /// Whatever is substituted between words that stay is found again, and nothing else.
    @Test func whatWasPutInIsFound() {
        var generator = SeededGenerator(seed: 3)
        let table = ["alpha": "first letter", "beta": "second", "gamma": "third"]
        for _ in 0..<100 {
            let original = (0..<12).map { place in
                place.isMultiple(of: 2) ? ["alpha", "beta", "gamma"].randomElement(using: &generator) ?? "" : "stays\(place)"
            }
            let spun = original.map { table[$0] ?? $0 }
            let mined = mine([(original.joined(separator: " "), spun.joined(separator: " "))])
            #expect(Set(mined.map(\.pair)) == Set(table.filter { original.contains($0.key) }.map { MinedPair(spun: $1, original: $0) }))
            #expect(mined.allSatisfy { $0.count == $0.occurrences })
        }
    }
}
