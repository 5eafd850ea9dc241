import Testing
import Unspin
import UnspinDecisions
import UnspinFormats
import UnspinRender
import UnspinReview
import UnspinTestSupport

/// What holds whatever keys are pressed.
@Suite struct ReviewLawTests {
    /// What decisions leave of a review, as a file tells them.
    private func states(after decisions: [Decision], of session: ReviewSession) throws -> ReviewSession {
        let file = DecisionWriter.lines(decisions)
        var resumed = session
        resumed.resume(try DecisionReader.read(file).decisions)
        return resumed
    }

    private func check(_ session: ReviewSession) {
        #expect(session.order.isEmpty || session.order.indices.contains(session.position))
        #expect(session.states.count == session.phrases.count)
        #expect(session.counts.values.reduce(0, +) == session.phrases.count)
    }

    /// Every key in every mode, and behind every key: nothing breaks, decisions are the state, undo is the inverse.
    @Test func everyKeyInEveryState() throws {
        let modes = ["", "?", "e", "f", "g", "/", "t", "T", "W", "jjjjj", "gb.txt⏎", "a", "jji", "ftier:review⏎", "S", "yns"]
        for mode in modes {
            for first in Reviews.keys {
                var session = Reviews.small
                var decisions = session.type(mode).decisions
                decisions += session.press(first).decisions
                check(session)
                #expect(try states(after: decisions, of: Reviews.small).states == session.states, "\(mode) \(first)")
                session.type("␛")
                let before = session.states
                let more = session.type("y").decisions
                if !more.isEmpty {
                    session.type("u")
                    #expect(session.states == before, "\(mode) \(first)")
                }
            }
        }
    }

    /// After any keys: the decisions give the same state, undo leads back to the beginning, and a session that takes the decisions up
    /// undoes the same.
    @Test func anyKeys() throws {
        var generator = SeededGenerator(seed: 11)
        let keys = Reviews.keys.filter { $0 != .control("c") && $0 != .character("q") }
        for _ in 0..<250 {
            var session = Reviews.small
            var decisions: [Decision] = []
            for _ in 0..<Int.random(in: 1..<60, using: &generator) {
                decisions += session.press(keys.randomElement(using: &generator)!).decisions
                check(session)
            }
            session.type("␛")
            var resumed = try states(after: decisions, of: Reviews.small)
            #expect(resumed.states == session.states)
            #expect(resumed.step == session.step)
            for _ in 0..<60 {
                session.type("u")
                resumed.type("u")
                #expect(resumed.states == session.states)
            }
            #expect(session.states.allSatisfy { $0.verdict == .open })
        }
    }

    /// Accepting everything by decisions is what accepting everything does to the text.
    @Test func decisionsApply() throws {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<60 {
            let text = RandomText.bytes(pieces: 80, using: &generator)
            let place = EditLog.Place(path: "a.txt")
            var edits = RandomText.edits(of: text, using: &generator)
            var session = ReviewSession([ReviewText(place: place, heading: "a.txt", text: text, edits: edits)])
            let decisions = session.type("a").decisions
            for index in edits.indices { edits[index].isApplied = true }
            let replay = DecisionReplay(DecisionBook(decisions), on: text, in: place)
            #expect(try EditList(replay.edits).apply(to: text) == EditList(edits).apply(to: text))
            #expect(replay.notFound.isEmpty && replay.overlapping.isEmpty)
        }
    }

    /// Decisions on a text hold when text is put before and behind its paragraphs.
    @Test func changedText() {
        var session = Reviews.small
        let decisions = session.type("ynsy").decisions
        let old = "He will hunt widespread floor with the overseas minister.\n\nThe overseas office has hunt in mind.\n"
        for changed in ["Hunt. \n\n" + old, old + "\nMore overseas news.\n", old.replacing("\n\n", with: "\n\nBetween.\n\n")] {
            var other = ReviewSession([Reviews.text("a.txt", changed)])
            other.resume(decisions)
            let decided = other.phrases.indices.filter { other.states[$0].verdict != .open }
            #expect(decided.map { other.phrases[$0].edit.original } == ["hunt", "floor", "overseas", "overseas"], "\(changed)")
            #expect(decided.map { other.states[$0].verdict } == [.accept, .reject, .skip, .accept])
        }
    }

    /// What an editor leaves of a text keeps its proposals and decisions.
    @Test func replacedText() {
        var session = Reviews.small
        let decisions = session.type("ynsj").decisions
        let changed = Array("Now. He will hunt widespread floor with the overseas minister.\n\nThe office has a hunt in mind.\n".utf8)
        var text = session.texts[0]
        text.edits = session.texts[0].edits(relocatedTo: changed)
        #expect(text.edits.map(\.original) == ["hunt", "floor", "overseas", "hunt", "mind"])
        let new = ReviewText(place: text.place, heading: text.heading, text: changed, edits: text.edits)
        session.replace([new, session.texts[1]], decisions: decisions)
        #expect(session.verdicts == "ars.....")
        #expect(session.current == 3)
    }
}
