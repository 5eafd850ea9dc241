import Testing
import UnspinText

@testable import UnspinLexicon

@Suite struct CountsFileTests {
    private func file(_ text: String) -> CountsFile { CountsFile(DictionarySource(file: "t.counts", text: text)) }

    @Test func readsRows() {
        let file = file("# family: A\nmentioned\tsaid\t312\t0.97\nkeep away from\tavoid\t2\n")
        #expect(file.findings.isEmpty)
        #expect(file.header.family == "A")
        #expect(file.entries.map(\.spun) == ["mentioned", "keep away from"])
        #expect(file.entries.map(\.original) == ["said", "avoid"])
        #expect(file.entries.map(\.count) == [312, 2])
        #expect(file.entries.map(\.rate) == [0.97, nil])
    }

    @Test(arguments: [
        ("mentioned\tsaid", DictionaryFinding.Severity.error, DictionaryFinding.Problem.missingTab),
        ("mentioned\t\t3", .error, .emptyItem),
        ("said\tsaid\t3", .error, .spunEqualsOriginal("said")),
        ("mentioned\tsaid\tmany", .error, .invalidValue(key: "count", value: "many")),
        ("mentioned\tsaid\t0", .error, .invalidValue(key: "count", value: "0")),
        ("mentioned\tsaid\t3\t1.5", .error, .invalidValue(key: "rate", value: "1.5")),
        ("stated\tsaid\t3", .warning, .duplicate("stated\tsaid")),
    ])
    func findings(_ line: String, _ severity: DictionaryFinding.Severity, _ problem: DictionaryFinding.Problem) throws {
        let finding = try #require(file("stated\tsaid\t1\n" + line).findings.first)
        #expect(finding.problem == problem)
        #expect(finding.severity == severity)
        #expect(finding.position.line == 2)
    }

    /// ln P(spun | original) by the compiled lexicon.
    private func logProbability(_ spun: String, _ original: String, _ sources: [(String, String)]) throws -> Double {
        let sources = sources.map { DictionarySource(file: $0.0, text: $0.1) }
        let lexicon = try Lexicon(LexiconBytes(LexiconCompiler(sources).compile().bytes))
        let (text, tokens) = DictionaryText.tokens(spun)
        let match = try #require(LexiconScan(lexicon, text: text, tokens: tokens).allMatches.first)
        let candidate = try #require(match.candidates.map { lexicon.candidate($0) }.first { lexicon.original($0) == original })
        return Double(candidate.logProbability)
    }

    /// Each meeting adds the same to its pair, each place left alone as much to leaving it alone, which has 60 of itself.
    @Test func countsAndGradesAreOnePosterior() throws {
        let counts = ("t.counts", "# family: A\nmentioned\tsaid\t3\nstated\tsaid\t1\n")
        let grades = ("t.channel", "# family: A\nsaid x: mentioned *9, told *3\n")
        let sparing = ("t.counts", "# family: A\nmentioned\tsaid\t3\t0.5\nstated\tsaid\t1\t0.5\n")
        let one = ReplacementCounts.meeting
        let whole = 60 + 4 * one
        #expect(abs(try logProbability("mentioned", "said", [counts]).exponential - 3 * one / whole) < 0.002)
        let graded = whole + 66 + 2.4
        #expect(abs(try logProbability("mentioned", "said", [counts, grades]).exponential - (3 * one + 66) / graded) < 0.002)
        #expect(abs(try logProbability("told", "said", [counts, grades]).exponential - 2.4 / graded) < 0.002)
        #expect(abs(try logProbability("mentioned", "said", [sparing]).exponential - 3 * one / (whole + 4 * one)) < 0.002)
    }

    @Test func rowsAreExportedAsPairs() throws {
        let source = DictionarySource(file: "t.counts", text: "# family: A\nkeep away from\tavoid\t2\t0.5\n")
        for inflected in [false, true] {
            let pair = try #require(DictionaryFiles([source]).pairs(inflected: inflected).first)
            #expect(pair.spun == "keep away from" && pair.original == "avoid")
            #expect(pair.weight == 2 && pair.part == .fixed && pair.family == "A" && pair.line == 2)
        }
    }

    @Test func rowsAreSortedByOriginal() {
        let source = DictionarySource(file: "t.counts", text: "# family: A\ntold\tsaid\t1\nkeep away from\tavoid\t2\nmentioned\tsaid\t3\n")
        let rows = source.sorted.text.split(separator: "\n").map(String.init)
        #expect(rows == ["# family: A", "keep away from\tavoid\t2", "mentioned\tsaid\t3", "told\tsaid\t1"])
        #expect(source.sorted.sorted == source.sorted)
    }

    /// Tables of one family are counted together; those of another say nothing of it.
    @Test func familiesAreCountedApart() throws {
        let first = ("a.counts", "# family: A\nmentioned\tsaid\t1\n")
        let more = ("b.counts", "# family: A\nmentioned\tsaid\t2\n")
        let other = ("c.counts", "# family: B\nsaying\tsaid\t9\n")
        let one = ReplacementCounts.meeting
        #expect(abs(try logProbability("mentioned", "said", [first, more, other]).exponential - 3 * one / (60 + 3 * one)) < 0.002)
    }

    @Test func aCountStandsForItsFormAlone() throws {
        let lexicon = try Lexicon(
            LexiconBytes(LexiconCompiler([DictionarySource(file: "t.counts", text: "mentioned\tsaid\t3\n")]).compile().bytes))
        let (text, tokens) = DictionaryText.tokens("mentions mentioned")
        #expect(LexiconScan(lexicon, text: text, tokens: tokens).allMatches.map(\.tokens) == [1..<2])
    }
}
