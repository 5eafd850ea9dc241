import Testing
import Unspin
import UnspinBatch
import UnspinFormats
import UnspinTestSupport

@Suite struct AttributeTests {
    private var output: RecordOutput {
        var output = RecordOutput()
        output.makesAttributes = true
        return output
    }

    private func write(_ run: TestRun, jobs: Int = 1) throws {
        var batch = run.batch(output)
        batch.jobs = jobs
        var sink = AttributeSink(.folder(run.folder.path("attributes"))) { run.notices.append($0) }
        run.counts = try batch.run(Discovery().find([run.folder.path("documents")]), into: &sink)
    }

    /// A line for each line, whatever is in it, with the id as it is spelled and spans in code points.
    @Test func rowsStandBesideRecords() throws {
        let run = try TestRun()
        try run.folder.write(
            "documents/b/a.jsonl",
            """
            {"id":"one","text":"\u{1F600} spun, perhaps"}
            {"id":2.0,"text":"plain"}

            no
            {"id":"five"}
            {"text":"spun"}
            """)
        try write(run)
        let rows = String(decoding: try run.folder.read("attributes/b/a.jsonl"), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(rows.count == 7 && rows[2] == "" && rows[6] == "")
        #expect(
            rows[0].hasPrefix(
                #"{"id":"one","attributes":{"unspin__document__probability":[[0,15,0.9]],"unspin__document__rate":[[0,15,0.2]],"#
                    + #""unspin__document__family_A":[[0,15,0]],"unspin__edits__apply":[[2,6,0.9]],"unspin__edits__propose":[[8,15,0.5]]},"#
                    + #""edits":[{"field":"text","start":2,"end":6,"original":"spun","replacement":"original","#))
        #expect(
            rows[1] == #"{"id":2.0,"attributes":{"unspin__document__probability":[[0,5,0.1]],"unspin__document__rate":[[0,5,0]],"#
                + #""unspin__edits__apply":[],"unspin__edits__propose":[]}}"#)
        #expect(rows[3] == #"{"id":null,"attributes":{}}"# && rows[4] == #"{"id":"five","attributes":{}}"#)
        #expect(rows[5].hasPrefix(#"{"id":null,"attributes":{"unspin__document__probability":[[0,4,0.9]]"#))
        #expect(run.notices.last == .attributesWritten(path: run.folder.path("attributes/b/a.jsonl"), rows: 6))
        #expect(run.counts.changed == 0 && run.counts.applied == 0 && run.counts.proposed == 3)
    }

    /// Compressed where the name says so; the same bytes whether or not the run was broken off.
    @Test func brokenOffRunsComeToTheWhole() throws {
        var generator = SeededGenerator(seed: 3)
        let lines = RandomRecords.lines(1500, using: &generator)
        func inputs(_ run: TestRun) throws {
            try run.folder.write("documents/a.jsonl", lines.prefix(40).joined(separator: "\n"))
            try run.folder.write("documents/z.jsonl.gz", Compression.gzip.frame(Array(lines.joined(separator: "\n").utf8)))
        }
        let whole = try TestRun()
        try inputs(whole)
        try write(whole, jobs: 2)
        let gzip = try whole.folder.read("attributes/z.jsonl.gz")
        let unpacked = try Input(argument: whole.folder.path("attributes/z.jsonl.gz")).readUncompressed().bytes
        #expect(unpacked.count { $0 == 0x0A } == lines.count)
        #expect(try unpacked.starts(with: whole.folder.read("attributes/a.jsonl")))
        // More than one member, between which a run can be gone on with.
        #expect(gzip.starts(with: [0x1F, 0x8B]) && gzip != Compression.gzip.frame(unpacked))

        let run = try TestRun()
        try inputs(run)
        var rounds = 0
        while true {
            rounds += 1
            var batch = run.batch(output)
            batch.checkpointInterval = .zero
            batch.journal = try RunJournal(run.folder.path("journal"), settings: "s", resumes: true)
            let files = AttributeSink(.folder(run.folder.path("attributes")), isResumable: true) { run.notices.append($0) }
            var sink = FullDisk(files: files, left: 700)
            do {
                _ = try batch.run(Discovery().find([run.folder.path("documents")]), into: &sink)
                break
            } catch {
                #expect(error.isOutOfSpace)
            }
        }
        #expect(rounds > 2)
        for name in ["a.jsonl", "z.jsonl.gz"] {
            #expect(try run.folder.read("attributes/\(name)") == whole.folder.read("attributes/\(name)"))
        }
        let rows = whole.notices.compactMap { if case .attributesWritten(_, let rows) = $0 { rows } else { nil } }
        #expect(run.notices.compactMap { if case .attributesWritten(_, let rows) = $0 { rows } else { nil } } == rows)
    }
}
