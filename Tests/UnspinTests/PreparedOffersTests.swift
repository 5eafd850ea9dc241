import Testing
import UnspinBundledData
import UnspinLexicon
import UnspinText

@testable import Unspin

@Suite struct PreparedOffersTests {
    @Test(arguments: [
        (CaseShape.lower, false, ["foreign minister"]), (.lower, true, ["foreign minister’s"]), (.title, false, ["Foreign Minister"]),
        (.capital, false, ["Foreign minister", "Foreign Minister"]), (.upper, false, ["FOREIGN MINISTER"]),
    ])
    func spellsAsThePlaceDoes(_ shape: CaseShape, _ possessive: Bool, _ expected: [String]) throws {
        #expect(try offers("overseas minister -> foreign minister\n", "overseas minister", shape, possessive) == expected)
    }

    @Test func possessivesOfPluralsTakeAnApostropheOnly() throws {
        #expect(try offers("leaders -> officials\n", "leaders", .lower, true) == ["officials’"])
    }

    /// What is worth less than a place asks for is not prepared, until a place asks for less.
    @Test func preparesWhatIsAskedFor() throws {
        let scan = try Scanned("mentioned", phrases: "mentioned -> said | zqxvorb\n").scan
        let match = try #require(scan.allMatches.first)
        let model = try BundledData.model()
        let worth = OfferWorth(model: model, families: scan.lexicon.families)
        var segmenter = try Segmenter()
        var cache = ReadingCache()
        var prepared = PreparedOffers()
        let place = PreparedOffers.Place(shape: .lower, isName: false, startsSentence: false)
        func prepare(_ least: Float) -> [String] {
            prepared.prepare(
                match, in: place, worth: least, lexicon: scan.lexicon, vetoes: Vetoes(disabled: []), model: model, worth: worth,
                cache: &cache, segmenter: &segmenter
            ).map { cache.spellings[Int(prepared.offers[$0].reading.surface)] }
        }
        #expect(prepare(-.infinity) == ["said", "zqxvorb"])
        let worths = prepared.worths
        let between = (worths[0] + worths[1]) / 2
        prepared = PreparedOffers()
        #expect(prepare(between) == ["said"])
        #expect(prepared.known(match, in: place, worth: between) == 0..<1)
        #expect(prepared.known(match, in: place, worth: -.infinity) == nil)
        #expect(prepare(-.infinity) == ["said", "zqxvorb"])
        #expect(prepared.known(match, in: place, worth: between) == 1..<3)
    }

    /// The spellings that are offered for a phrase, asked for twice.
    private func offers(_ phrases: String, _ text: String, _ shape: CaseShape, _ possessive: Bool) throws -> [String] {
        let scan = try Scanned(text, phrases: phrases).scan
        var match = try #require(scan.allMatches.first { $0.tokens == scan.tokens.indices })
        match.possessive = possessive
        let model = try BundledData.model()
        var segmenter = try Segmenter()
        var cache = ReadingCache()
        var prepared = PreparedOffers()
        let place = PreparedOffers.Place(shape: shape, isName: false, startsSentence: false)
        #expect(prepared.known(match, in: place, worth: -.infinity) == nil)
        let range = prepared.prepare(
            match, in: place, worth: -.infinity, lexicon: scan.lexicon, vetoes: Vetoes(disabled: []), model: model,
            worth: OfferWorth(model: model, families: scan.lexicon.families), cache: &cache, segmenter: &segmenter)
        #expect(prepared.known(match, in: place, worth: -.infinity) == range)
        #expect(prepared.known(match, in: place, worth: 0) == range)
        return range.map { cache.spellings[Int(prepared.offers[$0].reading.surface)] }
    }
}
