import Testing
import Unspin
import UnspinBatch
import UnspinFormats
import UnspinTestSupport

extension TestRun {
    /// A batch in which texts with a phrase count as spun, at a rate of a tenth for each phrase.
    func batch(_ output: RecordOutput, fields: [String] = ["text"], id: String? = nil) -> Batch {
        var batch = batch(fields: fields, id: id) { text in
            var repair = TestRun.table.repair(text)
            let count = repair.edits.edits.count
            repair.evidence.probability = count > 0 ? 0.9 : 0.1
            repair.evidence.rate = Double(min(count, 10)) / 10
            if count > 0 { repair.evidence.family = "A" }
            return repair
        }
        batch.output = output
        return batch
    }
}

@Suite struct RecordOutputTests {
    private func output(_ set: (inout RecordOutput) -> Void) -> RecordOutput {
        var output = RecordOutput()
        set(&output)
        return output
    }

    private func clean(_ lines: String, _ batch: (TestRun) -> Batch) throws -> (run: TestRun, lines: [String]) {
        let run = try TestRun()
        try run.folder.write("a.jsonl", lines)
        // By scalars: CR LF is one character.
        let text = try run.cleanToMemory(["a.jsonl"], batch(run)).unicodeScalars
        return (run, text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) })
    }

    @Test func annotatedTextStays() throws {
        let (run, lines) = try clean("{ \"text\":\"\u{1F600} spun, perhaps\", \"n\":1.0 }\r\n{\"text\":\"plain\"}\nno\n") {
            $0.batch(
                self.output {
                    $0.annotates = true; $0.offsets = .utf16
                })
        }
        #expect(lines[0].hasPrefix("{ \"text\":\"\u{1F600} spun, perhaps\", \"n\":1.0,\"unspin\":{"))
        #expect(lines[0].hasSuffix("]} }\r") && lines[2] == "no")
        var json = JSONReader()
        let object = try #require(JSONValue(Array(lines[0].utf8)[...], reader: &json))["unspin"]
        #expect(object["offsets"].string == "utf-16" && object["rate"].number == 0.2 && object["family"].string == "A")
        #expect(object["edits"].array.map { $0["start"].integer } == [3, 9])
        #expect(object["edits"].array.map { $0["apply"].boolean } == [true, false])
        #expect(object["edits"].array[0]["replacement"].string == "original" && object["edits"].array[0]["field"].string == "text")
        let plain = #"{"schema":1,"offsets":"utf-16","outcome":"decided","probability":0.1,"rate":0,"edits":[]}"#
        #expect(lines[1] == #"{"text":"plain","unspin":"# + plain + "}")
        #expect(run.counts.changed == 0 && run.counts.applied == 0 && run.counts.proposed == 2 && run.counts.badRecords == 1)
        // What is there already is put anew, so that the same run on its own output changes nothing.
        let again = try clean(lines.joined(separator: "\n")) {
            $0.batch(
                self.output {
                    $0.annotates = true; $0.offsets = .utf16
                })
        }
        #expect(again.lines == lines)
    }

    @Test func recordsAreLeftOut() throws {
        let text = (0..<5).map { "{\"text\":\"\(String(repeating: "spun ", count: $0))\"}\n" }.joined() + "\nno\n"
        let (run, lines) = try clean(text) {
            $0.batch(
                self.output {
                    $0.keepsOnlySpun = true; $0.highestRate = 0.3
                })
        }
        #expect(lines == (1...3).map { "{\"text\":\"\(String(repeating: "original ", count: $0))\"}" } + ["", "no", ""])
        #expect(run.counts.documents == 6 && run.counts.dropped == 2 && run.counts.changed == 3 && run.counts.applied == 6)
        #expect(run.counts.badRecords == 1)
    }

    @Test func originalIsKept() throws {
        let (run, lines) = try clean(
            "{\"text\":\"caf\\u00e9 spun\"}\n{\"text\":\"plain\"}\n{\"text\":\"spun\",\"was\":1}\n"
        ) { $0.batch(self.output { $0.originalField = "was" }) }
        #expect(lines[0] == #"{"text":"caf\u00e9 original","was":"caf\u00e9 spun"}"#)
        // Records that do not change have nothing to keep; a field that is there is not written over.
        #expect(lines[1...] == [#"{"text":"plain"}"#, #"{"text":"spun","was":1}"#, ""])
        #expect(run.notices == [.badRecord(path: run.folder.path("a.jsonl"), line: 3, .fieldExists("was"), isRemoved: false)])
        let several = try clean(#"{"a":"spun","b":["x","spun"]}"#) {
            $0.batch(self.output { $0.originalField = "was" }, fields: ["a", "b[*]"])
        }
        #expect(several.lines == [#"{"a":"original","b":["x","original"],"was":{"a":"spun","b[1]":"spun"}}"#])
    }

    @Test func offsetsAreMapped() throws {
        let (_, lines) = try clean("{\"text\":\"\u{1F600} spun, perhaps\"}\n{\"text\":\"plain\"}\n") {
            $0.batch(
                self.output {
                    $0.offsets = .codePoints; $0.originalField = "was"
                })
        }
        let maps = #""unspin":{"schema":1,"offsets":"code-points","maps":{"text":[[2,10,2,6]]}}"#
        #expect(lines[0] == "{\"text\":\"\u{1F600} original, perhaps\",\"was\":\"\u{1F600} spun, perhaps\",\(maps)}")
        #expect(lines[1...] == [#"{"text":"plain"}"#, ""])
    }

    /// A text within the field that is to be written would be lost.
    @Test func textInTheAnnotation() throws {
        let (run, lines) = try clean(#"{"unspin":{"text":"spun"}}"#) {
            $0.batch(self.output { $0.annotates = true }, fields: ["unspin.text"])
        }
        #expect(lines == [#"{"unspin":{"text":"spun"}}"#] && run.counts.badRecords == 1)
    }

    /// Whatever comes out, the log makes the input of it again, any number of jobs does the same, and the report counts the same.
    @Test(arguments: 0..<6) func everythingCanBeUndone(kind: Int) throws {
        let output = output {
            $0.annotates = kind == 0 || kind == 3
            $0.keepsOnlySpun = kind == 1 || kind == 3
            $0.highestRate = kind == 2 || kind == 4 ? 0.25 : nil
            $0.originalField = kind == 4 || kind == 5 ? "was" : nil
            $0.offsets = kind == 5 ? .codePoints : nil
        }
        var generator = SeededGenerator(seed: UInt64(kind))
        let source = RandomRecords.lines(150, using: &generator).joined(separator: "\r\n")
        var outcomes: [[String: [UInt8]]] = []
        for jobs in [1, 3] {
            let run = try TestRun()
            try run.folder.write("a.jsonl", source)
            var batch = run.batch(output, id: "id")
            batch.jobs = jobs
            batch.quarantine = kind == 1 ? try Quarantine(run.folder.path("bad")) : nil
            batch.runReport = try RunReport(run.folder.path("report"))
            try run.clean(["a.jsonl"], .folder(run.folder.path("out")), batch)
            let cleaned = try run.folder.read("out/a.jsonl")
            let log = try run.folder.read("out/a.jsonl.edits.jsonl")
            let logged = try #require(try EditLogReader.read(log).first)
            #expect(try logged.revert(from: cleaned) == Array(source.utf8))
            #expect(try logged.apply(to: Array(source.utf8)) == cleaned)
            #expect(throws: Never.self) { try EditLogReader.documents(log) }
            var json = JSONReader()
            let summary = try #require(JSONValue(try run.folder.read("report/summary.json")[...], reader: &json))
            let dropped = (summary["dropped"]["not_spun"].integer ?? 0) + (summary["dropped"]["above_rate"].integer ?? 0)
            #expect(dropped == run.counts.dropped && (dropped > 0) == (1...4).contains(kind))
            #expect(summary["applied"].integer == run.counts.applied && summary["changed"].integer == run.counts.changed)
            guard case .written(_, _, let applied, _) = run.notices.last else {
                Issue.record("\(run.notices)")
                return
            }
            #expect(applied == run.counts.applied)
            let documents = String(decoding: try run.folder.read("report/documents.jsonl"), as: UTF8.self)
            outcomes.append(["cleaned": cleaned, "documents": Array(documents.replacing(run.folder.path, with: "").utf8)])
        }
        #expect(outcomes[0] == outcomes[1])
    }
}
