import Testing
import Unspin
import UnspinExport
import UnspinRender
import UnspinTestSupport

@Suite struct M2Tests {
    private func export(_ text: String, _ edits: Edit...) throws -> String {
        var exporter = try M2Exporter()
        return exporter.export(.fake(text, edits))
    }

    @Test func aSentence() throws {
        #expect(
            try export("The Overseas Minister came.", .fake(4..<12, "Overseas", "Foreign")) == """
                S The Overseas Minister came .
                A 1 2|||R:SPUN|||Foreign|||REQUIRED|||-NONE-|||0


                """)
    }

    @Test func insertionRemovalAndProposal() throws {
        #expect(
            try export(
                "He an wrote book today. It rained.", .fake(3..<6, "an ", ""), .fake(12..<12, "", "a "),
                .fake(17..<22, "today", "now", isApplied: false)) == """
                    S He an wrote book today .
                    A 1 2|||U:SPUN||||||REQUIRED|||-NONE-|||0
                    A 3 3|||M:SPUN|||a|||REQUIRED|||-NONE-|||0
                    A 1 2|||U:SPUN||||||REQUIRED|||-NONE-|||1
                    A 3 3|||M:SPUN|||a|||REQUIRED|||-NONE-|||1
                    A 4 5|||R:SPUN|||now|||REQUIRED|||-NONE-|||1

                    S It rained .
                    A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0


                    """)
    }

    /// An edit that joins words takes both; one of white space alone is no change of tokens.
    @Test func editsOfSpacing() throws {
        #expect(
            try export("in  every day life", .fake(2..<4, "  ", " "), .fake(9..<10, " ", "")) == """
                S in every day life
                A 1 3|||R:SPUN|||everyday|||REQUIRED|||-NONE-|||0


                """)
    }

    @Test func sentencesThatAnEditCrossesAreOne() throws {
        let output = try export("It ended. And so on.", .fake(8..<13, ". And", ", and"))
        #expect(output == "S It ended . And so on .\nA 2 4|||R:SPUN|||, and|||REQUIRED|||-NONE-|||0\n\n")
    }

    /// By bytes: a combining mark may stand behind the separator.
    private static func cells(_ line: Substring) -> [String] {
        Array(line.utf8).split(separator: Array("|||".utf8), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Carrying out annotator 1's changes on the tokens gives the tokens of the text with all edits.
    @Test func changesCarryOver() throws {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<400 {
            let text = RandomText.bytes(pieces: 20, using: &generator)
            let all = RandomText.edits(of: text, using: &generator).map { edit in
                var edit = edit
                edit.isApplied = true
                return edit
            }
            // What a mark or joiner at a space belongs to depends on what stands beyond the space: no edit sees so far.
            let unclear = ["\u{301}", "\u{A0}", "\u{200D}"].map { Array($0.utf8) }
            let repaired = try EditList(all).apply(to: text)
            if unclear.contains(where: { text.contains($0) || repaired.contains($0) }) { continue }
            var exporter = try M2Exporter()
            let marked = exporter.export(.fake(text, all))
            var cleaned: [String] = []
            for sentence in marked.split(separator: "\n\n") {
                let lines = sentence.split(separator: "\n")
                var tokens = lines[0].dropFirst(2).split(separator: " ").map(String.init)
                for line in lines.dropFirst().reversed() where !line.contains("|||noop|||") {
                    let cells = Self.cells(line.dropFirst(2))
                    let place = cells[0].split(separator: " ").compactMap { Int($0) }
                    tokens.replaceSubrange(place[0]..<place[1], with: cells[2].split(separator: " ").map(String.init))
                }
                cleaned += tokens
            }
            let expected = exporter.export(.fake(repaired, []))
            let sentences = expected.split(separator: "\n").filter { $0.hasPrefix("S ") }
            let tokens = sentences.flatMap { $0.dropFirst(2).split(separator: " ").map(String.init) }
            #expect(cleaned == tokens)
        }
    }
}
