import Testing
import Unspin
import UnspinExport
import UnspinRender
import UnspinTestSupport

@Suite struct SARIFTests {
    /// Members that the schema requires or forbids beside each other, checked by reading the log as JSON.
    private func export(_ texts: [ExportedText], limit: Int = 100) throws -> (log: JSONValue, omitted: Int) {
        var exporter = SARIFExporter(version: "1.0.0", limit: limit)
        var output = exporter.begin()
        for text in texts { output += exporter.add(text) }
        output += exporter.end()
        return (try JSONValue(Array(output.utf8)), exporter.omitted)
    }

    @Test func aResult() throws {
        let text = ExportedText.fake("The Overseas\nMinister came.\n", [.fake(4..<21, "Overseas\nMinister", "Foreign\nMinister")])
        let run = try export([text]).log["runs"][0]
        let result = run["results"][0]
        #expect(result["ruleId"].string == "test/Overseas\nMinister")
        #expect(result["level"].string == "warning")
        #expect(result["message"]["text"].string == #"“Overseas\nMinister” reads as spun for “Foreign\nMinister” (probability 90 %)."#)
        let physical = result["locations"][0]["physicalLocation"]
        #expect(physical["artifactLocation"]["uri"].string == "a%20b.txt")
        let region = physical["region"]
        let names = ["startLine", "startColumn", "endLine", "endColumn", "byteOffset", "byteLength"]
        #expect(names.map { region[$0].integer } == [1, 5, 2, 9, 4, 17])
        let replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
        #expect(replacement["insertedContent"]["text"].string == "Foreign\nMinister")
        #expect(replacement["deletedRegion"]["endColumn"].integer == 9)
        #expect(run["tool"]["driver"]["rules"].array.map(\.["id"].string) == ["test/Overseas\nMinister"])
        #expect(run["columnKind"].string == "unicodeCodePoints")
    }

    /// In a container only bytes are sure; the line is the record's.
    @Test func aRecord() throws {
        var text = ExportedText.fake("a b", [.fake(0..<1, "a", "x", isApplied: false)])
        text.place = EditLog.Place(path: "a.jsonl", record: "seven", recordLine: 7, field: "text")
        text.edits[0].source.range = 109..<110
        let result = try export([text]).log["runs"][0]["results"][0]
        let region = result["locations"][0]["physicalLocation"]["region"]
        #expect(region["startLine"].integer == 7 && region["byteOffset"].integer == 109 && region["startColumn"] == .null)
        #expect(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].string == "seven/text")
        #expect(result["level"].string == "note")
    }

    /// What is only reported has no fix: an empty list of changes is refused by readers.
    @Test func noFixWithoutAChange() throws {
        let result = try export([.fake("a", [.fake(0..<1, "a", "a", isApplied: false)])]).log["runs"][0]["results"][0]
        #expect(result["fixes"] == .null)
    }

    @Test func theStrongestAreKept() throws {
        let text = String(repeating: "a", count: 50)
        let edits = (0..<50).map { index in
            var edit = Edit.fake(index..<index + 1, "a", "b\(index)", isApplied: index.isMultiple(of: 5))
            edit.confidence = Double((index * 37) % 50) / 50
            return edit
        }
        let (log, omitted) = try export([.fake(text, edits)], limit: 12)
        let run = log["runs"][0]
        let kept = run["results"].array.compactMap { $0["properties"]["confidence"].number.flatMap { Double($0) } }
        #expect(omitted == 38 && kept.count == 12)
        #expect(run["results"].array.prefix(10).allSatisfy { $0["level"].string == "warning" })
        #expect(kept.prefix(10).sorted(by: >) == Array(kept.prefix(10)))
        #expect(kept.suffix(2) == [0.98, 0.96])
        let word = run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].string
        #expect(word?.hasPrefix("38 of 50 findings are left out") == true)
    }

    @Test func nothingFound() throws {
        let run = try export([]).log["runs"][0]
        #expect(run["results"].array.isEmpty && run["invocations"][0]["executionSuccessful"] == .boolean(true))
    }

    /// Every log is JSON with the text of the input in it, whatever that is.
    @Test func anyText() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<50 {
            let bytes = RandomText.bytes(pieces: 60, using: &generator)
            let edits = RandomText.edits(of: bytes, using: &generator)
            let results = try export([.fake(bytes, edits)]).log["runs"][0]["results"].array
            #expect(results.count == edits.count)
            #expect(Set(results.compactMap(\.["ruleId"].string)) == Set(edits.map(\.entry)))
        }
    }
}
