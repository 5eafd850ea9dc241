import Testing
import Unspin
import UnspinRender
import UnspinTestSupport

@Suite struct SideBySideDiffTests {
    private func render(_ text: String, width: Int, _ rows: FakeRepair.Row...) -> String {
        let repair = FakeRepair(rows: rows).repair(Array(text.utf8))
        return SideBySideDiff(style: .plain, width: width).render(repair.original, repair.edits, heading: "f")
    }

    @Test func columnsStayLevel() {
        #expect(
            render("one\nsaid the Overseas Minister of China\n", width: 60, .init("Overseas", "Foreign")) == """
                f
                +    2  said the [-Overseas-]  │   2  said the {+Foreign+}
                        Minister of China      │      Minister of China

                """)
    }

    @Test func proposalsStandOnTheLeft() {
        #expect(
            render("a b c", width: 60, .init("b", "x", isApplied: false)) == """
                f
                ?    1  a [?b|x?] c            │   1  a b c

                """)
    }

    @Test func wideCharactersTakeTwoColumns() {
        let lines = render("中文 x 中文\n", width: 60, .init("x", "y")).split(separator: "\n")
        // 22 columns of text: 2 + 2 + 1 + 5 + 1 + 2 + 2 = 15 used, 7 spaces, then the separator.
        #expect(lines[1] == "+    1  中文 [-x-] 中文        │   1  中文 {+y+} 中文")
    }

    @Test func aWordLongerThanTheColumnIsCut() {
        let lines = render(String(repeating: "a", count: 70) + "x", width: 60, .init("x", "y")).split(separator: "\n").dropFirst()
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.count <= 60 })
    }

    /// Each column, marks and wrapping taken away, is one side of the change.
    @Test func columnsHoldTheirSide() {
        var generator = SeededGenerator(seed: 4)
        let words = ["alpha", "beta", "gamma", "delta", "x1", "x2"]
        for _ in 0..<100 {
            let text = (0..<40).map { _ in words.randomElement(using: &generator)! }.joined(separator: " ")
            let repair = FakeRepair(.init("x1", "long replacement"), .init("x2", "")).repair(Array(text.utf8))
            let rows = SideBySideDiff(style: .plain, width: 64).render(repair.original, repair.edits, heading: "f").split(separator: "\n")
            let columns = rows.dropFirst().map { $0.dropFirst(8).split(separator: "│", omittingEmptySubsequences: false) }
            for (index, side) in [repair.original, repair.cleaned].enumerated() {
                let column = columns.map { String($0[index].dropFirst(index * 6)) }.joined().filter { !" []{}+-".contains($0) }
                #expect(column == String(decoding: side, as: UTF8.self).filter { $0 != " " })
            }
        }
    }

    /// Of a long paragraph only what is near the changes is shown, and both sides have their own line numbers.
    @Test func longParagraphsAndMovedLines() throws {
        let filler = (1...200).map { "w\($0)" }.joined(separator: " ")
        let text = "x1\n\(filler) x2 \(filler)\n"
        let repair = FakeRepair(.init("x1", "one\ntwo"), .init("x2", "y")).repair(Array(text.utf8))
        let rows = SideBySideDiff(style: .plain, width: 80).render(repair.original, repair.edits, heading: "f").split(separator: "\n")
        #expect(rows.count < 20)
        #expect(rows[1] == #"+    1  [-x1-]                           │   1  {+one\ntwo+}"#)
        #expect(rows[2].hasPrefix("+    2  …w"))
        #expect(rows[2].contains("│   3  …w"))
    }

    @Test func summary() throws {
        var summary = DiffSummary()
        #expect(summary.text == "")
        var report = Edit.fake(4..<5, "c", "c", isApplied: false)
        report.tier = .report
        summary.add([.fake(0..<1, "a", "b"), .fake(2..<3, "b", "c", isApplied: false), report])
        summary.add([])
        #expect(summary.text == "1 change (1 + auto), 2 proposed (1 ? review, 1 ! report)\n")
        summary.add([.fake(0..<1, "a", "b")])
        #expect(summary.text == "2 changes (2 + auto), 2 proposed (1 ? review, 1 ! report) in 2 texts\n")
    }
}
