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
        #expect(entry.isMarked)
    }

    /// Turned into a file of phrases, an entry marks as it did.
    @Test func importedAnEntryIsTheSame() throws {
        let entry = try #require(table("\"\"\"sham brain\"\" NOT surgery\",artificial brain,2\n").entries.first)
        let read = PhraseFile(DictionarySource(file: "t.phrases", text: entry.text()))
        var imported = try #require(read.entries.first)
        imported.line = entry.line
        #expect(imported == entry)
    }

    /// A part of a document asks the whole of it.
    @Test(arguments: [("neural", true), ("other", false)])
    func conditionsOfADocumentHoldInItsParts(_ elsewhere: String, _ isMarked: Bool) throws {
        for query in [#"""sham brain"" AND neural"#, #"""sham brain"" NOT other"#] {
            let alone = try lexicon("\"\(query)\",artificial brain,2\n")
            for lexicon in [alone, Lexicon.empty.layered(with: alone)] {
                #expect(lexicon.asksDocument)
                let whole = scan("A sham brain. The \(elsewhere) one.", lexicon)
                let conditions = DocumentConditions(lexicon, text: whole.text, tokens: whole.tokens)
                let part = scan("A sham brain.", lexicon)
                let asked = LexiconScan(lexicon, text: part.text, tokens: part.tokens, conditions: conditions)
                #expect(asked.repairs == (isMarked ? ["sham brain>artificial brain"] : []))
            }
        }
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

    /// Words 1 to 20: no phrase of the lexicon is that long.
    @Test func ofALongPhraseTheBeginningIsMarked() throws {
        let words = (1...20).map { "w\($0)" }
        let lexicon = try lexicon("\"\"\"\(words.joined(separator: " "))\"\"\",deep learning,2\n")
        #expect(lexicon.maximumPhraseTokens < words.count)
        let found = scan("It is \(words.joined(separator: " ")).", lexicon).repairs
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasPrefix("w1 w2 ") && $0.hasSuffix(">deep learning") })
        #expect(scan("It is \(words.dropLast().joined(separator: " ")).", lexicon).repairs.isEmpty)
    }

    @Test func aTableWithoutItsColumnsIsRefused() {
        #expect(!PhraseFile(fingerprints: DictionarySource(file: "t.csv", text: "a,b\n1,2\n")).findings.isEmpty)
    }
}
