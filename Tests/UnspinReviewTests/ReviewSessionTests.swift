import Testing
import Unspin
import UnspinDecisions
import UnspinReview

/// What each key does, as tables.
@Suite struct ReviewSessionTests {
    /// The phrases are hunt, floor, overseas | overseas, hunt, mind (nothing to put there) || overseas, floor, 中文 (removal).
    static let table: [(keys: String, verdicts: String, position: Int)] = [
        ("", ".........", 0),
        ("y", "a........", 1),
        ("n", "r........", 1),
        ("s", "s........", 1),
        ("yns", "ars......", 3),
        ("2", "a........", 1),
        ("4", ".........", 0),
        ("a", "aaaaa....", 5),
        ("d", "rrrrrr...", 6),
        ("jja", "..aaa....", 5),
        ("na", "raaaa....", 5),
        ("ja", ".aaaa....", 5),
        ("ty", "a...a....", 1),
        ("tn", "r...r....", 1),
        ("jjty", "..aa.....", 4),
        ("jjTy", "..aa..a..", 4),
        ("jjTn", "..rr..r..", 4),
        ("t2", "a...a....", 1),
        ("t9", ".........", 0),
        ("t␛", ".........", 0),
        ("t␛y", "a........", 1),
        ("jji", "..rr..r..", 4),
        ("jjjjjy", ".........", 5),
        ("jjjjje⌫thought⏎", ".....a...", 6),
        ("ejump⏎", "a........", 1),
        ("e␛", ".........", 0),
        ("u", ".........", 0),
        ("yu", ".........", 0),
        ("yyu", "a........", 1),
        ("yyuu", ".........", 0),
        ("au", ".........", 0),
        ("jjTyu", ".........", 2),
        ("ynu", "a........", 1),
        ("yku", ".........", 0),
        ("ykn", "r........", 1),
        ("yknu", "a........", 0),
        ("jk", ".........", 0),
        ("k", ".........", 0),
        ("jjjjjjjjjjj", ".........", 8),
        ("g5⏎", ".........", 4),
        ("g:3⏎", ".........", 3),
        ("gb.txt⏎", ".........", 6),
        ("g99⏎", ".........", 0),
        ("/mind⏎", ".........", 5),
        ("/overseas⏎/⏎/⏎", ".........", 6),
        ("/overseas⏎/⏎/⏎/⏎", ".........", 2),
        ("/office⏎", ".........", 3),
        ("/nowhere⏎", ".........", 0),
        ("yyyyyyyyy", "aaaaa....", 5),
        ("d⇥y", "rrrrrr.a.", 8),
        ("W", ".........", 0),
        ("x", ".........", 0),
    ]

    @Test(arguments: table) func keys(keys: String, verdicts: String, position: Int) {
        var session = Reviews.small
        session.type(keys.replacing("⌫", with: ""))
        #expect(session.verdicts == verdicts)
        #expect(session.position == position)
    }

    @Test func replacements() {
        let table: [(keys: String, replacements: [String])] = [
            ("y", ["seek"]), ("2", ["look for"]), ("3", ["chase"]), ("t2", ["look for", "look for"]), ("T3", ["chase", "chase"]),
            ("ejump⏎", ["seekjump"]), ("jjjjjjjjy", [""]), ("2k1", ["seek"]), ("jjTy", ["foreign", "foreign", "foreign"]),
        ]
        for (keys, replacements) in table {
            var session = Reviews.small
            session.type(keys)
            let accepted = session.states.filter { $0.verdict == .accept }
            #expect(accepted.map(\.replacement) == replacements, "\(keys)")
        }
    }

    @Test func effects() throws {
        var session = Reviews.small
        let edit = ReviewEffect.edit(session.phrases[0].phrase)
        let table: [(keys: [Key], effects: [ReviewEffect])] = [
            ([.character("q")], [.quit]), ([.control("c")], [.quit]), ([.control("l")], [.redraw]), ([.character("o")], [edit]),
            ([.character("W"), .character("n")], []), ([.character("W"), .character("y")], [.write]),
        ]
        for (keys, effects) in table {
            let found = keys.flatMap { session.press($0) }
            #expect(found == effects)
        }
        let never = session.type("jji")
        #expect(never.last == .allow("overseas"))
        #expect(never.decisions.map(\.scope) == [.always, .always, .always])
        let undone = session.press(.character("u"))
        #expect(undone.last == .disallow("overseas"))
        #expect(undone.decisions.map(\.undoes) == [1, 1, 1])
        #expect(undone.decisions.map(\.step) == [2, 2, 2])
        let accepted = session.type("y").decisions
        #expect(accepted.map(\.verdict) == [.accept])
    }

    @Test func scopesAreWrittenDown() {
        let table: [(keys: String, scope: Scope, count: Int)] = [
            ("y", .phrase, 1), ("n", .phrase, 1), ("s", .phrase, 1), ("2", .phrase, 1), ("ex⏎", .phrase, 1), ("a", .rest, 5),
            ("d", .rest, 6), ("ty", .document, 2), ("Ty", .run, 2), ("jjTn", .run, 3), ("i", .always, 2),
        ]
        for (keys, scope, count) in table {
            var session = Reviews.small
            let decisions = session.type(keys).decisions
            #expect(decisions.count == count, "\(keys)")
            #expect(Set(decisions.map(\.scope)) == [scope], "\(keys)")
        }
    }

    @Test func messages() {
        let table: [(keys: String, message: ReviewMessage?)] = [
            ("", nil), ("y", nil), ("5", .noCandidate(5)), ("x", .unknownKey(.character("x"))), ("u", .nothingToUndo),
            ("k", .atStart), ("g9⏎j", .atEnd), ("jjjjjy", .nothingToAccept), ("jjjjjTy", .nothingToAccept),
            ("yu", .undone(count: 1)), ("a", .decided(.accept, count: 5, scope: .rest)), ("g9⏎n", .noneOpenAhead(before: 8)),
            ("/zebra⏎", .notFound("zebra")), ("g77⏎", .noSuchPlace("77")), ("fcolour:red⏎", .badFilter("colour:red")),
            ("ffamily:X⏎", .filterShowsNothing), ("S", .sorted(.confidence)), ("tx", .unknownKey(.character("x"))),
        ]
        for (keys, message) in table {
            var session = Reviews.small
            session.type(keys)
            #expect(session.message == message, "\(keys)")
        }
    }

    @Test func nothingToReview() {
        var session = ReviewSession([])
        for key in Reviews.keys where key != .character("q") && key != .control("c") {
            let decisions = session.press(key).decisions
            #expect(decisions.isEmpty)
            session.type("␛")
        }
        let effects = session.press(.character("q"))
        #expect(effects == [.quit])
    }
}
