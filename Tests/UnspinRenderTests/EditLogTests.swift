import Testing
import Unspin
import UnspinRender
import UnspinTestSupport

@Suite struct EditLogTests {
    @Test func everyMemberOfAnEdit() {
        var edit = Edit.fake(5..<13, "Overseas", "Foreign")
        edit.alternatives = [Alternative(replacement: "Foreign-born", entry: "en/x", confidence: 0.02999)]
        edit.confidence = 0.97126
        let line = EditLog.line(
            edit, at: .init(line: 2, column: 6), in: .init(path: "a.txt"),
            source: .init(range: 5..<13, original: Array("Overseas".utf8), replacement: Array("Foreign".utf8)))
        #expect(
            line
                == #"{"schema":1,"type":"edit","path":"a.txt","start":5,"end":13,"line":2,"column":6,"original":"Overseas","replacement":"Foreign","#
                + #""alternatives":[{"replacement":"Foreign-born","entry":"en/x","confidence":0.03}],"entry":"test/Overseas","cause":"phrase","#
                + #""tier":"auto","confidence":0.9713,"applied":true}"# + "\n")
    }

    @Test func recordsAndSpellings() {
        let line = EditLog.line(
            .fake(0..<3, "é\u{1B}", "e\u{200B}", isApplied: false), at: .init(line: 1, column: 1),
            in: .init(path: "a.jsonl", record: "7", recordLine: 3, field: "text"),
            source: .init(range: 100..<112, original: Array(#"\u00e9\u001b"#.utf8), replacement: [0xE9, 0x41]))
        #expect(
            line
                == #"{"schema":1,"type":"edit","path":"a.jsonl","record":"7","record_line":3,"field":"text","start":0,"end":3,"line":1,"column":1,"#
                + #""original":"é\u001b","replacement":"e\u200b","alternatives":[],"entry":"test/é\u001b","cause":"phrase","tier":"review","#
                + #""confidence":0.5,"applied":false,"source":{"start":100,"end":112,"original":"\\u00e9\\u001b","replacement_hex":"e941"}}"#
                + "\n")
    }

    @Test(arguments: [(0.0, "0"), (1.0, "1"), (0.00004, "0"), (0.5, "0.5"), (.nan, "0"), (.infinity, "0"), (-2.25, "-2.25")])
    func numbers(value: Double, spelling: String) {
        var edit = Edit.fake(0..<1, "a", "b")
        edit.confidence = value
        let line = EditLog.line(
            edit, at: .init(line: 1, column: 1), in: .init(path: "a"), source: .init(range: 0..<1, original: [0x61], replacement: [0x62]))
        #expect(line.contains("\"confidence\":\(spelling),"))
    }
}
