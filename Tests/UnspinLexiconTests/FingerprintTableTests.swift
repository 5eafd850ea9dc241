import Testing

@testable import UnspinLexicon

@Suite struct FingerprintTableTests {
    private func table(_ rows: String) -> FingerprintTable {
        FingerprintTable(DictionarySource(file: "t.csv", text: "tortured_phrase,expected_phrase,num_papers\n" + rows))
    }

    private func lexicon(_ rows: String) throws -> Lexicon {
        let source = DictionarySource(file: "t.csv", text: "tortured_phrase,expected_phrase,num_papers\n" + rows)
        return try Lexicon(LexiconBytes(LexiconCompiler([source]).compile().bytes))
    }

    @Test func aPlainPhraseIsRepaired() throws {
        let entry = try #require(table("\"\"\"sham brain\"\"\",artificial brain,\"1,200\"\n").entries.first)
        #expect(entry.spun == ["sham brain"])
        #expect(entry.originals == ["artificial brain"])
        #expect(entry.tier == .auto)
        #expect(entry.isSure)
        #expect(entry.guards.isEmpty)
    }

    @Test(arguments: [
        (#"""sham brain"" AND ""neural"""#, "a sham brain", []),
        (#"""sham brain"" AND ""neural"""#, "a sham brain and a neural one", ["sham brain>artificial brain"]),
        (#"""sham brain"" NOT surgery"#, "sham brain surgery", []),
        (#"""sham brain"" NOT surgery"#, "sham brain", ["sham brain>artificial brain"]),
        (#"""sham brain"" OR ""fake brain"""#, "a fake brain", ["fake brain>artificial brain"]),
        (#"""sham brain artificial""~3"#, "a sham or artificial sort of brain", ["sham>artificial brain"]),
    ])
    func conditionsHoldForTheDocumentAndThePhraseIsMarked(_ query: String, _ text: String, _ expected: [String]) throws {
        #expect(scan(text, try lexicon("\"\(query)\",artificial brain,2\n")).repairs == expected)
    }

    @Test(arguments: ["sham (or fake) brain", "???", "one/another", "an effort, see https://example.org"])
    func whatCannotBeInsertedIsOnlyReported(_ expected: String) throws {
        let entry = try #require(table("\"\"\"sham brain\"\"\",\"\(expected)\",1\n").entries.first)
        #expect(entry.tier == .report)
    }

    @Test func aBrokenQueryIsAnErrorWithItsLine() throws {
        let findings = table("\"\"\"fine\"\"\",well,1\n\"\"\"a\nb\"\"\",c,1\n\"\"\"open\",d,1\n\"\"\"w*\"\"\",e,1\n").findings
        #expect(findings.map(\.position.line) == [5, 6])
        #expect(findings.map(\.problem) == [.query(.unterminatedQuote(at: 0)), .query(.wildcard("w*"))])
    }

    @Test func aTableWithoutItsColumnsIsRefused() {
        #expect(!FingerprintTable(DictionarySource(file: "t.csv", text: "a,b\n1,2\n")).findings.isEmpty)
    }
}
