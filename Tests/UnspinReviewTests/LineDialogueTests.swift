import Testing
import UnspinDecisions
import UnspinReview

@Suite struct LineDialogueTests {
    private func dialogue(_ answers: [String]) -> (session: ReviewSession, effects: [ReviewEffect]) {
        var dialogue = LineDialogue(Reviews.small)
        var effects: [ReviewEffect] = []
        for answer in answers { effects += dialogue.answer(answer) }
        return (dialogue.session, effects)
    }

    @Test func sameAsOnTheScreen() {
        let table: [(answers: [String], keys: String)] = [
            (["y"], "y"), ([" y "], "y"), (["y", "n", "s"], "yns"), (["2"], "2"), (["a"], "a"), (["t y"], "ty"), (["t", "y"], "ty"),
            (["ty"], "ty"), (["T 2"], "T2"), (["jj"], "j"), (["g 5", "i"], "g5⏎i"), (["f tier:review", "a"], "ftier:review⏎a"),
            (["/ mind", "n"], "/mind⏎n"), (["u"], "u"), (["y", "u"], "yu"), (["", "y"], "y"), (["W n", "y"], "Wny"), (["?", "y"], "?xy"),
        ]
        for (answers, keys) in table {
            var session = Reviews.small
            let effects = session.type(keys)
            let found = dialogue(answers)
            #expect(found.session.states == session.states, "\(answers)")
            #expect(found.effects == effects, "\(answers)")
        }
    }

    @Test func typed() {
        for answers in [["e chase after"], ["e", "chase after"]] {
            #expect(dialogue(answers).session.states[0] == dialogue(answers).session.states[0])
            #expect(dialogue(answers).effects.decisions.map(\.replacement) == ["chase after"])
        }
        // An empty line takes what is offered.
        #expect(dialogue(["e", ""]).effects.decisions.map(\.replacement) == ["seek"])
    }

    @Test func asks() {
        let question = LineDialogue(Reviews.small).question
        #expect(
            question.split(separator: "\n") == [
                "a.txt:1:9  phrase 1 of 9, open",
                "  He will »[?hunt|seek?]« widespread floor with the overseas minister.",
                "  1 seek  0.90  hunt>e",
                "  2 look for  0.10  hunt>e2",
                "  3 chase  0.10  hunt>e3",
                "  phrase, tier auto: clean applies it by itself",
                "[y,n,1-3,e,s,u,a,d,t,T,i,/,g,f,W,q,?] ",
            ])
    }
}
