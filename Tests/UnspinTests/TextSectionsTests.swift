import Testing
import UnspinTestSupport
import UnspinText

@testable import Unspin

@Suite struct TextSectionsTests {
    private func cuts(_ text: String) -> [Int] { TextSections.cut(Array(text.utf8).span).map(\.upperBound) }

    private static let line = String(repeating: "word ", count: 20)

    @Test func shortTextsAreOneSection() {
        #expect(cuts("") == [])
        #expect(cuts("a") == [1])
        #expect(cuts(String(repeating: Self.line, count: 119)) == [11_900])
    }

    @Test func paragraphsThenLinesThenSentencesThenSpaces() {
        // Lines of 100 bytes that end without a mark: an empty line ends a paragraph, else a line far enough does.
        let wrapped = String(repeating: String(repeating: "word ", count: 19) + "word\n", count: 130)
        #expect(cuts(wrapped + "\n" + wrapped).first == 13_000)
        #expect(cuts(wrapped + wrapped).first == 24_000)
        let marked = String(repeating: String(repeating: "word ", count: 19) + "end.\n", count: 130)
        #expect(cuts(marked).first == 12_000)
        let sentences = String(repeating: String(repeating: "word ", count: 19) + "end. ", count: 300)
        #expect(cuts(sentences).first == 24_000)
        #expect(cuts(String(repeating: "word ", count: 9000)).first == 36_000)
        #expect(cuts(String(repeating: "é", count: 30_000)).first == 48_000)
    }

    @Test(arguments: 0..<10) func sectionsCoverTheText(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = (0..<8).flatMap { _ in
            Array(repeating: RandomText.bytes(pieces: 60, using: &random), count: Int.random(in: 1...60, using: &random)).flatMap { $0 }
        }
        let sections = TextSections.cut(text.span)
        #expect(sections.first?.lowerBound ?? 0 == 0)
        #expect(sections.last?.upperBound ?? 0 == text.count)
        #expect(zip(sections, sections.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(sections.allSatisfy { $0.count <= 4 * TextSections.size + 4 })
        // Up to twice the size, only the end of a paragraph ends a section.
        for section in sections.dropLast() where section.count < 2 * TextSections.size {
            let inside = section.lowerBound + TextSections.size..<section.upperBound
            #expect(inside.allSatisfy { !Self.endsParagraph(text, $0) })
            #expect(Self.endsParagraph(text, section.upperBound))
        }
        for section in sections where section.count >= 2 * TextSections.size {
            let inside = section.lowerBound + TextSections.size..<section.lowerBound + 2 * TextSections.size
            #expect(inside.allSatisfy { !Self.endsParagraph(text, $0) })
        }
    }

    private static func endsParagraph(_ text: [UInt8], _ place: Int) -> Bool {
        guard place > 0, place < text.count, text[place - 1] == 0x0A else { return false }
        if text[place] == 0x0A || text[place] == 0x0D { return true }
        let last = text[..<(place - 1)].suffix(2)
        guard let byte = last.last == 0x0D ? last.dropLast().last : last.last else { return false }
        return byte >= 0x80 || "!\"').:?]".utf8.contains(byte)
    }
}
