import Testing
import UnspinTestSupport
import UnspinText

@testable import Unspin

@Suite struct SectionsTests {
    /// A token a letter: `w` a word, `s` the first word of a sentence, `p` of a paragraph, `.` a symbol.
    private func tokens(_ pattern: String) -> [Token] {
        pattern.enumerated().map { place, letter in
            let flags: Token.Flags =
                switch letter {
                case "s": [.startsSentence]
                case "p": [.startsSentence, .startsParagraph]
                default: []
                }
            return Token(start: 2 * place, end: 2 * place + 1, kind: letter == "." ? .symbol : .word, flags: flags)
        }
    }

    @Test(arguments: [
        ("", 3, []), ("p", 3, [0..<1]), ("pwwpww", 3, [0..<3, 3..<6]), ("pwpwpw", 3, [0..<4, 4..<6]),
        // Without a paragraph in sight, at the second sentence that is late enough; without one, anywhere.
        ("pwwwwwsww", 3, [0..<6, 6..<9]), ("pwwswwsww", 3, [0..<6, 6..<9]), ("pwwwwwwwwww", 3, [0..<9, 9..<11]),
        ("p....pw", 3, [0..<7]), ("p..w.w.pw", 3, [0..<7, 7..<9]),
    ])
    func cut(_ pattern: String, _ words: Int, _ expected: [Range<Int>]) {
        #expect(Sections.cut(tokens(pattern), words: words) == expected)
    }

    @Test(arguments: [
        ("", []), ("pww", [0..<3]), ("pwspw", [0..<2, 2..<3, 3..<5]), ("pwwwwwww", [0..<5, 5..<8]), ("wwwswww", [0..<3, 3..<7]),
    ])
    func sentences(_ pattern: String, _ expected: [Range<Int>]) {
        let all = tokens(pattern)
        #expect(Sections.sentences(all, in: all.indices, longest: 5) == expected)
        // Numbered from the section's first token.
        let padded = tokens("pw" + pattern)
        #expect(Sections.sentences(padded, in: 2..<padded.count, longest: 5) == expected)
    }

    @Test(arguments: 0..<50) func coverEverythingOnce(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pattern = String((0..<Int.random(in: 0...300, using: &random)).map { _ in "wwwwww.sp".randomElement(using: &random)! })
        let all = tokens(pattern)
        let sections = Sections.cut(all, words: 10)
        #expect(sections.flatMap { Array($0) } == Array(all.indices))
        #expect(sections.allSatisfy { section in all[section].count { $0.kind == .word } <= 31 })
        for section in sections {
            let sentences = Sections.sentences(all, in: section, longest: 20)
            #expect(sentences.flatMap { Array($0) } == Array(0..<section.count))
            #expect(sentences.allSatisfy { $0.count <= 20 })
        }
    }
}
