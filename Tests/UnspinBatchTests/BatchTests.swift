import Testing
import Unspin
import UnspinBatch
import UnspinFormats
import UnspinTestSupport

/// What the tests of this target run: a batch with a table in place of the decoder, and what it reported.
final class TestRun {
    var notices: [Notice] = []
    var counts = Counts()
    let folder: Folder

    init() throws { folder = try Folder() }

    static let table = FakeRepair(
        .init("spun", "original"), .init("naïve", "\"quoted\"\n"), .init("perhaps", "maybe", isApplied: false), .init("gone ", ""),
        .init("x\n\ny", "xy"))

    func batch(fields: [String] = ["text"], id: String? = nil, repair: @escaping ([UInt8]) -> Repair = TestRun.table.repair) -> Batch {
        let repair = Unshared(repair)
        return Batch(
            repairers: .each({ DocumentRepairer(repair: repair.value) }), options: ReadOptions(fields: RecordFields(text: fields, id: id))
        ) { self.notices.append($0) }
    }

    func clean(_ names: [String], _ plan: OutputPlan, _ batch: Batch? = nil) throws {
        var sink = FileSink(plan) { self.notices.append($0) }
        counts = try (batch ?? self.batch()).run(names.map { .file(folder.path($0)) }, into: &sink)
    }

    func cleanToMemory(_ names: [String], _ batch: Batch? = nil) throws -> String {
        let writer = MemoryWriter()
        var sink = StreamSink(writer, isTerminal: false)
        counts = try (batch ?? self.batch()).run(names.map { .file(folder.path($0)) }, into: &sink)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

/// What a test gives to one thread only, or may be used by several at once.
struct Unshared<Value>: @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
}

final class MemoryWriter: ByteWriter {
    var bytes: [UInt8] = []
    func write(_ bytes: some Collection<UInt8>) { self.bytes += bytes }
}

@Suite struct RecordTests {
    /// Everything but the repaired words stays byte for byte: other fields, their order, spacing, numbers, escapes.
    @Test func restOfTheRecordStays() throws {
        let run = try TestRun()
        try run.folder.write(
            "a.jsonl",
            """
            { "n" : 1.50e0, "text":"caf\\u00e9 spun \\/ naïve","spun":"spun" }\r
            {"text":"nothing here","big":123456789012345678901234567890}

            {"text":"spun"}
            """)
        #expect(
            try run.cleanToMemory(["a.jsonl"]) == """
                { "n" : 1.50e0, "text":"caf\\u00e9 original \\/ \\"quoted\\"\\n","spun":"spun" }\r
                {"text":"nothing here","big":123456789012345678901234567890}

                {"text":"original"}
                """)
        #expect(run.counts.documents == 3 && run.counts.changed == 2 && run.counts.applied == 3)
    }

