import Testing
import UnspinText

@testable import UnspinLexicon

/// A lexicon out of the text of a phrase file.
func phraseLexicon(_ text: String, _ more: DictionarySource...) throws -> Lexicon {
    let sources = [DictionarySource(file: "t.phrases", text: text)] + more
    return try Lexicon(LexiconBytes(LexiconCompiler(sources).compile().bytes))
}

extension LexiconScan {
    /// What is found with guards taken into account, and slots filled.
    var repairs: [String] {
        allMatches.flatMap { match in
            match.candidates.map { lexicon.candidate($0) }.filter { guardsHold(entry: $0.entry, for: match) }
                .map { "\(phrase(match.tokens))>\(String(decoding: replacement(for: match, $0), as: UTF8.self))" }
        }
    }
}

@Suite struct PhraseTests {
    @Test func readsABlock() throws {
        let file = PhraseFile(
            DictionarySource(
                file: "t.phrases",
                text: """
                    # family: A
                    within the -> in the | inside the
                      tier: review
                      weight: 3
                      sure: yes
                      next: <lower>, city of
                      not sentence: "law"
                      fixes: It happened [within the => in the] city.
                      keeps: within the law
                    """))
        #expect(file.findings.isEmpty)
        let entry = try #require(file.entries.first)
        #expect(entry.originals == ["in the", "inside the"])
        #expect(entry.id == "within_the>in_the.p")
        #expect(entry.tier == .review)
        #expect(entry.isSure)
        #expect(entry.family == "A")
        #expect(entry.guards.map(\.scope) == [.next, .sentence])
        #expect(entry.guards.map(\.negated) == [false, true])
        #expect(entry.fixes.first?.text == "It happened within the city.")
        #expect(entry.fixes.first?.span == 12..<22)
        #expect(entry.fixes.first?.repaired == "in the")
        #expect(entry.keeps.first?.text == "within the law")
    }

    @Test(arguments: [
        ("a b", 1, DictionaryFinding.Problem.missingArrow),
        ("  tier: auto", 1, .keyWithoutEntry),
        ("a -> b\n  tear: auto", 2, .unknownKey("tear")),
        ("a -> b\n  tier: sure", 2, .invalidValue(key: "tier", value: "sure")),
        ("a -> b\n  weight: 10", 2, .weight("10", allowed: 1...9)),
        ("a~ -> b", 1, .unequalSides),
        ("<number> a -> b", 1, .unequalSides),
        ("<noun> a -> <noun> b", 1, .unknownSlot("<noun>")),
        ("a -> b\n  document: \"c", 2, .query(QueryProblem(.unterminatedQuote, at: 0))),
        ("a -> b/c\n  fixes: [a]", 1, .notInsertable("b/c")),
        ("a -> b\n  fixes: no brackets", 2, .example("no brackets")),
        ("a -> b\n  fixes: [a]\na -> b\n  fixes: [a]", 3, .duplicate("a -> b")),
    ])
    func errors(_ text: String, _ line: Int, _ problem: DictionaryFinding.Problem) throws {
        let finding = try #require(PhraseFile(DictionarySource(file: "t.phrases", text: text)).findings.first { $0.severity == .error })
        #expect(finding.problem == problem)
        #expect(finding.position.line == line)
        #expect(throws: LexiconCompiler.Failure.self) { try phraseLexicon(text) }
    }

    @Test func marksInflectBothSides() throws {
        let lexicon = try phraseLexicon("hunt~ widespread floor~n -> seek~ common ground~n\n")
        #expect(scan("He hunted widespread floor", lexicon).repairs == ["hunted widespread floor>sought common ground"])
        #expect(scan("hunting widespread floors", lexicon).repairs == ["hunting widespread floors>seeking common grounds"])
    }

    @Test func slotsAreCarriedOver() throws {
        let lexicon = try phraseLexicon(
            "a <number> nations -> <number> countries\nthree,<number> -> 3,<number>\nMister <name> -> Mr <name>\n")
        #expect(scan("a 25 nations", lexicon).repairs == ["a 25 nations>25 countries"])
        #expect(scan("three,903", lexicon).repairs == ["three,903>3,903"])
        #expect(scan("three, 903", lexicon).repairs == [])
        #expect(scan("mister O\u{2019}Neil, mister nobody", lexicon).repairs == ["mister O\u{2019}Neil>Mr O\u{2019}Neil"])
    }

    @Test func hyphenWhereTheEntryAllowsIt() throws {
        let lexicon = try phraseLexicon("on line -> online\n  hyphen: yes\nfall out -> fallout\n")
        #expect(scan("on line on-line fall-out", lexicon).repairs == ["on line>online", "on-line>online"])
    }

    @Test(arguments: [
        ("next: law, <number>", "within the law", true), ("next: law, <number>", "within the 3", true),
        ("next: law, <number>", "within the city", false), ("not next: law", "within the law", false),
        ("not next: law", "within the", true), ("previous: stay*", "stayed within the", true),
        ("previous: and <lower>", "and so within the", true), ("previous: and <lower>", "so within the", false),
        ("next: \",\", so", "within the, but", true), ("next: ,", "within the, but", true),
    ])
    func neighbours(_ guards: String, _ text: String, _ expected: Bool) throws {
        let lexicon = try phraseLexicon("within the -> in the\n  \(guards)\n")
        #expect(scan(text, lexicon).repairs.isEmpty != expected)
    }

    @Test func sentencesEndWhereTokensSay() throws {
        let lexicon = try phraseLexicon("within the -> in the\n  not sentence: law\n")
        var (bytes, tokens) = DictionaryText.tokens("The law. It is within the city.")
        #expect(LexiconScan(lexicon, text: bytes, tokens: tokens).repairs.isEmpty)
        tokens[3].flags.insert(.startsSentence)
        #expect(LexiconScan(lexicon, text: bytes, tokens: tokens).repairs == ["within the>in the"])
    }

    @Test func anAllowedPhraseIsFoundLongestFirst() throws {
        let lexicon = try phraseLexicon(
            "Chinese language -> Chinese\n",
            DictionarySource(file: "t.allowed", text: "Chinese language ; a language\nChinese language school~n ; schools\n"))
        let scan = scan("the Chinese language schools and CHINESE LANGUAGE", lexicon)
        #expect(scan.allowedRanges().map { scan.phrase($0.tokens) } == ["Chinese language schools", "CHINESE LANGUAGE"])
        #expect(lexicon.entry(scan.allowedRanges()[1].entry).family == "a language")
        #expect(scan.repairs.count == 2)
    }

    @Test func aMatchInsideItsOwnCanonicalIsKnown() throws {
        let lexicon = try phraseLexicon("attorney -> attorney general\n")
        let inside = scan("the Attorney General", lexicon)
        let match = try #require(inside.allMatches.first)
        #expect(inside.standsInsideOriginal(match, lexicon.candidate(match.candidates.lowerBound)))
        let outside = scan("the attorney said", lexicon)
        #expect(!outside.standsInsideOriginal(try #require(outside.allMatches.first), lexicon.candidate(match.candidates.lowerBound)))
    }
}
