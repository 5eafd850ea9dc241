import Testing
import Unspin
import UnspinBatch
import UnspinFormats
import UnspinTestSupport

/// Inputs of which nothing is written, and what the run says of them.
@Suite struct FailedInputTests {
    /// Fails in the middle of some inputs.
    private struct FailingSink: DocumentSink {
        static var failureEndsRun: Bool { false }
        var failing: Set<String>
        var written: [String] = []
        private var pending: [String] = []
        private var name = ""

        init(failing: Set<String>) { self.failing = failing }

        mutating func begin(_ input: Input) { name = input.name.split(separator: "/").last.map(String.init) ?? "" }
        mutating func write(_ document: Document) throws(FileError) {
            pending.append("\(name):\(document.recordLine ?? 0)")
            if failing.contains(name), document.recordLine == 3 { throw FileError(path: name, operation: .write, code: 5) }
        }
        mutating func end() {
            written += pending
            pending = []
        }
        mutating func abandon() { pending = [] }
    }

    private static let lines = #"{"text":"spun"}"# + "\nbad\n" + #"{"text":"a"}"# + "\nworse\n" + #"{"text":"b"}"# + "\n"

    /// Of an input that is dropped nothing is left in the quarantine, the report or the counts, with and without a journal.
    @Test(arguments: [false, true]) func leavesNothing(keepsJournal: Bool) throws {
        let run = try TestRun()
        for name in ["a.jsonl", "b.jsonl", "c.jsonl"] { try run.folder.write(name, Self.lines) }
        var batch = run.batch()
        batch.quarantine = try Quarantine(run.folder.path("bad"))
        batch.runReport = try RunReport(run.folder.path("report"))
        if keepsJournal { batch.journal = try RunJournal(run.folder.path("journal"), settings: "", resumes: false) }
        var sink = FailingSink(failing: ["b.jsonl"])
        let counts = try batch.run(["a", "b", "c"].map { .file(run.folder.path("\($0).jsonl")) }, into: &sink)
        #expect(sink.written.count == 10)
        #expect(counts.documents == 10 && counts.badRecords == 4 && counts.failedInputs == 1 && counts.changed == 2)
        let bad = String(decoding: try run.folder.read("bad"), as: UTF8.self)
        let documents = String(decoding: try run.folder.read("report/documents.jsonl"), as: UTF8.self)
        #expect(bad.split(separator: "\n").count == 4 && !bad.contains("b.jsonl"))
        #expect(documents.split(separator: "\n").count == 10 && !documents.contains("b.jsonl"))
        var json = JSONReader()
        let summary = try #require(JSONValue(try run.folder.read("report/summary.json")[...], reader: &json))
        #expect(summary["documents"].integer == 10 && summary["quarantined"].integer == 4)
    }

    /// However many inputs are not gone through, or not to their end, the run gets to its end.
    @Test func progressReachesTheEnd() throws {
        let run = try TestRun()
        for name in ["a.jsonl", "b.jsonl"] { try run.folder.write("in/\(name)", Self.lines) }
        try run.folder.write("in/c.bin", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1])
        try run.folder.write("in/d.txt", "plain")
        try run.folder.write("a.txt.edits.jsonl", "{}\n")
        let found = try Discovery().find([run.folder.path("in")]).inputs
        let others = ["missing.txt", "in", "a.txt.edits.jsonl"].map { Input.file(run.folder.path($0)) }
        for jobs in [1, 3] {
            var batch = run.batch()
            batch.jobs = jobs
            var shares: [Double] = []
            batch.showProgress = { if let share = $0.share { shares.append(share) } }
            var sink = FailingSink(failing: ["a.jsonl"])
            let counts = try batch.run(found + others, into: &sink)
            #expect(counts.failedInputs == 3)
            #expect(shares.last == 1)
            #expect(shares == shares.sorted())
        }
        // A part of a run is done when its own inputs are.
        for part in ["1/2", "2/2"] {
            var batch = run.batch()
            batch.shard = Shard(part)
            var last: Double?
            batch.showProgress = { last = $0.share }
            var sink = FailingSink(failing: [])
            let counts = try batch.run(found, into: &sink)
            #expect(counts.documents == 0 || last == 1, "\(part)")
        }
    }
}
