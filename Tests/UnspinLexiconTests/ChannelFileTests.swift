import Testing

@testable import UnspinLexicon

@Suite struct ChannelFileTests {
    private func file(_ text: String) -> ChannelFile { ChannelFile(DictionarySource(file: "t.channel", text: text)) }

    @Test func readsHeaderAndLines() throws {
        let file = file("# family: A\n# seen: somewhere\n\nseek v: hunt *4, look for\n# comment: no header here\nbank n: shore\n")
        #expect(file.header.family == "A")
        #expect(file.header.seen == "somewhere")
        #expect(file.findings.isEmpty)
        #expect(file.entries.map(\.original) == ["seek", "bank"])
        #expect(file.entries[0].items.map(\.weight) == [4, 1])
        #expect(file.entries[1].line == 6)
    }

    @Test(arguments: [
        ("seek v hunt", DictionaryFinding.Severity.error, DictionaryFinding.Problem.missingColon),
        ("seek: hunt", .error, .missingPartOfSpeech),
        ("seek q: hunt", .error, .unknownPartOfSpeech("q")),
        ("seek v: hunt *12", .warning, .weight("12", allowed: 1...9)),
        ("seek v: hunt, hunt", .warning, .duplicate("hunt")),
        ("seek v: seek", .warning, .spunEqualsOriginal("seek")),
        ("seek v: hunt,, look for", .warning, .emptyItem),
    ])
    func findings(_ line: String, _ severity: DictionaryFinding.Severity, _ problem: DictionaryFinding.Problem) throws {
        let finding = try #require(file("\n" + line).findings.first)
        #expect(finding.problem == problem)
        #expect(finding.severity == severity)
        #expect(finding.position.line == 2)
    }

    @Test func columnsPointAtTheItem() throws {
        let text = "seek v: hunt, look for *x"
        let finding = try #require(file(text).findings.first)
        #expect(Array(text)[(finding.position.column - 1)...].starts(with: "look for"))
    }

    @Test func countsHaveLargerWeights() {
        let file = file("# scale: counts\nsay v: mention *57\n")
        #expect(file.findings.isEmpty)
        #expect(file.entries[0].items[0].weight == 57)
    }

    @Test func aFileThatPromisesOrderKeepsIt() {
        let problems = file("# sorted: yes\nseek v: hunt\nbank n: shore\n").findings.map(\.problem)
        #expect(problems == [.unsorted("bank")])
    }
}
