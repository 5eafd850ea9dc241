import Glibc
import Synchronization
import Testing
import Unspin
import UnspinBatch
import UnspinFormats
import UnspinTestSupport

/// Records good and bad, and blank lines, in which words are to be replaced.
enum RandomRecords {
    static func lines(_ count: Int, using generator: inout SeededGenerator) -> [String] {
        (0..<count).map { number in
            switch Int.random(in: 0..<12, using: &generator) {
            case 0: "{\"text\":\"spun\" and no more"
            case 1: "{\"body\":\"spun \(number)\"}"
            case 2: ""
            default: "{\"id\":\(number),\"text\":\"\(String(repeating: "a spun b ", count: Int.random(in: 0..<9, using: &generator)))\"}"
            }
        }
    }
}

@Suite struct JobsTests {
    /// The bytes of the output, of the logs and of the quarantine, and the messages, for any number of jobs.
    @Test func outputDoesNotDependOnJobs() throws {
        var generator = SeededGenerator(seed: 11)
        let folder = try Folder()
        for name in ["a.jsonl", "b.jsonl"] {
            try folder.write("in/\(name)", RandomRecords.lines(400, using: &generator).joined(separator: "\n"))
        }
        for number in 0..<30 { try folder.write("in/text/\(number).txt", "text \(number), spun\n") }
        var outcomes: [[String: [UInt8]]] = []
        var messages: [[Notice]] = []
        for jobs in [1, 2, 8] {
            let run = try TestRun()
            var batch = run.batch()
            batch.jobs = jobs
            batch.quarantine = try Quarantine(folder.path("bad.\(jobs)"))
            var sink = FileSink(.folder(folder.path("out"))) { run.notices.append($0) }
            let counts = try batch.run(Discovery().find([folder.path("in")]), into: &sink)
            #expect(counts.documents > 600 && counts.removed > 60 && counts.removed == counts.badRecords)
            var files: [String: [UInt8]] = ["bad": try folder.read("bad.\(jobs)")]
            for name in folder.names(in: "out") + folder.names(in: "out/text").map({ "text/\($0)" }) where name != "text" {
                files[name] = try folder.read("out/\(name)")
            }
            #expect(files.count == 1 + 6 + 90)
            outcomes.append(files)
            messages.append(run.notices)
        }
        #expect(outcomes[0] == outcomes[1] && outcomes[0] == outcomes[2])
        #expect(messages[0] == messages[1] && messages[0] == messages[2])
    }

    /// A short input is read and repaired by the thread that asks for it, a long one with others.
    @Test(arguments: [(3, true), (3000, false)]) func shortInputStartsNoThread(records: Int, isShort: Bool) throws {
        let run = try TestRun()
        let record = "{\"text\":\"a spun word among a few others that are not\"}\n"
        try run.folder.write("a.jsonl", String(repeating: record, count: records))
        var batch = run.batch()
        batch.jobs = 2
        let readers = Mutex<Set<UInt>>([])
        let options = batch.options
        batch.readingOf = { _ in
            readers.withLock { _ = $0.insert(UInt(pthread_self())) }
            return InputReading(format: nil, options: options)
        }
        _ = try run.cleanToMemory(["a.jsonl", "a.jsonl"], batch)
        #expect(run.counts.documents == 2 * records)
        #expect(readers.withLock { $0 == [UInt(pthread_self())] } == isShort)
    }

    /// What is read and not yet written is bounded: readers wait for a slow writer.
    @Test func memoryIsBounded() throws {
        let folder = try Folder()
        let text = String(repeating: "word ", count: 20_000)
        try folder.write("a.jsonl", String(repeating: "{\"text\":\"\(text)\"}\n", count: 60))
        let repaired = Atomic<Int>(0)
        let run = try TestRun()
        var batch = run.batch { text in
            repaired.add(1, ordering: .relaxed)
            return Repair(text, [])
        }
        batch.jobs = 2
        var sink = SlowSink(repaired: { repaired.load(ordering: .relaxed) })
        let counts = try batch.run([.file(folder.path("a.jsonl"))], into: &sink)
        #expect(counts.documents == 60 && sink.written == 60)
        // Two jobs may have 2 MiB ahead, which is 21 such records, and what is in a block more.
        #expect(sink.mostAhead <= 26, "\(sink.mostAhead)")
    }

    private struct SlowSink: DocumentSink {
        static var failureEndsRun: Bool { true }
        let repaired: () -> Int
        var written = 0
        var mostAhead = 0

        mutating func begin(_ input: Input) {}
        mutating func write(_ document: Document) {
            if written % 10 == 0 { usleep(2000) }
            mostAhead = max(mostAhead, repaired() - written)
            written += 1
        }
        mutating func end() {}
        mutating func abandon() {}
    }

