import Testing
import UnspinBundledData
import UnspinLexicon
import UnspinText

@testable import Unspin

@Suite struct ReadingCacheTests {
    @Test func spellsOnce() throws {
        let lexicon = try Scanned("", phrases: "overseas minister -> foreign minister\n").scan.lexicon
        let model = try BundledData.model()
        var segmenter = try Segmenter()
        var cache = ReadingCache()
        func reading(_ shape: CaseShape, possessive: Bool = false, startsSentence: Bool = false) -> Reading {
            cache.reading(
                candidate: 0, of: lexicon, shape: shape, possessive: possessive, startsSentence: startsSentence, model: model,
                segmenter: &segmenter)
        }
        let lower = reading(.lower)
        let count = cache.words.count
        #expect(reading(.lower).words == lower.words)
        #expect(cache.words.count == count)
        #expect(cache.spellings[Int(lower.surface)] == "foreign minister")
        #expect(lower.words.count == 2)
        #expect(cache.spellings[Int(reading(.title).surface)] == "Foreign Minister")
        #expect(cache.spellings[Int(reading(.upper).surface)] == "FOREIGN MINISTER")
        #expect(cache.spellings[Int(reading(.lower, possessive: true).surface)] == "foreign minister’s")
        // The same spelling is one surface, whichever way it came about.
        #expect(reading(.lower, startsSentence: true).surface == lower.surface)
        #expect(cache.intern("foreign minister") == lower.surface)
    }

    @Test(arguments: [
        ("important", IndefiniteArticle.an), ("new rule", .a), ("hour-long", .an), ("8 men", .an), ("a lot", nil), ("the man", nil),
        ("its own", nil), ("", nil),
    ])
    func articles(_ surface: String, _ expected: IndefiniteArticle?) throws {
        var segmenter = try Segmenter()
        var cache = ReadingCache()
        let reading = try cache.spell(surface, startsSentence: false, model: BundledData.model(), segmenter: &segmenter)
        #expect(reading.article == expected)
    }

    @Test func unknownWordsAreCounted() throws {
        var segmenter = try Segmenter()
        var cache = ReadingCache()
        let model = try BundledData.model()
        #expect(cache.spell("the zqxvorb of qqqzzx", startsSentence: false, model: model, segmenter: &segmenter).unknownCount == 2)
        #expect(cache.spell("the house", startsSentence: false, model: model, segmenter: &segmenter).unknownCount == 0)
    }

    @Test func possessivesOfPluralsTakeAnApostropheOnly() throws {
        let lexicon = try Scanned("", phrases: "leaders -> officials\n").scan.lexicon
        var segmenter = try Segmenter()
        var cache = ReadingCache()
        let reading = try cache.reading(
            candidate: 0, of: lexicon, shape: .lower, possessive: true, startsSentence: false, model: BundledData.model(),
            segmenter: &segmenter)
        #expect(cache.spellings[Int(reading.surface)] == "officials’")
    }
}
