import Glibc
import Testing
import Unspin
import UnspinBatch
import UnspinFormats
import UnspinTestSupport

/// A sink whose disk is full after so many documents.
struct FullDisk<Files: DocumentSink>: DocumentSink {
    static var failureEndsRun: Bool { false }
    var files: Files
    var left: Int

    mutating func begin(_ input: Input) throws(FileError) { try files.begin(input) }
    mutating func write(_ document: Document) throws(FileError) {
        left -= 1
        if left < 0 { throw FileError(path: "disk", operation: .write, code: ENOSPC) }
        try files.write(document)
    }
    mutating func finish() throws(FileError) -> [String] { try files.finish() }
    mutating func end() throws(FileError) { try files.end() }
    mutating func abandon() { files.abandon() }
    mutating func checkpoint() throws(FileError) -> [WrittenFile]? { try files.checkpoint() }
    mutating func suspend() { files.suspend() }
    mutating func resume(_ input: Input, outputs: [WrittenFile]) throws(FileError) { try files.resume(input, outputs: outputs) }
    mutating func replay(_ record: Record) throws(FileError) { try files.replay(record) }
}

@Suite struct ResumeTests {
    private func inputs(_ folder: Folder, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for number in 0..<3 {
            var lines = RandomRecords.lines(20, using: &generator)
            // A bad record that is read, quarantined and gone on with in pieces.
            lines.insert(String(repeating: "spun ", count: 800), at: number * 10)
            try folder.write("in/\(number).jsonl", lines.joined(separator: "\n") + "\n")
            try folder.write("in/text\(number).txt", "a text, spun, perhaps\n")
        }
    }

    /// All files of a folder, those below `.` left out.
    private func files(_ folder: Folder, _ name: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for file in folder.names(in: name) { files[file] = try folder.read("\(name)/\(file)") }
        return files
    }

    /// Runs that break off again and again, the disk losing what was not yet safe, come to what one undisturbed run does.
    @Test(arguments: [(1, false), (2, false), (1, true)]) func brokenOffRunsComeToTheWhole(jobs: Int, inPlace: Bool) throws {
        try comesToTheWhole(jobs: jobs, inPlace: inPlace, RecordOutput())
    }

    /// Fields that are added and records that are left out are part of what is gone on with.
    @Test(arguments: [true, false]) func brokenOffRunsThatAddAndLeaveOut(annotates: Bool) throws {
        var output = RecordOutput()
        output.annotates = annotates
        output.keepsOnlySpun = !annotates
        output.originalField = annotates ? nil : "was"
        output.highestRate = 0.5
        try comesToTheWhole(jobs: 2, inPlace: false, output)
    }

    private func comesToTheWhole(jobs: Int, inPlace: Bool, _ output: RecordOutput) throws {
        for seed in 0..<2 as Range<UInt64> {
            let whole = try Folder()
            try inputs(whole, seed: seed)
            let run = try TestRun()
            var batch = run.batch(output, id: "id")
            batch.options.recordLimit = 1000
            batch.quarantine = try Quarantine(whole.path("bad"))
            batch.runReport = try RunReport(whole.path("report"))
            var sink = FileSink(inPlace ? .inPlace : .folder(whole.path("out"))) { _ in }
            let counts = try batch.run(Discovery().find([whole.path("in")]), into: &sink)

            let folder = try Folder()
            try inputs(folder, seed: seed)
            var generator = SeededGenerator(seed: seed + 100)
            var rounds = 0
            while true {
                rounds += 1
                let journal = try RunJournal(folder.path("journal"), settings: "s", isInPlace: inPlace, resumes: true)
                var batch = run.batch(output, id: "id")
                batch.options.recordLimit = 1000
                batch.jobs = jobs
                batch.checkpointInterval = .zero
                batch.journal = journal
                batch.quarantine = try Quarantine(folder.path("bad"), keeping: journal.quarantineLength)
                batch.runReport = try RunReport(folder.path("report"), keeping: journal.documentsLength)
                let files = FileSink(inPlace ? .inPlace : .folder(folder.path("out")), isResumable: true) { _ in }
                var sink = FullDisk(files: files, left: Int.random(in: 0..<20, using: &generator))
                do {
                    let resumed = try batch.run(Discovery().find([folder.path("in")]), into: &sink)
                    #expect(resumed.documents == counts.documents && resumed.applied == counts.applied)
                    #expect(resumed.dropped == counts.dropped && (counts.dropped > 0) == (output != RecordOutput()))
                    #expect(resumed.removed == counts.removed && resumed.changed == counts.changed)
                    break
                } catch {
                    #expect(error.isOutOfSpace)
                    try loseWhatWasNotSafe(folder, inPlace ? "in" : "out", using: &generator)
                }
            }
            #expect(rounds > 3)
            #expect(folder.names().contains("journal") == false)
            // Logs and diffs name their inputs.
            let renamed = try files(folder, inPlace ? "in" : "out").mapValues {
                String(decoding: $0, as: UTF8.self).replacing(folder.path, with: whole.path)
            }
            #expect(try renamed == files(whole, inPlace ? "in" : "out").mapValues { String(decoding: $0, as: UTF8.self) })
            for name in ["bad", "report/documents.jsonl"] {
                let text = String(decoding: try folder.read(name), as: UTF8.self).replacing(folder.path, with: whole.path)
                #expect(try text == String(decoding: whole.read(name), as: UTF8.self))
            }
            // All but the time it took.
            func summary(_ folder: Folder) throws -> Substring {
                let text = String(decoding: try folder.read("report/summary.json"), as: UTF8.self)
                return text.replacing(folder.path, with: whole.path).split(separator: "\"timing\"")[0]
            }
            #expect(try summary(folder) == summary(whole))
        }
    }

