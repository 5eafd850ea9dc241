import Testing
import Unspin
import UnspinRender
import UnspinTestSupport

@Suite struct WordDiffTests {
    private func render(_ text: String, _ rows: FakeRepair.Row..., style: Style = .plain) -> String {
        let repair = FakeRepair(rows: rows).repair(Array(text.utf8))
        return WordDiff(style: style).render(repair.original, repair.edits, heading: "file.txt")
    }

    @Test func marks() {
        let output = render(
            "Overseas Minister Wang met on Tuesday last ,again\n", .init("Overseas", "Foreign"),
            .init("Tuesday last", "last Tuesday", isApplied: false),
            .init(" ,", ", "))
        #expect(
            output == """
                file.txt
                ? 1:1  [-Overseas-]{+Foreign+} Minister Wang met on [?Tuesday last|last Tuesday?][- ,-]{+, +}again

                """)
    }

    @Test func removalAndInsertion() throws {
        let edits = try EditList([.fake(0..<2, "a ", ""), .fake(3..<3, "", "n")])
        #expect(WordDiff(style: .plain).render(Array("a ba c".utf8), edits, heading: "f") == "f\n+ 1:1  [-a -]b{+n+}a c\n")
    }

    @Test func alternativesAreShown() throws {
        var edit = Edit.fake(0..<1, "a", "b", isApplied: false)
        edit.alternatives = ["c", "d", "e"].map { Alternative(replacement: $0, entry: $0, confidence: 0.1) }
        #expect(WordDiff(style: .plain).render([0x61], try EditList([edit]), heading: "f") == "f\n? 1:1  [?a|b|c|d?]\n")
    }

    @Test func contextIsCutAtWords() {
        let filler = (1...40).map { "word\($0)" }.joined(separator: " ")
        #expect(
            render("\(filler) spun \(filler)\n", .init("spun", "news")) == """
                file.txt
                + 1:272  …word36 word37 word38 word39 word40 [-spun-]{+news+} word1 word2 word3 word4 word5 word6…

                """)
    }

    @Test func farPhrasesHaveRowsOfTheirOwn() {
        let filler = String(repeating: "filler ", count: 30)
        let rows = render("x1 \(filler)x2 \(filler)\nx3\n", .init("x1", "y"), .init("x2", "y"), .init("x3", "y")).split(separator: "\n")
        #expect(
            rows.dropFirst().map { $0.prefix { $0 != "[" } } == ["+ 1:1  ", "+ 1:214  …filler filler filler filler filler ", "+ 2:1  "])
    }

    /// Long paragraphs full of changes stay readable: rows of bounded length, every change shown once.
    @Test func longParagraph() {
        let paragraph = (1...250).map { $0.isMultiple(of: 4) ? "spun\($0)" : "plain" }.joined(separator: " ")
        let rows = (1...250).reversed().filter { $0.isMultiple(of: 4) }.map { FakeRepair.Row("spun\($0)", "news") }
        let repair = FakeRepair(rows: rows).repair(Array(paragraph.utf8))
        let output = WordDiff(style: .plain).render(repair.original, repair.edits, heading: "f")
        #expect(output.split(separator: "\n").allSatisfy { $0.count < 220 })
        #expect(output.split(separator: "[-").count == repair.edits.edits.count + 1)
    }

    /// Colour adds nothing but colour; nothing of the input reaches the terminal raw.
    @Test func colourAddsOnlyColour() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<100 {
            let text = RandomText.bytes(pieces: 60, using: &generator)
            let repair = Repair(text, RandomText.edits(of: text, using: &generator))
            for render in [
                { WordDiff(style: $0).render(text, repair.edits, heading: "f\u{1B}") },
                { SideBySideDiff(style: $0, width: 80).render(text, repair.edits, heading: "f\u{1B}") },
            ] as [(Style) -> String] {
                let plain = render(.plain)
                #expect(!plain.contains("\u{1B}"))
                #expect(plain.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
                #expect(render(Style(usesColour: true)).replacing(/\u{1B}\[\d+m/.matchingSemantics(.unicodeScalar), with: "") == plain)
            }
        }
    }
}
