import Testing

@testable import UnspinLexicon

@Suite struct FingerprintTableTests {
    private func table(_ rows: String) -> PhraseFile {
        PhraseFile(fingerprints: DictionarySource(file: "t.csv", text: "tortured_phrase,expected_phrase,num_papers\n" + rows))
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

    @Test func aBrokenQueryIsAnErrorWithItsPlace() throws {
        let rows = [
            "'''fine''',well,1", "'''a", "b''',c,1", "'''open',d,1", "'''a'' NEAR w',e,1", "x,NOT w,1", "NOT w,x,1",
        ].map { $0.replacing("'", with: "\"") }
        let findings = table(rows.joined(separator: "\n")).findings
        #expect(findings.map(\.position.line) == [5, 6, 8])
        #expect(findings.map(\.position.column) == [2, 8, 1])
        let problems = [
            QueryProblem(.unterminatedQuote, at: 0), QueryProblem(.unexpected("NEAR"), at: 4), QueryProblem(.nothingToMark, at: 0),
        ]
        #expect(findings.map(\.problem) == problems.map { .query($0) })
    }

    @Test(arguments: [
        (#"""profound learn*"""#, "profound learners and profound thoughts", ["profound learners>deep learning"]),
        (#"""profound learn*"" AND neural"#, "profound learners", []),
        (#"learnin*"#, "to learn is learning", ["learning>deep learning"]),
    ])
    func aWildcardMarksTheWordsThatBeginSo(_ query: String, _ text: String, _ expected: [String]) throws {
        let rows = "\"\(query)\",deep learning,2\n"
        #expect(table(rows).entries.map(\.tier) == [.report])
        #expect(scan(text, try lexicon(rows)).repairs == expected)
    }

    @Test func aTableWithoutItsColumnsIsRefused() {
        #expect(!PhraseFile(fingerprints: DictionarySource(file: "t.csv", text: "a,b\n1,2\n")).findings.isEmpty)
    }
}
