import Testing
import UnspinDecisions
import UnspinTestSupport

@Suite struct DecisionMergeTests {
    private let text = "one two three four five six"

    private func decision(_ verdict: Decision.Verdict, _ phrase: String, _ replacement: String = "new", step: Int = 1) -> Decision {
        Decision(verdict, DecidedPhrase(phrase, in: text), replacement, step: step)
    }

    @Test func table() {
        let table: [(left: [Decision], right: [Decision], merged: Decision.Verdict, replacement: String, isConflict: Bool)] = [
            ([decision(.accept, "two")], [], .accept, "new", false),
            ([decision(.accept, "two")], [decision(.accept, "two")], .accept, "new", false),
            ([decision(.accept, "two", "2")], [decision(.accept, "two", "zwei")], .open, "2", true),
            ([decision(.accept, "two")], [decision(.reject, "two")], .open, "new", true),
            ([decision(.reject, "two", "2")], [decision(.reject, "two", "zwei")], .reject, "2", false),
            ([decision(.skip, "two")], [decision(.reject, "two")], .reject, "new", false),
            ([decision(.skip, "two")], [decision(.skip, "two")], .skip, "new", false),
            ([decision(.open, "two")], [decision(.accept, "two")], .accept, "new", false),
            ([decision(.open, "two")], [decision(.skip, "two")], .open, "new", false),
            ([decision(.accept, "two"), decision(.reject, "two", step: 2)], [decision(.reject, "two")], .reject, "new", false),
        ]
        for row in table {
            let merge = DecisionMerge([row.left, row.right])
            #expect(merge.decisions.map(\.verdict) == [row.merged])
            #expect(merge.decisions.map(\.replacement) == [row.replacement])
            #expect(merge.conflicts.count == (row.isConflict ? 1 : 0))
        }
    }

    @Test func conflictsNameTheirFiles() throws {
        let merge = DecisionMerge([
            [decision(.accept, "six")], [decision(.skip, "six")], [decision(.reject, "six"), decision(.accept, "one")],
        ])
        let conflict = try #require(merge.conflicts.first)
        #expect(conflict.opinions.map(\.file) == [0, 2])
        #expect(merge.decisions.map(\.phrase.original) == ["one", "six"])
        #expect(merge.decisions.map(\.step) == [1, 2])
    }

    /// Merging with oneself, or with nothing, changes nothing; the order of reviewers does not change what is decided.
    @Test func laws() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            let text = RandomText.bytes(pieces: 60, using: &generator)
            let all = randomDecisions(20, on: text, using: &generator)
            let left = all.filter { _ in Bool.random(using: &generator) }
            let right = all.filter { _ in Bool.random(using: &generator) }.map { decision in
                var decision = decision
                decision.verdict = Decision.Verdict.allCases.randomElement(using: &generator)!
                return decision
            }
            func verdicts(_ merge: DecisionMerge) -> [String: Decision.Verdict] {
                Dictionary(merge.decisions.map { ("\($0.phrase)", $0.verdict) }) { $1 }
            }
            #expect(verdicts(DecisionMerge([left, left])) == verdicts(DecisionMerge([left])))
            #expect(DecisionMerge([left, []]).conflicts.isEmpty)
            #expect(DecisionMerge([left, right]).conflicts.count == DecisionMerge([right, left]).conflicts.count)
        }
    }
}
