import Testing

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
