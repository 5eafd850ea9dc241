import Testing
import Unspin
import UnspinDecisions
import UnspinRender
import UnspinTestSupport

@Suite struct DecisionReplayTests {
    private let text = "He will hunt widespread floor with the overseas minister of the overseas office."
    private let place = EditLog.Place(path: "a.txt")

    private func replay(_ decisions: [Decision], on text: String) throws -> (text: String, replay: DecisionReplay) {
        let bytes = Array(text.utf8)
        let replay = DecisionReplay(DecisionBook(decisions), on: bytes, in: place)
        return (String(decoding: try EditList(replay.edits).apply(to: bytes), as: UTF8.self), replay)
    }

    @Test func lastDecisionCounts() throws {
        let floor = DecidedPhrase("widespread floor", in: text)
        let minister = DecidedPhrase("overseas minister", in: text)
        let decisions = [
            Decision(.accept, floor, "ground", step: 1), Decision(.accept, minister, "foreign minister", step: 2),
            Decision(.reject, minister, "foreign minister", step: 3), Decision(.accept, floor, "common ground", step: 4),
            Decision(.skip, DecidedPhrase("will", in: text), "would", step: 5),
        ]
        #expect(try replay(decisions, on: text).text == text.replacing("widespread floor", with: "common ground"))
    }

    @Test func reportsWhatItCannotDo() throws {
        let floor = Decision(.accept, DecidedPhrase("widespread floor", in: text), "common ground")
        let office = Decision(.accept, DecidedPhrase("overseas office", in: text), "foreign office")
        let wide = Decision(.accept, DecidedPhrase("hunt widespread floor", in: text), "seek common ground")
        let done = "He will hunt common ground with the overseas minister of the overseas office."
        #expect(try replay([floor], on: done).replay.alreadyThere == [floor])
        #expect(try replay([floor], on: done).text == done)
        #expect(try replay([floor, office], on: "Nothing of it.").replay.notFound == [floor, office])
        #expect(try replay([floor, wide], on: text).replay.overlapping == [floor])
    }

    @Test func otherTexts() throws {
        let other = Decision(.accept, DecidedPhrase("widespread floor", in: text, path: "b.txt"), "common ground")
        #expect(try replay([other], on: text).text == text)
    }

    /// The folder that a file was reviewed in need not be the one where the decisions are applied.
    @Test func otherFolders() throws {
        for path in ["a.txt", "./a.txt", "news/a.txt", "/tmp/a.txt"] {
            let decision = Decision(.accept, DecidedPhrase("widespread floor", in: text, path: path), "common ground")
            #expect(try replay([decision], on: text).text != text, "\(path)")
        }
        let two = ["x/a.txt", "y/a.txt"].map { Decision(.accept, DecidedPhrase("widespread floor", in: text, path: $0), "common ground") }
        #expect(try replay(two, on: text).text == text)
    }

    /// Accepting every edit of a text makes of it what the edits make.
    @Test func sameAsTheEdits() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<80 {
            let bytes = RandomText.bytes(pieces: 80, using: &generator)
            var edits = RandomText.edits(of: bytes, using: &generator)
            for index in edits.indices { edits[index].isApplied = true }
            let lines = LineIndex(bytes)
            let decisions = edits.map { edit in
                Decision(
                    .accept, DecidedPhrase(edit, at: lines.position(of: edit.range.lowerBound), in: bytes, place: place), edit.replacement)
            }
            // Equal phrases between equal words are told apart by their count.
            var counts: [String: Int] = [:]
            let counted = decisions.map { decision in
                var decision = decision
                decision.phrase = decision.phrase.occurring(counts[decision.phrase.key, default: 0])
                counts[decision.phrase.key, default: 0] += 1
                return decision
            }
            let replay = DecisionReplay(DecisionBook(counted.shuffled(using: &generator)), on: bytes, in: place)
            #expect(try EditList(replay.edits).apply(to: bytes) == EditList(edits).apply(to: bytes))
        }
    }
}
