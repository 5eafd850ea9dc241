import Testing
import Unspin
import UnspinDecisions
import UnspinFormats
import UnspinRender
import UnspinTestSupport

@Suite struct BaselineTests {
    /// Every occurrence of some words in a text.
    private func phrases(_ words: [String], in text: String, path: String = "a.txt") -> [KnownPhrase] {
        let bytes = Array(text.utf8)
        return FakeRepair(rows: words.map { .init($0, "new") }).repair(bytes).edits.edits.map {
            KnownPhrase($0, in: bytes, place: EditLog.Place(path: path))
        }
    }

    private let text = "We hunt floor here and the overseas man went there. Then we hunt floor again, far from home."

    @Test func readsWhatItWrites() throws {
        var known = phrases(["hunt", "overseas man"], in: text)
        known[0].place = EditLog.Place(path: "b \"c\".jsonl", record: "id\n1", recordLine: nil, field: "text")
        known[1].place.recordLine = 7
        let file = known.map(BaselineFile.line).joined()
        #expect(try BaselineFile.read(Array(file.utf8)) == known)
        #expect(try BaselineFile.read(Array("\n  \n\(file)".utf8)) == known)
        #expect(throws: EditLogError(line: 2, reason: .notAnObject)) { try BaselineFile.read(Array("\nno".utf8)) }
        #expect(throws: EditLogError(line: 1, reason: .unknownType("edit"))) {
            try BaselineFile.read(Array(#"{"schema":1,"type":"edit"}"#.utf8))
        }
        #expect(throws: EditLogError(line: 1, reason: .schema(2))) { try BaselineFile.read(Array(#"{"schema":2}"#.utf8)) }
    }

    /// What is known is known however often it is asked for, wherever it has gone to; what comes on top is not.
    @Test func knowsByContent() {
        let known = phrases(["hunt", "overseas man"], in: text)
        var same = Baseline(known)
        #expect(same.unknown(among: known) == [])
        #expect(same.missing == 0)
        var moved = Baseline(known)
        #expect(moved.unknown(among: phrases(["hunt", "overseas man"], in: "A new line.\n\n\(text)", path: "other/a.txt")) == [])
        var copied = Baseline(known)
        #expect(copied.unknown(among: known + known) == [3, 4, 5])
        var more = Baseline(known)
        #expect(more.unknown(among: phrases(["hunt", "overseas man", "home"], in: text)) == [3])
    }

    /// Where a neighbour is repaired, the words around a phrase change, and it is known all the same.
    @Test func knowsWhatHasNewNeighbours() {
        var baseline = Baseline(phrases(["hunt floor", "overseas man"], in: text))
        let repaired = text.replacing("overseas man", with: "foreign minister")
        #expect(baseline.unknown(among: phrases(["hunt floor"], in: repaired)) == [])
        #expect(baseline.missing == 1)
        var other = Baseline(phrases(["hunt floor"], in: text))
        #expect(other.unknown(among: phrases(["hunt floor"], in: "They hunt floor on Mondays, which nobody else does.")) == [0])
    }
}
