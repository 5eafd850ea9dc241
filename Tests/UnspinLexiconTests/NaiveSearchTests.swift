import Testing
import UnspinText

@testable import UnspinLexicon

/// The compiled index finds what naive search finds.
@Suite struct NaiveSearchTests {
    @Test(arguments: 0..<60) func sameMatches(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let alphabet = ["a", "b", "c", "d'e", "Ff", "é", "-", "x-y"]
        func phrase(_ longest: Int) -> String {
            (0..<Int.random(in: 1...longest, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" }
                .joined(separator: Bool.random(using: &random) ? " " : "  ")
        }
        let spun = Set((0..<25).map { _ in phrase(4) })
        let text = phrase(60)
        let channel = spun.sorted().enumerated().map { "o\($0) x: \($1)" }.joined(separator: "\n")
        let lexicon = try lexicon(channel: channel)
        let scan = scan(text, lexicon)

        var naive: Set<Range<Int>> = []
        let pieces = PhraseTokens(text).pieces
        for phrase in spun {
            let wanted = PhraseTokens(phrase.collapsed).pieces
            for start in pieces.indices where start + wanted.count <= pieces.count {
                let isMatch = wanted.indices.allSatisfy {
                    pieces[start + $0].text.lowercased() == wanted[$0].text.lowercased()
                        && ($0 == 0 || pieces[start + $0].spaceBefore == wanted[$0].spaceBefore)
                }
                if isMatch { naive.insert(start..<start + wanted.count) }
            }
        }
        #expect(Set(scan.allMatches.map(\.tokens)) == naive)
    }
}

/// No bytes upset a scan, and every match lies inside the text.
@Suite struct ArbitraryBytesTests {
    @Test(arguments: 0..<20) func areScanned(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let lexicon = try phraseLexicon(
            "a <number> b -> b <number>\n\u{E9}t\u{E9} -> summer\n  document: a OR \"b*\"\na -> c\n  not next: b\n  previous: <word>\n")
        let pieces: [[UInt8]] = [
            [0x61], [0x20], [0x0A, 0x0A], [0x62], [0x37], [0xFF], [0xC3], [0xA9], [0xE2, 0x80, 0x99], [0xC2, 0xAD],
            [0xF0, 0x9F, 0x98, 0x80], Array("\u{E9}t\u{E9}".utf8),
        ]
        let text = (0..<200).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
        var segmenter = try Segmenter()
        var tokens: [Token] = []
        segmenter.segment(text, into: &tokens)
        let scan = LexiconScan(lexicon, text: text, tokens: tokens)
        for match in scan.allMatches {
            #expect(match.tokens.upperBound <= tokens.count)
            for index in match.candidates {
                let candidate = lexicon.candidate(index)
                _ = scan.guardsHold(entry: candidate.entry, for: match)
                #expect(!scan.replacement(for: match, candidate).isEmpty)
            }
        }
    }
}

/// A small generator, the same everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
