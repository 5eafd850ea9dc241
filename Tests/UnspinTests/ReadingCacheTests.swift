import Testing
import UnspinBundledData
import UnspinLexicon
import UnspinText

@testable import Unspin

@Suite struct ReadingCacheTests {
    @Test func spellsOnce() throws {
        let model = try BundledData.model()
        var segmenter = try Segmenter()
        var cache = ReadingCache()
        let first = cache.spell("foreign minister", startsSentence: false, model: model, segmenter: &segmenter)
        let count = cache.words.count
        #expect(cache.spell("foreign minister", startsSentence: false, model: model, segmenter: &segmenter).words == first.words)
        #expect(cache.words.count == count)
        #expect(cache.spellings[Int(first.surface)] == "foreign minister")
        #expect(first.words.count == 2)
        // At the start of a sentence it may be other words, but it is the same surface.
        #expect(cache.spell("foreign minister", startsSentence: true, model: model, segmenter: &segmenter).surface == first.surface)
        #expect(cache.intern("foreign minister") == first.surface)
    }

    @Test(arguments: [
        ("important", IndefiniteArticle.an), ("new rule", .a), ("hour-long", .an), ("8 men", .an), ("a lot", nil), ("the man", nil),
        ("its own", nil), ("", nil),
    ])
    func articles(_ surface: String, _ expected: IndefiniteArticle?) throws {
        var segmenter = try Segmenter()
        var cache = ReadingCache()
        let reading = try cache.spell(surface, startsSentence: false, model: BundledData.model(), segmenter: &segmenter)
        #expect(cache.article(of: reading.surface) == expected)
        #expect(cache.article(of: reading.surface) == expected)
    }

    @Test func unknownWordsAreCounted() throws {
        var segmenter = try Segmenter()
        var cache = ReadingCache()
        let model = try BundledData.model()
        #expect(cache.spell("the zqxvorb of qqqzzx", startsSentence: false, model: model, segmenter: &segmenter).unknownCount == 2)
        #expect(cache.spell("the house", startsSentence: false, model: model, segmenter: &segmenter).unknownCount == 0)
    }
}
