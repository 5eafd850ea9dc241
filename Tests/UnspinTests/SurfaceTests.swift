import Testing
import UnspinText

@testable import Unspin

@Suite("Surface of a replacement")
struct SurfaceTests {
    @Test(
        "the article follows the sound",
        arguments: [
            ("important", "an"), ("more", "a"), ("hour", "an"), ("honest", "an"), ("house", "a"), ("university", "a"), ("unusual", "an"),
            ("European", "a"), ("one-off", "a"), ("umbrella", "an"), ("US", "a"), ("FBI", "an"), ("NATO", "a"), ("MP", "an"),
            ("8-hour", "an"), ("11th", "an"), ("18-year-old", "an"), ("10-year", "a"), ("1,100", "a"), ("useful", "a"), ("user", "a"),
            ("U.S.", "a"), ("X-ray", "an"), ("uninsured", "an"), ("unidentified", "an"), ("uniform", "a"), ("unilateral", "a"),
            ("unimportant", "an"), ("U-turn", "a"), ("S-class", "an"), ("T-shirt", "a"), ("unison", "a"), ("unideal", "an"),
            ("unicorn", "a"),
        ])
    func article(word: String, expected: String) {
        #expect(IndefiniteArticle(before: word).rawValue == expected)
    }

    @Test(
        "capitals follow the replaced words",
        arguments: [
            ("mentioned", "said", "said"), ("Mentioned", "said", "Said"), ("MENTIONED", "said", "SAID"),
            ("Overseas Minister", "foreign minister", "Foreign Minister"), ("In accordance with", "according to", "According to"),
            ("the us", "the United States", "the United States"), ("Group of Sellers", "association of traders", "Association of Traders"),
        ])
    func capitals(spun: String, canonical: String, expected: String) throws {
        let text = Array(spun.utf8)
        var tokens: [Token] = []
        var segmenter = try Segmenter()
        segmenter.segment(text, into: &tokens)
        #expect(CaseShape(of: tokens.indices, tokens: tokens, in: text).applied(to: canonical) == expected)
    }
}
