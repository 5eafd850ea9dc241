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
        #expect(prepared.known(match, in: place) == nil)
        let range = prepared.prepare(
            match, in: place, lexicon: scan.lexicon, vetoes: Vetoes(disabled: []), model: model,
            worth: OfferWorth(model: model, families: scan.lexicon.families), cache: &cache, segmenter: &segmenter)
        #expect(prepared.known(match, in: place) == range)
        return range.map { cache.spellings[Int(prepared.offers[$0].reading.surface)] }
    }
}
