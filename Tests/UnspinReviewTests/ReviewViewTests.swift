import Testing
import UnspinReview

/// Filters, order, and the way through the phrases.
@Suite struct ReviewViewTests {
    @Test func filters() {
        let table: [(filter: String, shown: [Int])] = [
            ("", Array(0..<9)), ("tier:auto", [0, 1, 4, 7, 8]), ("tier:review", [2, 3, 6]), ("tier:report", [5]),
            ("entry:hunt", [0, 4]), ("entry:HUNT", [0, 4]), ("family:a", [6, 7, 8]), ("state:open", Array(0..<9)),
            ("confidence<0.5", [1, 5, 7]), ("conf>0.7", [0, 4, 8]), ("ambiguous", [0, 2, 3, 4, 6]), ("ambiguous tier:auto", [0, 4]),
            ("chase", [0, 4]), ("overseas family:A", [6]), ("中文", [8]),
        ]
        for (filter, shown) in table {
            var session = Reviews.small
            session.type("f\(filter)⏎")
            #expect(session.order == shown, "\(filter)")
            #expect(session.filter.text == filter)
        }
    }

    @Test func filtersThatMeanNothing() {
        for filter in ["tier:high", "confidence<2", "confidence<x", "state:done", "colour:red", ":", "a:"] {
            var session = Reviews.small
            session.type("ftier:review⏎")
            session.press(.character("f"))
            session.press(.control("u"))
            session.type("\(filter)⏎")
            #expect(session.message == .badFilter(filter), "\(filter)")
            #expect(session.order == [2, 3, 6], "the filter before stays")
        }
    }

    @Test func filterByState() {
        var session = Reviews.small
        session.type("ynsfstate:accepted⏎")
        #expect(session.order == [0])
        for (state, shown) in [("rejected", [1]), ("skipped", [2]), ("open", Array(3..<9))] {
            session.press(.character("f"))
            session.press(.control("u"))
            session.type("state:\(state)⏎")
            #expect(session.order == shown, "\(state)")
        }
        // What is decided stays in view until the filter is set anew.
        session.type("y")
        #expect(session.order == Array(3..<9))
    }

    /// A scope does not reach what a filter hides: `a` is for what was in view, an entry is an entry.
    @Test func scopesUnderFilters() {
        var session = Reviews.small
        session.type("ftier:review⏎a")
        #expect(session.verdicts == "..aa.....")
        session.type("uf⏎")
        session = Reviews.small
        session.type("fa.txt⏎")
        #expect(session.message == .filterShowsNothing)
    }

    @Test func orders() {
        var session = Reviews.small
        session.type("S")
        #expect(session.order == [5, 1, 7, 2, 3, 6, 8, 0, 4])
        #expect(session.current == 5, "what is put first is asked first")
        session.type("nS")
        #expect(session.order == [1, 7, 0, 4, 5, 2, 3, 6, 8])
        #expect(session.current == 1)
        session.type("ynS")
        #expect(session.order == Array(0..<9))
        #expect(session.current == 0, "in the order of the text it goes on from where it was")
        session.type("k S")
        #expect(session.current == 2, "the least sure one that is open")
    }

    @Test func emptyFilterShowsAll() {
        var session = Reviews.small
        session.type("ftier:report⏎")
        session.press(.character("f"))
        session.press(.control("u"))
        session.type("⏎")
        #expect(session.order == Array(0..<9))
        #expect(session.current == 5)
    }

    @Test func lines() {
        let table: [(keys: [Key], text: String, before: String)] = [
            ([.character("a"), .character("b"), .left, .character("c")], "acb", "ac"),
            ([.character("a"), .backspace, .backspace, .character("b")], "b", "b"),
            ([.character("a"), .home, .delete, .delete], "", ""),
            ([.character("a"), .character(" "), .character("b"), .control("w")], "a ", "a "),
            ([.character("a"), .character("b"), .left, .control("u")], "b", ""),
            ([.character("a"), .character("b"), .left, .control("k")], "a", "a"),
            ([.character("e"), .character("\u{301}"), .backspace], "", ""),
            ([.character("中"), .left, .left, .right, .end, .character("文")], "中文", "中文"),
        ]
        for (keys, text, before) in table {
            var editor = LineEditor()
            let areKnown = keys.map { editor.press($0) }
            #expect(!areKnown.contains(false))
            #expect(editor.text == text)
            #expect(editor.textBeforeCursor == before)
        }
        var editor = LineEditor()
        let isKnown = editor.press(.up)
        #expect(!isKnown)
    }
}
