import Testing
import UnspinTestSupport

@testable import UnspinLexicon

@Suite struct FiringTableTests {
    private func counts(_ text: String, _ phrases: String) throws -> FiringCounts {
        var counts = FiringCounts()
        counts.add(scan(text, try phraseLexicon(phrases)))
        return counts
    }

    @Test func guardsAndAllowedPhrasesCount() throws {
        let counts = try counts("press convention, press convention center", "press convention -> press conference\n  not next: center\n")
        #expect(counts.words == 5)
        #expect(counts.entries == ["press_convention>press_conference.p": 1])
    }

    @Test func whatIsWrittenIsReadTheSame() throws {
        var table = FiringTable(dictionaries: "00ff")
        table.add(try counts("a b a b c", "a b -> x\n"), register: "news")
        table.add(try counts("a b", "a b -> x\n"), register: "law")
        #expect(table.text == "# dictionaries 00ff\n# register law 2\n# register news 5\na_b>x.p\tlaw 1\tnews 2\n")
        #expect(FiringTable(table.text) == table)
        #expect(table.rate(of: "a_b>x.p") == 3e6 / 7)
        #expect(table.loud.map(\.entry) == ["a_b>x.p"])
        #expect(table.rate(of: "other") == 0)
    }

    @Test(arguments: ["", "# register a 1\n", "# dictionaries 0\n# other\n", "# dictionaries 0\na\tb\n", "# dictionaries 0\na\tb x\n"])
    func brokenTablesAreRefused(_ text: String) { #expect(FiringTable(text) == nil) }

    @Test func onlyWhatIsCountedCountsForTheHash() {
        let phrases = DictionarySource(file: "a.phrases", text: "a b -> c\n")
        let channel = DictionarySource(file: "a.channel", text: "a v: b\n")
        #expect(FiringTable.hash(of: [phrases, channel]) == FiringTable.hash(of: [phrases]))
        #expect(FiringTable.hash(of: [phrases]) != FiringTable.hash(of: [channel]))
    }
}
