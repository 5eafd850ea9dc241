import Testing
import UnspinICU

@testable import UnspinText

@Suite struct SegmenterTests {
    @Test(arguments: [
        ("On Oct. 31, they’re in", "On|Oct|.|31|,|they’re|in"),
        ("don't stop", "don't|stop"),
        ("rose 3.6 to 1,500.", "rose|3.6|to|1,500|."),
        ("in the U.S. today", "in|the|U.S|.|today"),
        ("inter-Korean", "inter|-|Korean"),
        ("the nation’s GDP", "the|nation’s|GDP"),
        ("the states’ rights", "the|states|’|rights"),
        ("8th, 5G and A4", "8th|,|5G|and|A4"),
        ("eight% of $5", "eight|%|of|$|5"),
        ("snake_case _x_", "snake_case|_x_"),
        ("crisis,North", "crisis|,|North"),
        ("end.Next", "end.Next"),
        ("1.four", "1|.|four"),
        ("three,903", "three|,|903"),
        ("{that a}", "{|that|a|}"),
        ("wait... what?!", "wait|.|.|.|what|?|!"),
        ("naïve café—bar", "naïve|café|—|bar"),
        ("cafe\u{301} bar", "cafe\u{301}|bar"),
        ("a\u{A0}b\u{2009}c", "a|b|c"),
        ("soft\u{AD}ware", "soft\u{AD}ware"),
        ("👍🏽 ok 🇩🇪", "👍🏽|ok|🇩🇪"),
        ("漢字", "漢字"),
        ("a \u{301}b", "a|\u{301}|b"),
        ("", ""),
        (" \r\n\t ", ""),
    ])
    func cuts(_ text: String, _ expected: String) throws {
        var segmenter = try Segmenter()
        #expect(segmenter.pieces(of: text).joined(separator: "|") == expected)
    }

    @Test func kinds() throws {
        var segmenter = try Segmenter()
        let kinds = segmenter.tokens(of: Array("Word 1,5 8th , é 漢 👍 _ _a x1 ١ ہ @ @1".utf8)).map(\.kind)
        #expect(
            kinds == [
                .word, .number, .word, .symbol, .word, .word, .symbol, .symbol, .word, .word, .number, .word, .symbol, .number,
            ])
    }

    @Test func flags() throws {
        var segmenter = try Segmenter()
        let tokens = segmenter.tokens(of: Array("One, two. Three\n“Four”\u{2029}\r\n five".utf8))
        let start: Token.Flags = [.startsSentence, .startsParagraph]
        #expect(
            tokens.map(\.flags) == [
                start, [], .spaceBefore, [], [.spaceBefore, .startsSentence], start.union(.spaceBefore), [], [],
                start.union(.spaceBefore),
            ])
    }

    @Test(arguments: GeneratedText.allCases)
    func cutsWhereICUCuts(_ kind: GeneratedText) throws {
        var segmenter = try Segmenter()
        var reference = try ReferenceSegmenter()
        for seed in 0..<600 {
            let text = kind.bytes(seed: seed, pieces: seed % 60 + 1)
            let expected = try reference.words(of: text)
            let tokens = segmenter.tokens(of: text)
            #expect(tokens.map(\.range) == expected, "\(String(decoding: text, as: UTF8.self).debugDescription)")
        }
    }

    @Test(arguments: GeneratedText.allCases)
    func endsSentencesWhereICUEndsThem(_ kind: GeneratedText) throws {
        var segmenter = try Segmenter(knowsAbbreviations: false)
        var reference = try ReferenceSegmenter()
        for seed in 0..<600 {
            let text = kind.bytes(seed: seed, pieces: seed % 60 + 1)
            let tokens = segmenter.tokens(of: text)
            let expected = try reference.sentenceStarts(of: text, tokens: tokens)
            let starts = tokens.filter { $0.flags.contains(.startsSentence) }.map(\.range.lowerBound)
            #expect(starts == expected, "\(String(decoding: text, as: UTF8.self).debugDescription)")
        }
    }

    @Test(arguments: GeneratedText.allCases)
    func everyByteIsInATokenOrWhiteSpace(_ kind: GeneratedText) throws {
        var segmenter = try Segmenter()
        for seed in 1000..<1200 {
            let text = kind.bytes(seed: seed, pieces: 100)
            var position = 0
            for token in segmenter.tokens(of: text) {
                let gap = String(decoding: text[position..<token.range.lowerBound], as: UTF8.self)
                #expect(gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace })
                #expect(token.flags.contains(.spaceBefore) == !gap.isEmpty || token.flags.contains(.startsParagraph))
                #expect(!token.range.isEmpty)
                position = token.range.upperBound
            }
            #expect(String(decoding: text[position...], as: UTF8.self).allSatisfy { $0.isWhitespace })
        }
    }

    @Test func fiveMegabytesOnOneLine() throws {
        let piece = Array("Seoul, South Korea’s capital — 1,500 km away. naïve… \u{301}x ".utf8)
        let text = [UInt8](repeatElement(piece, count: 5_000_000 / piece.count).joined())
        var segmenter = try Segmenter()
        let perPiece = segmenter.tokens(of: piece).count
        #expect(segmenter.tokens(of: text).count == perPiece * (5_000_000 / piece.count))
        let unbroken = [UInt8](repeating: UInt8(ascii: "x"), count: 5_000_000) + Array("\u{301}".utf8)
        #expect(segmenter.tokens(of: unbroken).map(\.range) == [0..<unbroken.count])
    }

    @Test(arguments: [
        ("Mr. Smith met Dr. Lee. They spoke.", ["They"]),
        ("He lives in the U.S. The trip is long.", ["The"]),
        ("The U.S. Senate voted. No one left.", ["No"]),
        ("On Oct. 31 it ended. It did.", ["It"]),
        ("J. R. Smith spoke at 5 p.m. Tuesday in Washington.", []),
        ("See Fig. 3 and No. 5. Then go.", ["Then"]),
        ("“Go.” He left. (She stayed.) “Why?” he asked.", ["He", "(", "“"]),
        ("It rose 3.6. Then it fell.", ["Then"]),
        ("Smith et al. Nature 5.", []),
        ("So did I. Then we left.", ["Then"]),
        ("The answer is no. Banks fell.", ["Banks"]),
        ("It gained mass. Energy was lost. He was ill. Doctors came.", ["Energy", "He", "Doctors"]),
        ("Apple Inc. Chief Tim Cook spoke.", []),
        ("Buy pens, ink etc. Pay later.", []),
    ])
    func sentences(_ text: String, _ expected: [String]) throws {
        var segmenter = try Segmenter()
        let starts = segmenter.tokens(of: Array(text.utf8)).dropFirst().filter { $0.flags.contains(.startsSentence) }
        #expect(starts.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == expected)
    }
}

extension Segmenter {
    mutating func tokens(of text: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        segment(text, into: &tokens)
        return tokens
    }

    mutating func pieces(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        return tokens(of: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
}
