import Testing

@testable import UnspinLexicon

@Suite struct TableTests {
    /// Entries as `spun|… -> original|… tier`, and findings as `line problem`.
    private func read(_ format: DictionaryFormat, _ text: String) -> (entries: [String], findings: [String]) {
        let files = DictionaryFiles([DictionarySource(file: "t", text: text, format: format)])
        let entries = files.phrases.flatMap(\.entries).map {
            "\($0.line) \($0.spun.joined(separator: "|")) -> \($0.originals.joined(separator: "|")) \($0.tier.name)"
        }
        return (entries, files.findings.map { "\($0.position.line) \($0.problem)" })
    }

    @Test(arguments: [
        ("a b, c => d", ["1 a b|c -> d auto"]),
        ("# a\n\n a,b  c \n", ["3 a -> b c review", "3 b c -> a review"]),
        (#"1\,000 => a\=>b, c\\d"#, [#"1 1,000 -> a=>b|c\d report"#]),
        ("a=>b => c", []), ("a => ", []), ("a,,b", []), ("a", []),
        ("huge information=>big data/large data", ["1 huge information -> big data/large data report"]),
    ])
    func solr(_ text: String, _ expected: [String]) { #expect(read(.solr, text).entries == expected) }

    @Test func solrErrorsNameTheirLine() {
        #expect(read(.solr, "a, b\na => b => c\n\na =>\n").findings == ["2 severalArrows", "4 emptyItem"])
    }

    @Test(arguments: [
        ("huge  information\tbig\n", ["1 huge information -> big auto"]),
        ("fake\tartificial false\r\n", ["1 fake -> artificial|false auto"]),
        ("# c\nno tab", []), ("\tx", []), ("a\t", []), ("a\tb\tc", []),
    ])
    func openCC(_ text: String, _ expected: [String]) { #expect(read(.openCC, text).entries == expected) }

    @Test(arguments: [
        ("abandonned->abandoned", ["1 abandonned -> abandoned auto"]), ("hist->heist, his,", ["1 hist -> heist|his review"]),
        ("clas->class, disabled because of name clash", ["1 clas -> class review"]), ("alot -> a lot", ["1 alot -> a lot auto"]),
        ("# a\nb", []), ("a->", []), ("->b", []), ("a->,", []),
    ])
    func codespell(_ text: String, _ expected: [String]) { #expect(read(.codespell, text).entries == expected) }

    @Test func theReasonIsKept() {
        let source = DictionarySource(file: "t.codespell", text: "clas->class, name clash")
        #expect(DictionaryFiles([source]).phrases[0].entries[0].seen == "name clash")
    }

    @Test(arguments: [
        ("a.csv", DictionaryFormat.fingerprints), ("dir.x/b.solr", .solr), ("b.phrases", .phrases), ("b.txt", nil), ("csv", nil),
    ])
    func theEndingTellsTheFormat(_ name: String, _ format: DictionaryFormat?) {
        #expect(DictionaryFormat.named(name).format == format)
        #expect(DictionaryFormat.named("codespell:\(name)").format == .codespell)
        #expect(DictionaryFormat.named("codespell:\(name)").path == name)
    }

    @Test func aFileOfNoFormatIsAnError() {
        #expect(DictionaryFiles([DictionarySource(file: "t.txt", text: "a")]).findings.map(\.problem) == [.unknownFormat("t.txt")])
    }

    @Test func aTableLiesOverADictionary() throws {
        let table = DictionarySource(file: "t.txt", text: "huge information => big data", format: .solr)
        let lexicon = try Lexicon(LexiconBytes(LexiconCompiler([table]).compile().bytes))
        #expect(scan("Huge information", lexicon).repairs == ["Huge information>big data"])
    }
}
