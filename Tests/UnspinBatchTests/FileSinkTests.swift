import Glibc
import Testing
import Unspin
import UnspinBatch
import UnspinFormats
import UnspinRender
import UnspinTestSupport

@Suite struct FileSinkTests {
    @Test func outputFolder() throws {
        let run = try TestRun()
        try run.folder.write("a.txt", "one\na spun line, perhaps\n")
        try run.clean(["a.txt"], .folder(run.folder.path("deep/out")))
        #expect(run.folder.names(in: "deep/out") == ["a.txt", "a.txt.diff", "a.txt.edits.jsonl"])
        #expect(try run.folder.read("deep/out/a.txt") == Array("one\na original line, perhaps\n".utf8))
        #expect(try run.folder.read("a.txt") == Array("one\na spun line, perhaps\n".utf8))
        #expect(
            run.notices == [
                .written(
                    path: run.folder.path("deep/out/a.txt"), log: run.folder.path("deep/out/a.txt.edits.jsonl"), applied: 1, proposed: 1)
            ])
    }

    @Test func inPlaceThenAgain() throws {
        let run = try TestRun()
        try run.folder.write("a.txt", "a spun b\n")
        #expect(unsafe chmod(run.folder.path("a.txt"), 0o640) == 0)
        try run.clean(["a.txt"], .inPlace)
        #expect(try run.folder.read("a.txt") == Array("a original b\n".utf8))
        #expect(run.folder.names() == ["a.txt", "a.txt.edits.jsonl"])
        var status = stat()
        #expect(unsafe stat(run.folder.path("a.txt"), &status) == 0 && status.st_mode & 0o777 == 0o640)
        let log = try run.folder.read("a.txt.edits.jsonl")

        // Nothing to change: nothing is written, no log.
        try run.clean(["a.txt"], .inPlace)
        #expect(run.folder.names() == ["a.txt", "a.txt.edits.jsonl"])
        #expect(run.notices.last == .unchanged(path: run.folder.path("a.txt"), proposed: 0))

        // Changed again by somebody: the old log stays.
        try run.folder.write("a.txt", "spun again\n")
        try run.clean(["a.txt"], .inPlace)
        try run.folder.write("a.txt", "spun again\n")
        try run.clean(["a.txt"], .inPlace)
        #expect(run.folder.names() == ["a.txt", "a.txt.2.edits.jsonl", "a.txt.3.edits.jsonl", "a.txt.edits.jsonl"])
        #expect(try run.folder.read("a.txt.edits.jsonl") == log)
    }

    @Test func proposalsAloneWriteNothing() throws {
        let run = try TestRun()
        try run.folder.write("a.txt", "perhaps\n")
        try run.clean(["a.txt"], .inPlace)
        #expect(run.folder.names() == ["a.txt"])
        #expect(run.notices == [.unchanged(path: run.folder.path("a.txt"), proposed: 1)])
    }

    @Test func symbolicLinksAreFollowed() throws {
        let run = try TestRun()
        try run.folder.makeFolder("real")
        try run.folder.write("real/a.txt", "a spun b\n")
        #expect(unsafe symlink("real/a.txt", run.folder.path("link.txt")) == 0)
        try run.clean(["link.txt"], .inPlace)
        #expect(try run.folder.read("real/a.txt") == Array("a original b\n".utf8))
        var status = stat()
        #expect(unsafe lstat(run.folder.path("link.txt"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(run.folder.names() == ["link.txt", "link.txt.edits.jsonl", "real"])
    }

    /// A run that breaks off leaves neither half a file nor a temporary one.
    @Test func brokenInputsLeaveNothing() throws {
        let run = try TestRun()
        try run.folder.write("a.txt", "a spun b\n")
        try run.clean(["missing.txt", "a.txt"], .folder(run.folder.path("out")))
        #expect(run.folder.names(in: "out") == ["a.txt", "a.txt.diff", "a.txt.edits.jsonl"])
        #expect(run.counts.failedInputs == 1)
    }

    @Test func unwritableFolderLosesNothing() throws {
        let run = try TestRun()
        try run.folder.write("a.txt", "a spun b\n")
        // A file where the output folder should be made.
        try run.clean(["a.txt"], .folder(run.folder.path("a.txt/out")))
        guard case .outputFailed? = run.notices.first else {
            Issue.record("\(run.notices)")
            return
        }
        #expect(try run.folder.read("a.txt") == Array("a spun b\n".utf8))
        #expect(run.counts.failedInputs == 1)
    }

    /// For any text and any edits: the log makes the cleaned file from the original and the original from the cleaned
    /// file, and `patch` makes the cleaned file from the diff. For text files and for records.
    @Test(arguments: [false, true]) func logsAndDiffsAreExact(asRecords: Bool) throws {
        var generator = SeededGenerator(seed: asRecords ? 8 : 7)
        for round in 0..<10 {
            let run = try TestRun()
            // `patch` takes a NUL for the sign of a binary file.
            var source = RandomText.bytes(pieces: 60, using: &generator).filter { $0 != 0 }
            if round % 3 == 0 { source = [0xEF, 0xBB, 0xBF] + source }
            let name = asRecords ? "a.jsonl" : "a.txt"
            if asRecords {
                source = (0..<20).flatMap { number -> [UInt8] in
                    let text = RandomText.bytes(pieces: 12, validOnly: true, using: &generator)
                    let spelled = String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
                        scalar.value < 0x20 || "\"\\é".unicodeScalars.contains(scalar)
                            ? "\\u" + String("000\(String(scalar.value, radix: 16))".suffix(4)) : String(scalar)
                    }
                    return Array("{\"id\":\(number), \"text\": \"\(spelled.joined())\"}\n".utf8)
                }
            }
            try run.folder.write(name, source)
            var edits = SeededGenerator(seed: UInt64(round))
            let batch = run.batch(id: "id") { text in
                Repair(text, RandomText.edits(of: text, using: &edits).filter { !$0.replacement.contains("\0") })
            }
            try run.clean([name], .folder(run.folder.path("out")), batch)
            let cleaned = try run.folder.read("out/\(name)")
            let logged = try #require(try EditLogReader.read(try run.folder.read("out/\(name).edits.jsonl")).first)
            #expect(try logged.apply(to: source) == cleaned, "round \(round)")
            #expect(try logged.revert(from: cleaned) == source, "round \(round)")
            #expect(run.counts.badRecords == 0)
            if cleaned == source { continue }
            let result = try Tool("patch").run(["-s", name, "out/\(name).diff"], in: run.folder)
            #expect(result.status == 0, "\(result.outputText)\(result.errorText)")
            #expect(((try? run.folder.read(name)) ?? []) == cleaned, "round \(round)")
        }
    }
}

