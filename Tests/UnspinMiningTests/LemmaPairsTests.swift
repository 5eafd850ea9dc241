import Testing
import UnspinLexicon

@testable import UnspinMining

@Suite struct LemmaPairsTests {
    private func lines(_ mined: [(String, String, Int)]) -> [String] {
        let words = "seek hunt bank institution financial buy purchase bus coach said mentioned study look for"
        let vocabulary = Set(words.split(separator: " ").map(String.init))
        let evidence = mined.map { spun, original, count in
            MinedEvidence(
                pair: MinedPair(spun: spun, original: original), count: count, occurrences: 2 * count, examples: [], isKnown: false)
        }
        return LemmaPairs(isWord: vocabulary.contains).lines(of: evidence).map {
            "\($0.original) \($0.part.rawValue): \($0.spun) \($0.count)"
        }
    }

    @Test func formsOfAPairBecomeOneLine() {
        #expect(
            lines([("hunts", "seeks", 2), ("hunted", "sought", 3), ("hunting", "seeking", 1)]) == ["seek v: hunt 6"])
        let banks = [("financial institutions", "banks", 2), ("financial institution", "bank", 2)]
        #expect(lines(banks) == ["bank n: financial institution 4"])
        #expect(lines([("looked for", "sought", 2)]) == ["seek v: look for 2"])
        #expect(lines([("purchased", "bought", 5)]) == ["buy v: purchase 5"])
    }

    @Test func aPairThatNothingExplainsStaysAsItIs() {
        #expect(lines([("mentioned", "said", 2)]) == ["said x: mentioned 2"])
        #expect(lines([("coach", "bus", 2)]) == ["bus x: coach 2"])
        #expect(lines([("hunt", "sought", 2)]) == ["sought x: hunt 2"])
    }

    @Test(arguments: [(1, 1, 60), (10, 70, 10), (1, 1000, 1), (9999, 9999, 9999)])
    func theWeightKeepsTheShareThatWasMet(_ count: Int, _ occurrences: Int, _ weight: Int) {
        let line = MinedLine(original: "a", part: .fixed, spun: "b", count: count, occurrences: occurrences, examples: [])
        #expect(line.weight == weight)
    }

    @Test(arguments: [
        ("sought", PartOfSpeech.verb, "seek"), ("studies", .verb, "study"), ("running", .verb, "run"), ("hoping", .verb, "hope"),
        ("states of affairs", .noun, "state of affairs"), ("children", .noun, "child"), ("knives", .noun, "knife"),
        ("bigger", .adjective, "big"), ("happiest", .adjective, "happy"), ("took place", .verb, "take place"),
    ])
    func lemmasInflectBack(_ form: String, _ part: PartOfSpeech, _ lemma: String) {
        #expect(Inflector.lemmas(of: form, as: part).contains(lemma))
    }
}
