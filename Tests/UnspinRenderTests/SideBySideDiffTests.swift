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
                     2  said the [-Overseas-]    │ said the {+Foreign+}
                        Minister of China        │ Minister of China

                """)
    }

    @Test func proposalsStandOnTheLeft() {
        #expect(
            render("a b c", width: 60, .init("b", "x", isApplied: false)) == """
                f
                     1  a [?b|x?] c              │ a b c

                """)
    }

    @Test func wideCharactersTakeTwoColumns() {
        let lines = render("中文 x 中文\n", width: 60, .init("x", "y")).split(separator: "\n")
        // 24 columns of text: 2 + 2 + 1 + 5 + 1 + 2 + 2 = 15 used, 9 spaces, then the separator.
        #expect(lines[1] == "     1  中文 [-x-] 中文          │ 中文 {+y+} 中文")
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
                let column = columns.map { String($0[index]) }.joined().filter { !" []{}+-".contains($0) }
                #expect(column == String(decoding: side, as: UTF8.self).filter { $0 != " " })
            }
        }
    }
}