    /// As after a loss of power: the journal may end in half a line, and files hold more than was safe.
    private func loseWhatWasNotSafe(_ folder: Folder, _ output: String, using generator: inout SeededGenerator) throws {
        var journal = try folder.read("journal")
        journal += Array("12ab\tat\thalf".utf8).prefix(Int.random(in: 0..<12, using: &generator))
        try folder.write("journal", journal)
        for name in folder.names(in: output) where name.hasSuffix(".unspin-partial") {
            try folder.write("\(output)/\(name)", folder.read("\(output)/\(name)") + Array("garbage \u{0}".utf8))
        }
    }

    @Test func changedInputsAreDoneAgain() throws {
        let run = try TestRun()
        try run.folder.write("in/a.jsonl", "{\"text\":\"spun\"}\n{\"text\":\"b\"}\n")
        try run.folder.write("in/b.jsonl", "{\"text\":\"spun\"}\n{\"text\":\"b\"}\n")
        func clean(_ left: Int) throws {
            var batch = run.batch()
            batch.checkpointInterval = .zero
            batch.journal = try RunJournal(run.folder.path("journal"), settings: "s", resumes: true)
            let files = FileSink(.folder(run.folder.path("out")), isResumable: true) { _ in }
            var sink = FullDisk(files: files, left: left)
            run.counts = try batch.run(Discovery().find([run.folder.path("in")]), into: &sink)
        }
        #expect(throws: FileError.self) { try clean(3) }
        try run.folder.write("in/a.jsonl", "{\"text\":\"spun more\"}\n")
        try run.folder.write("in/b.jsonl", "{\"text\":\"spun, too\"}\n")
        try clean(100)
        #expect(try run.folder.read("out/a.jsonl") == Array("{\"text\":\"original more\"}\n".utf8))
        #expect(try run.folder.read("out/b.jsonl") == Array("{\"text\":\"original, too\"}\n".utf8))
        #expect(run.counts.doneBefore == 0)
    }

    @Test func journalsOfOthersAreRefused() throws {
        let folder = try Folder()
        try folder.write("notes", "a line\n")
        let notes = folder.path("notes")
        #expect(throws: RunJournalError.notAJournal(notes)) { try RunJournal(notes, settings: "", resumes: false) }
        #expect(try folder.read("notes") == Array("a line\n".utf8))
        try folder.write("notes", "a line")
        #expect(throws: RunJournalError.notAJournal(notes)) { try RunJournal(notes, settings: "", resumes: true) }
        #expect(try folder.read("notes") == Array("a line".utf8))
        let path = folder.path("journal")
        let journal = try RunJournal(path, settings: "one", resumes: true)
        #expect(throws: RunJournalError.inUse(path)) { try RunJournal(path, settings: "one", resumes: true) }
        _ = consume journal
        #expect(throws: RunJournalError.otherSettings(path)) { try RunJournal(path, settings: "two", resumes: true) }
        #expect(throws: Never.self) { _ = try RunJournal(path, settings: "two", resumes: false) }
    }
}
