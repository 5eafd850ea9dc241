import Testing
import UnspinLexicon
import UnspinText

@testable import Unspin

@Suite struct TypographyTests {
    private let dialect = DictionarySource(file: "t.dialect", text: "-our/-or n v: col, fav\ncentre/center n v\norganise/organize v\n")

    private func typography(_ text: String) throws -> (Typography, LexiconScan) {
        let scan = try Scanned(text, phrases: "x y -> z\n", more: [dialect]).scan
        return (Typography(of: scan), scan)
    }

    /// `replacement` put in the place of the first `count` tokens of a text.
    private func written(_ replacement: String, over count: Int, of text: String) throws -> (text: String, trailingBreak: String?) {
        let (typography, scan) = try typography(text)
        return typography.written(replacement, over: scan.tokens[..<count], in: scan.text)
    }

    @Test(arguments: [
        ("it's ours", "John's", "John's"), ("it’s ours", "John's", "John’s"), ("it's and it’s", "John’s", "John's"),
        ("no mark", "John’s", "John's"),
    ])
    func apostrophes(_ text: String, _ replacement: String, _ expected: String) throws {
        #expect(try written(replacement, over: 1, of: text).text == expected)
    }

    @Test(arguments: [
        ("the colour of it", "center", "centre"), ("the color of it", "Centre", "Center"), ("no word tells", "center", "center"),
        ("a colour, a color", "center", "center"), ("colour colour color", "organized", "organised"),
        ("a color", "the CENTRE party", "the Center party"), ("the favours", "house", "house"),
    ])
    func spelling(_ text: String, _ replacement: String, _ expected: String) throws {
        #expect(try written(replacement, over: 1, of: text).text == expected)
    }

    @Test func tellsBritishFromAmerican() throws {
        let (british, american) = (try typography("colour and centre").0, try typography("color and center").0)
        #expect(british.dialect == .british)
        #expect(american.dialect == .american)
        for text in ["color and centre", "red and blue"] {
            let undecided = try typography(text).0
            #expect(undecided.dialect == nil)
        }
    }

    /// A break of the line stays at the gap where it stood, or at the last one there is.
    @Test(arguments: [
        ("one\ntwo three", "a b c", "a\nb c"), ("one two\nthree", "a b c", "a b\nc"), ("one two\nthree", "a b", "a\nb"),
        ("one\r\n  two three", "a b c", "a\r\n  b c"), ("one two three", "a b", "a b"), ("one  two\tthree", "a b", "a b"),
    ])
    func lineBreaksStay(_ text: String, _ replacement: String, _ expected: String) throws {
        let result = try written(replacement, over: 3, of: text)
        #expect(result.text == expected)
        #expect(result.trailingBreak == nil)
    }

    @Test func aBreakWithoutAGapIsGivenBack() throws {
        let result = try written("a", over: 2, of: "one\r\ntwo three")
        #expect(result == ("a", "\r\n"))
    }

    @Test(arguments: [
        ("overseas\nminister", "foreign\nminister"), ("overseas\r\nminister", "foreign\r\nminister"),
        ("widespread\n floor", "common\n ground"), ("carried\nout", "done"), ("in accordance\nwith", "according\nto"),
        ("a widespread\nview", "a common\nview"), ("looking for\nout", "seeking\nout"),
    ])
    func phrasesOverALineBreak(_ spun: String, _ expected: String) throws {
        let phrases = [
            "overseas minister -> foreign minister", "in accordance with -> according to", "carried out -> done",
            "widespread floor -> common ground", "widespread -> common", "looking for -> seeking",
        ].map { $0 + "\n  sure\n  weight: 9\n" }.joined()
        let lexicon = try Scanned("", phrases: phrases).scan.lexicon
        var options = RepairOptions()
        options.assumeSpun = true
        options.rules = []
        options.fix = .review
        let repairer = Repairer(lexicon: lexicon, model: Bundled.repairer.model, options: options)
        let repair = try repairer.repair(Array("The president said that they had \(spun) the two of them in the city.".utf8))
        #expect(String(decoding: repair.cleaned, as: UTF8.self).contains(" \(expected)"))
    }
}
