import Testing
import UnspinText

@testable import UnspinLexicon

/// Phrases are cut as the segmenter cuts texts; else they would not be found there.
@Suite struct PhraseTokensTests {
    private func agree(_ text: String) throws -> Bool {
        var segmenter = try Segmenter()
        let (bytes, tokens) = DictionaryText.tokens(text)
        var expected: [Token] = []
        segmenter.segment(bytes, into: &expected)
        return tokens.map { [Int($0.start), Int($0.end), Int($0.kind.rawValue)] }
            == expected.map { [Int($0.start), Int($0.end), Int($0.kind.rawValue)] }
            && tokens.dropFirst().map { $0.flags.contains(.spaceBefore) } == expected.dropFirst().map { $0.flags.contains(.spaceBefore) }
    }

    @Test(arguments: [
        "U.S. dollar", "three,903", "1,500.5", "1.four", "eight%", "8th", "1000's", "don't", "they\u{2019}re", "Leaders' Assembly",
        "Asia-Pacific", "AT&T", "C++", "p.c", "p.c.", "vis-\u{E0}-vis", "na\u{EF}ve Bayes", "e-mail", "$5 million", "a/c", "#1", "Jan.6",
        "x_1", "rock 'n' roll", "O'Neil's", "3:30", "Yahoo!", "(IoT)", "5G", "COVID-19", "24/7", "{that a}",
    ])
    func cutsAsTheSegmenter(_ text: String) throws {
        #expect(try agree(text))
    }

    @Test(arguments: 0..<40) func cutsGeneratedTextAsTheSegmenter(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let pieces = ["a", "B", "7", "12", "'", "\u{2019}", ".", ",", "-", " ", "  ", "%", "é", "/", "_", "x"]
        let text = "a" + (0..<30).map { _ in pieces.randomElement(using: &random) ?? "a" }.joined() + "b"
        #expect(try agree(text), "\(text)")
    }

    @Test func slotsAreOneToken() {
        #expect(PhraseTokens("a <number> of,<name>").pieces.map(\.text) == ["a", "<number>", "of", ",", "<name>"])
    }
}
