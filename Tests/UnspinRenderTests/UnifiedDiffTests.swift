import Testing
import Unspin
import UnspinRender
import UnspinTestSupport

@Suite struct UnifiedDiffTests {
    private func diff(_ text: [UInt8], _ edits: [Edit], path: String = "file.txt") -> [UInt8] {
        var diff = UnifiedDiff(path: path)
        diff.add(text, edits.filter(\.isApplied).map { ByteChange(range: $0.range, replacement: Array($0.replacement.utf8)) })
        diff.finish()
        return diff.takeHunks().flatMap { $0.head + $0.body }
    }

    private func text(_ old: String, _ rows: FakeRepair.Row...) -> String {
        let repair = FakeRepair(rows: rows).repair(Array(old.utf8))
        return String(decoding: diff(repair.original, repair.edits.edits), as: UTF8.self)
    }

    @Test func oneLine() {
        #expect(
            text("one\ntwo\nthree\n", .init("two", "2")) == """
                --- a/file.txt
                +++ b/file.txt
                @@ -1,3 +1,3 @@
                 one
                -two
                +2
                 three

                """)
    }

    @Test func noNewlineAtTheEnd() {
        #expect(
            text("one\ntwo", .init("two", "2")) == """
                --- a/file.txt
                +++ b/file.txt
                @@ -1,2 +1,2 @@
                 one
                -two
                \\ No newline at end of file
                +2
                \\ No newline at end of file

                """)
    }

    @Test func removedLineEnding() {
        #expect(
            text("one\ntwo\nthree\n", .init("two\n", "")) == """
                --- a/file.txt
                +++ b/file.txt
                @@ -1,3 +1,2 @@
                 one
                -two
                 three

                """)
    }

    @Test func farChangesAreSeparateHunks() {
        let lines = (1...20).map { "line \($0)." }.joined(separator: "\n") + "\n"
        let hunks = text(lines, .init("line 2.", "x"), .init("line 9.", "y"), .init("line 17.", "z")).split(separator: "\n").filter {
            $0.hasPrefix("@@")
        }
        #expect(hunks == ["@@ -1,12 +1,12 @@", "@@ -14,7 +14,7 @@"])
    }

    @Test func nothingChanged() {
        #expect(text("one\ntwo\n") == "")
        #expect(text("one\ntwo\n", .init("two", "2", isApplied: false)) == "")
    }

    @Test(arguments: [
        ("a.txt", "--- a/a.txt"),
        ("/tmp/a.txt", "--- a/tmp/a.txt"),
        ("../up/./a.txt", "--- a/up/a.txt"),
        ("a b.txt", "--- a/a b.txt\t"),
        ("q\"\\\u{1}.txt", #"--- "a/q\"\\\001.txt""#),
        ("é.txt", "--- a/é.txt"),
    ])
    func header(path: String, line: String) {
        let repair = FakeRepair(.init("x", "y")).repair(Array("x\n".utf8))
        let output = String(decoding: diff(repair.original, repair.edits.edits, path: path), as: UTF8.self)
        #expect(output.prefix { $0 != "\n" } == line)
    }

    /// What the real tools make of the diff is the cleaned text, byte for byte.
    @Test(arguments: ["patch", "git"]) func toolsApplyIt(name: String) throws {
        let tool = Tool(name)
        var generator = SeededGenerator(seed: 2)
        for round in 0..<60 {
            // `patch` and `git apply` both take a NUL for the sign of a binary file.
            let text = RandomText.bytes(pieces: [0, 3, 30, 300][round % 4], using: &generator).filter { $0 != 0 }
            let edits = RandomText.edits(of: text, using: &generator).filter { !$0.replacement.contains("\0") }
            let repair = Repair(text, edits)
            let diff = diff(text, edits)
            guard !diff.isEmpty else {
                #expect(repair.cleaned == text)
                continue
            }
            let folder = try Folder()
            try folder.write("file.txt", text)
            try folder.write("file.diff", diff)
            let result = try tool.run(
                name == "patch" ? ["-s", "file.txt", "file.diff"] : ["apply", "--whitespace=nowarn", "file.diff"], in: folder)
            #expect(result.status == 0, "\(result.outputText)\(result.errorText)")
            // An emptied file is removed by both.
            let made = (try? folder.read("file.txt")) ?? []
            #expect(made == repair.cleaned, "seed 2, round \(round)")
        }
    }
}
