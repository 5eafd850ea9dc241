import Testing
import Unspin
import UnspinBatch
import UnspinFormats
import UnspinTestSupport

@Suite struct ReportTests {
    private func report(_ lines: [String]) throws -> (run: TestRun, documents: [JSONValue], summary: JSONValue, page: String) {
        let run = try TestRun()
        try run.folder.write("a.jsonl", lines.joined(separator: "\n"))
        var batch = run.batch(id: "id") { text in
            var repair = TestRun.table.repair(text)
            repair.evidence.probability = repair.edits.edits.isEmpty ? 0.1 : 0.9
            repair.evidence.rate = repair.edits.edits.isEmpty ? 0 : 0.26
            repair.evidence.family = "A"
            return repair
        }
        batch.runReport = try RunReport(run.folder.path("report"))
        _ = try run.cleanToMemory(["a.jsonl"], batch)
        var json = JSONReader()
        let documents = try run.folder.read("report/documents.jsonl").split(separator: 0x0A).map { JSONValue($0, reader: &json)! }
        let summary = try #require(JSONValue(try run.folder.read("report/summary.json")[...], reader: &json))
        return (run, documents, summary, String(decoding: try run.folder.read("report/summary.html"), as: UTF8.self))
    }

    /// Every document has its line, and the summary counts the lines.
    @Test func everyDocumentIsAccountedFor() throws {
        let (run, documents, summary, _) = try report([
            #"{"id":"one","text":"a spun b spun, perhaps"}"#, #"{"id":2,"text":"plain"}"#, "", "no", #"{"text":"spun"}"#,
        ])
        #expect(documents.map { $0["id"].string } == ["one", "2", nil, nil])
        #expect(documents.map { $0["record_line"].integer } == [1, 2, 4, 5])
        #expect(documents.map { $0["outcome"].string } == ["decided", "decided", "bad", "decided"])
        #expect(documents.map { $0["applied"].integer } == [2, 0, 0, 1] && documents[0]["edits"].integer == 3)
        #expect(documents[2]["reason"].string == "not_an_object" && documents[0]["sample"]["from"].string == "spun")
        #expect(summary["documents"].integer == run.counts.documents && summary["bad"].integer == run.counts.badRecords)
        #expect(summary["applied"].integer == run.counts.applied && summary["changed"].integer == run.counts.changed)
        #expect(summary["spun"].integer == 2 && summary["families"]["A"].integer == 2)
        #expect(summary["reasons"]["not_an_object"].integer == 1 && summary["tiers"]["review"]["edits"].integer == 1)
        #expect(summary["entries"]["test/spun"]["applied"].integer == 3)
        let rates = summary["rates"].array
        #expect(rates.count == 21 && rates[0]["documents"].integer == 1 && rates[6]["documents"].integer == 2)
        #expect(rates[6]["from"].number == 0.25 && rates[6]["to"].number == 0.3)
        #expect(summary["files"].array.count == 1 && summary["files"].array[0]["documents"].integer == 4)
        #expect(summary["repairs"].array[0]["edits"].integer == 3)
    }

    /// Nothing of an input becomes markup, nothing is loaded from elsewhere, and controls do not get through.
    @Test func pageIsSelfContainedAndEscaped() throws {
        let (_, _, _, page) = try report([#"{"id":"<b>","text":"<script>alert(1)</script>\u202E & spun \"x\" \u001b[31m"}"#])
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !page.contains("<script"))
        #expect(page.contains("<del>spun</del><ins>original</ins>"))
        #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src=") && !page.contains("\u{1B}"))
        #expect(!page.contains("\u{202E}"))
        for tag in ["table", "section", "p", "tr", "td", "th", "h2", "del", "ins"] {
            #expect(page.split(separator: "<\(tag)").count == page.split(separator: "</\(tag)>").count, "\(tag)")
        }
    }
}