@Suite struct DiffSinkTests {
    private func diff(_ run: TestRun, _ name: String, form: DiffSink.Form = .unified) throws -> [UInt8] {
        let writer = MemoryWriter()
        var sink = DiffSink(writer, form: form, style: .plain, isTerminal: false, width: 80)
        run.counts = try run.batch().run([.file(run.folder.path(name))], into: &sink)
        return writer.bytes
    }

    /// Proposals in every record between changes near and far: `patch` and `git apply` still take the whole diff.
    @Test(arguments: ["patch", "git"]) func proposalsDoNotBreakTheDiff(tool: String) throws {
        let run = try TestRun()
        var records = ""
        for number in 0..<60 { records += "{\"text\":\"\(number % 9 < 2 ? "spun" : "plain") perhaps\"}\n" }
        try run.folder.write("a.jsonl", records)
        let diff = try diff(run, "a.jsonl")
        #expect(String(decoding: diff, as: UTF8.self).split(separator: "\n").count { $0.hasPrefix("# ") } == 60)
        // The paths in the diff are absolute ones made relative; the tools run at the root of them.
        try run.folder.write("a.diff", diff)
        let arguments =
            tool == "patch"
            ? ["-s", "a.jsonl", "a.diff"] : ["apply", "-p\(run.folder.path.split(separator: "/").count + 1)", "a.diff"]
        let result = try Tool(tool).run(arguments, in: run.folder)
        #expect(result.status == 0, "\(result.outputText)\(result.errorText)")
        #expect(try run.folder.read("a.jsonl") == Array(records.replacing("spun", with: "original").utf8))
    }

    /// More neighbouring changed lines than are held in memory.
    @Test func longHunks() throws {
        let run = try TestRun()
        let filler = String(repeating: "filler ", count: 2000)
        let records = (0..<400).map { "{\"n\":\($0),\"text\":\"spun\",\"filler\":\"\(filler)\"}\n" }.joined()
        try run.folder.write("a.jsonl", records)
        try run.folder.write("a.diff", try diff(run, "a.jsonl"))
        let result = try Tool("patch").run(["-s", "a.jsonl", "a.diff"], in: run.folder)
        #expect(result.status == 0, "\(result.outputText)\(result.errorText)")
        #expect(try run.folder.read("a.jsonl") == Array(records.replacing("spun", with: "original").utf8))
    }
}

@Suite struct OutputPlanTests {
    @Test func twoInputsWithOneOutputName() throws {
        let folder = try Folder()
        let plan = OutputPlan.folder(folder.path("out"))
        #expect(throws: PlanError.sameOutput("x/a.txt", "y/a.txt", output: folder.path("out/a.txt"))) {
            try plan.check([.file("x/a.txt"), .file("y/a.txt")])
        }
        #expect(throws: Never.self) { try plan.check([.file("x/a.txt"), .file("y/b.txt")]) }
        #expect(throws: PlanError.standardInput) { try plan.check([.standardInput]) }
    }

    @Test func outputWouldReplaceAnInput() throws {
        let folder = try Folder()
        try folder.write("a.txt", "a")
        let path = folder.path("a.txt")
        #expect(throws: PlanError.overwritesInput(path, output: path)) { try OutputPlan.folder(folder.path).check([.file(path)]) }
        #expect(throws: PlanError.notAFolder(path)) { try OutputPlan.folder(path).check([.file("b.txt")]) }
    }

    @Test func oneFileUnderTwoNames() throws {
        let folder = try Folder()
        try folder.write("a.txt", "a")
        let names = [folder.path("a.txt"), folder.path("./a.txt")]
        #expect(throws: PlanError.sameFile(names[0], names[1])) { try OutputPlan.inPlace.check(names.map { .file($0) }) }
    }
}
