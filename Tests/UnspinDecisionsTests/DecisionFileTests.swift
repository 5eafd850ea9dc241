import Testing
import UnspinDecisions
import UnspinFormats
import UnspinTestSupport

@Suite struct DecisionFileTests {
    private func file(_ decisions: [Decision]) -> [UInt8] { DecisionWriter.lines(decisions) }
    private func line(_ decision: Decision) -> String { String(decoding: file([decision]), as: UTF8.self) }

    @Test func readsWhatWasWritten() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<60 {
            let text = RandomText.bytes(pieces: 80, using: &generator)
            let decisions = randomDecisions(20, on: text, using: &generator)
            let log = try DecisionReader.read(file(decisions))
            #expect(log.torn == nil)
            #expect(log.decisions == decisions)
            #expect(log.decisions.map(\.phrase.key) == decisions.map(\.phrase.key))
        }
    }

    /// However much of the last line is on the disk, the lines before it count.
    @Test func tornAnywhere() throws {
        let decisions = [
            Decision(.accept, DecidedPhrase("two", in: "one two three")), Decision(.reject, DecidedPhrase("é", in: "un é x"), step: 2),
        ]
        let bytes = file(decisions)
        let first = file([decisions[0]]).count
        for end in first...bytes.count {
            let log = try DecisionReader.read(Array(bytes[..<end]))
            let isWhole = end >= bytes.count - 1
            #expect(log.decisions == (isWhole ? decisions : [decisions[0]]))
            #expect(log.torn == (isWhole || end == first ? nil : DecisionLog.TornLine(line: 2, offset: first)))
        }
    }

    @Test func nothing() throws { #expect(try DecisionReader.read([]) == DecisionLog()) }

    @Test func brokenLines() {
        let good = line(Decision(.accept, DecidedPhrase("two", in: "one two three")))
        let table: [(file: String, line: Int, reason: EditLogError.Reason)] = [
            ("{\"schema\":1,\n" + good, 1, .notAnObject),
            (good + "x\n" + good, 2, .notAnObject),
            (good.replacing("\"schema\":1", with: "\"schema\":2"), 1, .schema(2)),
            (good.replacing("\"type\":\"decision\"", with: "\"type\":\"edit\""), 1, .unknownType("edit")),
            (good.replacing("\"verdict\":\"accept\"", with: "\"verdict\":\"maybe\""), 1, .wrongType("verdict")),
            (good.replacing("\"scope\"", with: "\"scopes\""), 1, .missing("scope")),
            (good.replacing("\"end\":7", with: "\"end\":8"), 1, .wrongLength),
            (good + good.replacing("\"cause\":\"phrase\"", with: "\"cause\":\"whim\""), 2, .wrongType("cause")),
        ]
        for (file, line, reason) in table {
            #expect(throws: EditLogError(line: line, reason: reason)) { try DecisionReader.read(Array(file.utf8)) }
        }
    }

    @Test func humanReadable() {
        let line = line(
            Decision(.accept, DecidedPhrase("Overseas Minister", in: "said Chinese Overseas Minister Wang\n"), "Foreign Minister", step: 3))
        #expect(
            line == """
                {"schema":1,"type":"decision","step":3,"verdict":"accept","scope":"phrase","path":"a.txt","line":1,"column":14,\
                "start":13,"end":30,"before":"said Chinese","original":"Overseas Minister","after":"Wang","replacement":"Foreign Minister",\
                "proposed":"new","entry":"entry","cause":"phrase","tier":"auto","confidence":0.9,"key":"3cfb28d75829fbb1"}

                """)
    }
}
