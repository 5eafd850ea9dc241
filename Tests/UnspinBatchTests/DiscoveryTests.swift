import Testing
import UnspinBatch
import UnspinTestSupport

@Suite struct DiscoveryTests {
    private func find(_ folder: Folder, _ arguments: [String] = ["."], _ set: (inout Discovery) -> Void = { _ in }) -> [String] {
        var discovery = Discovery()
        set(&discovery)
        let root = folder.path + "/"
        return discovery.find(arguments.map { $0 == "." ? folder.path : folder.path($0) }).inputs.map {
            $0.name.hasPrefix(root) ? String($0.name.dropFirst(root.count)) : $0.name
        }
    }

    private func tree(_ names: String...) throws -> Folder {
        let folder = try Folder()
        for name in names {
            let parts = name.split(separator: "=", maxSplits: 1)
            try folder.write(String(parts[0]), parts.count > 1 ? String(parts[1]) : "text\n")
        }
        return folder
    }

    @Test func orderIsThatOfNames() throws {
        let folder = try tree("b/x.txt", "b.txt", "a/z.jsonl", "a/B.txt", "é.txt", "b/a/q.txt", "picture.png", "a.txt.diff", ".hidden.txt")
        #expect(find(folder) == ["a/B.txt", "a/z.jsonl", "b/a/q.txt", "b/x.txt", "b.txt", "é.txt"])
        #expect(find(folder) { $0.includesHidden = true }.contains(".hidden.txt"))
        var discovery = Discovery()
        discovery.outputFolder = folder.path("b")
        let result = discovery.find([folder.path])
        #expect(result.inputs.map(\.name) == ["a/B.txt", "a/z.jsonl", "b.txt", "é.txt"].map(folder.path))
        #expect(result.otherKinds == 1)
    }

    /// An earlier kind of ignore file is stronger than a later one, a deeper file than one above it.
    @Test func kindsOfIgnoreFiles() throws {
        let folder = try tree(
            "a.txt", "b.txt", "c.txt", "d/a.txt", "d/b.txt", "d/c.txt", ".gitignore=*.txt\n", ".ignore=!a.txt\n",
            "d/.unspinignore=a.txt\n!b.txt\n")
        #expect(find(folder) == ["a.txt", "d/b.txt"])
        #expect(find(folder) { $0.readsIgnoreFiles = false }.count == 6)
        #expect(find(folder) { $0.exclude = ["!c.txt", "d/"] } == ["a.txt", "c.txt"])
    }

    @Test func whatIsNamedIsReadUnlessForced() throws {
        let folder = try tree("a.txt", "d/b.txt", "d/e/c.txt", ".gitignore=d/e\n*.md\n", "x.md")
        #expect(find(folder, ["d/e/c.txt", "x.md"]) == ["d/e/c.txt", "x.md"])
        try folder.makeFolder(".git")
        #expect(find(folder, ["d/e/c.txt", "x.md", "a.txt", "d/e"]) { $0.forcesExclusion = true } == ["a.txt"])
        #expect(
            find(folder, ["d/e/c.txt", "a.txt"]) { ($0.forcesExclusion, $0.readsIgnoreFiles, $0.exclude) = (true, false, ["e"]) } == [
                "a.txt"
            ])
    }

    @Test func patternsTakeAnyKind() throws {
        let folder = try tree("a/x.rst", "a/b/y.rst", "a/b/z.txt", "a/b/.h.rst", "[q].rst", "q.rst")
        #expect(find(folder, ["a/**/*.rst"]) == ["a/b/y.rst", "a/x.rst"])
        #expect(find(folder, ["*.rst"]) == ["[q].rst", "q.rst"])
        #expect(find(folder, ["[q].rst"]) == ["[q].rst"])
        #expect(find(folder, ["a/*.nothing"]) == ["a/*.nothing"])
    }

    @Test func outputTreeMirrorsTheFolder() throws {
        let folder = try tree("a/x.txt", "a/b/x.txt", "c/x.txt")
        let run = try TestRun()
        var sink = FileSink(.folder(folder.path("out"))) { _ in }
        _ = try run.batch().run(Discovery().find([folder.path("a")]), into: &sink)
        #expect(folder.names(in: "out/b").contains("x.txt") && folder.names(in: "out").contains("x.txt"))
        sink = FileSink(.folder(folder.path("both"))) { _ in }
        _ = try run.batch().run(Discovery().find([folder.path("a"), folder.path("c")]), into: &sink)
        #expect(folder.names(in: "both/a/b").contains("x.txt") && folder.names(in: "both/c").contains("x.txt"))
        sink = FileSink(.folder(folder.path("listed"))) { _ in }
        _ = try run.batch().run(
            Discovery().find([], listed: [folder.path("../\(folder.path.split(separator: "/").last!)/a/b/x.txt")]), into: &sink)
        #expect(folder.names(in: "listed").count == 1)
    }

    /// On random trees with random ignore files, what is found is what git does not ignore.
    @Test(arguments: 0..<24) func ignoresAsGitDoes(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let folder = try Folder()
        let words = ["a", "b", "ab", "a b", "x[1]", "c"]
        func path(_ depth: Int) -> String {
            (0..<depth).map { _ in words.randomElement(using: &generator)! }.joined(separator: "/")
        }
        for _ in 0..<60 { try folder.write(path(Int.random(in: 1...4, using: &generator)) + ".txt", "") }
        let pieces = [
            "a", "b", "*", "**", "?", "/", "/", ".txt", "[ab]", "[!a]", "a*", "**/", "/**", "\\[1]", "[[:alpha:]]", "ab", " ", "x[", "]",
        ]
        for level in 0..<4 {
            var lines = ""
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                if Int.random(in: 0..<3, using: &generator) == 0 { lines += "!" }
                for _ in 0..<Int.random(in: 1...4, using: &generator) { lines += pieces.randomElement(using: &generator)! }
                lines += ["\n", "\n", "/\n", "\r\n", "  \n", "\\ \n"].randomElement(using: &generator)!
            }
            try folder.write((level == 0 ? "" : path(level) + "/") + ".gitignore", lines)
        }
        let result = try Tool("/bin/sh").run(
            ["-c", "git init -q . && git -c core.excludesFile=/dev/null ls-files --others --exclude-standard -z"], in: folder)
        #expect(result.status == 0, "\(result.errorText)")
        let expected = result.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.filter { $0.hasSuffix(".txt") }
        #expect(Set(find(folder)) == Set(expected))
    }
}