    @Test(arguments: [1, 3]) func strictStopsAtTheFirstBadRecord(jobs: Int) throws {
        let run = try TestRun()
        try run.folder.write("a.jsonl", "{\"text\":\"spun\"}\nno\n{\"text\":\"spun\"}\n")
        try run.folder.write("b.jsonl", "{\"text\":\"spun\"}\n")
        var batch = run.batch()
        batch.isStrict = true
        batch.jobs = jobs
        try run.clean(["b.jsonl", "a.jsonl", "b.jsonl"], .folder(run.folder.path("out")), batch)
        #expect(run.counts.isStrictlyStopped && run.counts.documents == 3)
        #expect(run.folder.names(in: "out") == ["b.jsonl", "b.jsonl.diff", "b.jsonl.edits.jsonl"])
    }

    @Test(arguments: [Shard.Unit.file, .record]) func shardsTogetherAreTheWhole(unit: Shard.Unit) throws {
        var generator = SeededGenerator(seed: 12)
        let folder = try Folder()
        for number in 0..<9 {
            try folder.write(
                "in/\(number).jsonl",
                RandomRecords.lines(Int.random(in: 0..<50, using: &generator), using: &generator)
                    .map { $0 + "\n" }.joined())
        }
        func run(_ shard: Shard?) throws -> [String: [UInt8]] {
            let run = try TestRun()
            var batch = run.batch()
            batch.shard = shard
            var sink = FileSink(.folder(run.folder.path("out"))) { _ in }
            _ = try batch.run(Discovery().find([folder.path("in")]), into: &sink)
            var files: [String: [UInt8]] = [:]
            for name in run.folder.names(in: "out") where name.hasSuffix("jsonl") && !name.hasSuffix("edits.jsonl") {
                files[name] = try run.folder.read("out/\(name)")
            }
            return files
        }
        let whole = try run(nil)
        #expect(whole.count == 9)
        for count in [1, 2, 4] {
            let parts = try (1...count).map { try run(Shard("\($0)/\(count)", unit: unit)) }
            let joined = parts.reduce(into: [:]) { joined, part in joined.merge(part) { $0 + $1 } }
            #expect(joined == whole)
            if unit == .file { #expect(parts.map(\.count).reduce(0, +) == 9) }
        }
        #expect(Shard("0/2") == nil && Shard("3/2") == nil && Shard("2") == nil && Shard("a/b") == nil && Shard("-1/2") == nil)
    }
}

@Suite struct QuarantineTests {
    /// Output and quarantine together hold every record; the log makes the one from the other.
    @Test func nothingIsLost() throws {
        var generator = SeededGenerator(seed: 13)
        let run = try TestRun()
        var lines = RandomRecords.lines(100, using: &generator).map { Array(($0 + "\n").utf8) }
        lines.insert([0x7B, 0xFF, 0x0A], at: 7)
        let source = Array(lines.joined())
        try run.folder.write("a.jsonl", source)
        var batch = run.batch { Repair($0, []) }
        batch.quarantine = try Quarantine(run.folder.path("bad"))
        try run.clean(["a.jsonl"], .folder(run.folder.path("out")), batch)
        let cleaned = try run.folder.read("out/a.jsonl")
        let logged = try #require(try EditLogReader.read(try run.folder.read("out/a.jsonl.edits.jsonl")).first)
        #expect(try logged.apply(to: source) == cleaned)
        #expect(try logged.revert(from: cleaned) == source)
        let kept = cleaned.split(separator: 0x0A, omittingEmptySubsequences: false).count - 1
        let quarantined = try run.folder.read("bad").split(separator: 0x0A)
        #expect(kept + quarantined.count == 101 && quarantined.count == run.counts.removed)
        #expect(quarantined.contains { String(decoding: $0, as: UTF8.self).hasSuffix(#""reason":"invalid_utf8","source_hex":"7bff0a"}"#) })
    }

    /// A record that is longer than the limit goes there in pieces that make it up again.
    @Test func longRecordsGoInPieces() throws {
        let run = try TestRun()
        let long = "{\"text\":\"" + String(repeating: "spun ", count: 60_000) + "\"}\n"
        try run.folder.write("a.jsonl", "{\"text\":\"spun\"}\n" + long + "{\"text\":\"spun\"}\n")
        var batch = run.batch()
        batch.options.recordLimit = 1000
        batch.quarantine = try Quarantine(run.folder.path("bad"))
        var json = JSONReader()
        #expect(try run.cleanToMemory(["a.jsonl"], batch) == "{\"text\":\"original\"}\n{\"text\":\"original\"}\n")
        #expect(run.counts.documents == 3 && run.counts.badRecords == 1)
        var joined: [UInt8] = []
        for line in try run.folder.read("bad").split(separator: 0x0A) {
            let bytes = Array(line)
            let member = try #require(try json.members(of: bytes[...]).last)
            joined += JSONString(in: bytes, at: member.value).text
        }
        #expect(joined == Array(long.utf8))
    }
}
