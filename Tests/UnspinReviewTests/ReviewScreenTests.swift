import Testing
import UnspinDecisions
import UnspinRender
import UnspinReview
import UnspinTestSupport

@Suite struct ReviewScreenTests {
    private func rows(_ grid: Grid) -> [String] { grid.rows.indices.map(grid.text(ofRow:)) }

    /// At any size, after any keys: rows are full, nothing controls the terminal, and the current phrase is seen.
    @Test func anySize() {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<60 {
            let texts = ["a.txt", "b.txt"].map { path in
                let text = RandomText.bytes(pieces: Int.random(in: 5..<200, using: &generator), using: &generator)
                return ReviewText(
                    place: EditLog.Place(path: path), heading: "\(path)\u{1B}[31m", text: text,
                    edits: RandomText.edits(of: text, using: &generator))
            }
            var session = ReviewSession(texts)
            for _ in 0..<Int.random(in: 0..<12, using: &generator) {
                _ = session.press(Reviews.keys.randomElement(using: &generator)!)
            }
            let columns = Int.random(in: 1..<140, using: &generator)
            let grid = ReviewScreen.draw(session, columns: columns, rows: Int.random(in: 1..<60, using: &generator))
            for row in grid.rows {
                #expect(row.count == columns)
                #expect(row.reduce(0) { $0 + DisplayWidth.of($1.text) } == columns)
                #expect(row.allSatisfy { VisibleText.escape($0.text) == $0.text })
            }
            if columns >= 40, grid.rows.count >= 12, session.mode != .help, session.current != nil {
                #expect(rows(grid).contains { $0.contains("»") })
            }
        }
    }

    @Test func tooSmall() {
        #expect(rows(ReviewScreen.draw(Reviews.small, columns: 39, rows: 12))[0].hasPrefix("Too small"))
        #expect(rows(ReviewScreen.draw(Reviews.small, columns: 0, rows: 0)).isEmpty)
    }

    @Test func stateInMarks() {
        var session = Reviews.small
        session.type("ynys")
        #expect(
            rows(ReviewScreen.draw(session, columns: 80, rows: 24))[2...4].joined(separator: "\n") == """
                   1  He will {+seek+} widespread [=floor=] with the {+foreign+} minister.
                   2
                   3  The [?overseas?] office has »[?hunt|seek?]« in [?mind?].
                """)
        session.type("w")
        #expect(
            rows(ReviewScreen.draw(session, columns: 80, rows: 24))[2...6].joined(separator: "\n") == """
                   1  He will [-hunt-] widespread         │ He will {+seek+} widespread
                      [=floor=] with the [-overseas-]     │ floor with the {+foreign+}
                      minister.                           │ minister.
                   2                                      │
                   3  The [?overseas?] office has         │ The overseas office has
                """)
    }

    /// A phrase in a line of 200 kB is laid out without the rest of the line.
    @Test func longLine() {
        let words = String(repeating: "word ", count: 20_000)
        let session = ReviewSession([Reviews.text("a.txt", words + "hunt " + words)])
        let grid = ReviewScreen.draw(session, columns: 80, rows: 24)
        #expect(rows(grid).contains { $0.contains("»[?hunt|seek?]«") })
        #expect(rows(grid)[0].contains("phrase 1 of 1"))
    }

    @Test func cursorWhileTyping() {
        var session = Reviews.small
        session.type("e中")
        let grid = ReviewScreen.draw(session, columns: 60, rows: 20)
        #expect(grid.cursor?.row == 17)
        #expect(grid.cursor?.column == DisplayWidth.of("Replacement: seek中"))
        session.type(String(repeating: "x", count: 100))
        #expect(ReviewScreen.draw(session, columns: 60, rows: 20).cursor?.column ?? 99 < 60)
    }
}
