import Testing
import UnspinBatch
import UnspinTestSupport

@Suite struct LoggedFileTests {
    /// Logs find their files by their names; numbers belong to the name where there is such a file.
    @Test func logsAndFiles() throws {
        let folder = try Folder()
        for name in ["b.txt", "a/c.jsonl", "a.2"] { try folder.write("files/\(name)", "") }
        let logs = [
            "b.txt.edits.jsonl", "b.txt.10.edits.jsonl", "b.txt.2.edits.jsonl", "a/c.jsonl.edits.jsonl", "a.2.edits.jsonl", "no.txt",
        ]
        for name in logs { try folder.write("logs/\(name)", "") }
        let found = try LoggedFile.find(below: folder.path("logs"), files: folder.path("files"))
        #expect(found.map(\.input.name) == ["a.2", "a/c.jsonl", "b.txt"].map { folder.path("files/\($0)") })
        #expect(found.map { OutputPlan.folder("out").output(for: $0.input) } == ["out/a.2", "out/a/c.jsonl", "out/b.txt"])
        #expect(found[2].logs == ["", ".2", ".10"].map { folder.path("logs/b.txt\($0).edits.jsonl") })
        #expect(throws: FileError.self) { try LoggedFile.find(below: folder.path("none"), files: folder.path("files")) }
        #expect(OutputPlan.folder("out").output(for: LoggedFile(path: "../x/y.txt", log: "").input) == "out/x/y.txt")
    }
}