    @Test func fieldsAreOneDocument() throws {
        let run = try TestRun()
        try run.folder.write("a.jsonl", #"{"text":"body spun","n":1,"title":"head spun"}"# + "\n")
        var seen: [[UInt8]] = []
        let batch = run.batch(fields: ["title", "text"]) { text in
            seen.append(text)
            return TestRun.table.repair(text)
        }
        #expect(try run.cleanToMemory(["a.jsonl"], batch) == #"{"text":"body original","n":1,"title":"head original"}"# + "\n")
        #expect(seen == [Array("head spun\n\nbody spun".utf8)])
    }

    @Test func noEditCrossesFromFieldToField() throws {
        let run = try TestRun()
        try run.folder.write("a.jsonl", #"{"title":"x","text":"y spun"}"# + "\n")
        #expect(try run.cleanToMemory(["a.jsonl"], run.batch(fields: ["title", "text"])) == #"{"title":"x","text":"y original"}"# + "\n")
    }

    @Test func badRecordsPassThrough() throws {
        let run = try TestRun()
        let lines = [#"{"text":"spun""#, #"{"body":"spun"}"#, #"{"text":7}"#, "[]", #"{"text":"spun"}"#]
        try run.folder.write("a.jsonl", lines.joined(separator: "\n"))
        let output = try run.cleanToMemory(["a.jsonl"])
        #expect(output == (lines.dropLast() + [#"{"text":"original"}"#]).joined(separator: "\n"))
        let path = run.folder.path("a.jsonl")
        let errors: [RecordError] = [.notJSON, .missingField("text"), .notAString(field: "text"), .notAnObject]
        #expect(
            run.notices == errors.enumerated().map { .badRecord(path: path, line: $0.offset + 1, $0.element, isRemoved: false) })
        #expect(run.counts.badRecords == 4 && run.counts.hasFailures)
    }

    @Test func byteOrderMarkBeforeTheFirstRecord() throws {
        let run = try TestRun()
        try run.folder.write("a.jsonl", "\u{FEFF}{\"text\":\"spun\"}\n{\"text\":\"spun\"}\n")
        #expect(try run.cleanToMemory(["a.jsonl"]) == "\u{FEFF}{\"text\":\"original\"}\n{\"text\":\"original\"}\n")
        #expect(run.counts.badRecords == 0)
    }

    /// Lines longer than the reader's pieces, and very many short ones, come through whole.
    @Test func linesOfAnyLength() throws {
        let run = try TestRun()
        let long = String(repeating: "word ", count: 60_000)
        var text = "{\"text\":\"\(long)spun\"}\n"
        for _ in 0..<500 { text += "{\"text\":\"a\"}\n" }
        try run.folder.write("a.jsonl", text)
        let batch = run.batch { text in
            text.count < 100
                ? TestRun.table.repair(text) : Repair(text, [.fake(text.count - 4..<text.count, "spun", "original")])
        }
        #expect(try run.cleanToMemory(["a.jsonl"], batch) == text.replacing("spun", with: "original"))
        #expect(run.counts.documents == 501)
    }
}

@Suite struct InputTests {
    @Test func failuresDoNotStopTheRun() throws {
        let run = try TestRun()
        try run.folder.write("a.txt", "a spun\n")
        try run.folder.makeFolder("folder")
        #expect(try run.cleanToMemory(["missing.txt", "folder", "a.txt"]) == "a original\n")
        #expect(run.counts.failedInputs == 2 && run.counts.documents == 1)
        guard case .inputFailed(let missing) = run.notices[0], case .inputFailed(let folder) = run.notices[1] else {
            Issue.record("\(run.notices)")
            return
        }
        #expect(missing.isMissing && folder.isFolder)
    }

    @Test(arguments: ["a.diff", "a.txt.edits.jsonl", "a.txt.2.edits.jsonl", "a.decisions.jsonl"])
    func ownOutputIsNeverRead(name: String) throws {
        let run = try TestRun()
        try run.folder.write(name, "a spun\n")
        #expect(try run.cleanToMemory([name]) == "")
        #expect(run.notices == [.ownOutput(run.folder.path(name))])
        #expect(!run.counts.hasFailures)
    }

    @Test func emptyFile() throws {
        let run = try TestRun()
        try run.folder.write("a.txt", "")
        try run.folder.write("a.jsonl", "")
        #expect(try run.cleanToMemory(["a.txt", "a.jsonl"]) == "")
    }

    @Test func invalidBytesAreReportedAndStay() throws {
        let run = try TestRun()
        let text = Array("é spun ".utf8) + [0xFF] + Array(" spun — é é\n".utf8)
        try run.folder.write("a.txt", text)
        let writer = MemoryWriter()
        var sink = StreamSink(writer, isTerminal: false)
        _ = try run.batch().run([.file(run.folder.path("a.txt"))], into: &sink)
        #expect(writer.bytes == Array("é original ".utf8) + [0xFF] + Array(" original — é é\n".utf8))
        #expect(run.notices == [.invalidBytes(path: run.folder.path("a.txt"), count: 1, first: 8)])
    }

    @Test func controlsDoNotReachATerminal() throws {
        let run = try TestRun()
        try run.folder.write("a.txt", "a\u{1B}[31m\tspun\r\n")
        let writer = MemoryWriter()
        var sink = StreamSink(writer, isTerminal: true)
        _ = try run.batch().run([.file(run.folder.path("a.txt"))], into: &sink)
        #expect(writer.bytes == Array("a\\u{1B}[31m\toriginal\\r\n".utf8))
    }
}
