import Testing

@testable import UnspinLexicon

@Suite struct TermTests {
    private let channel = """
        health n: well being *3, fitness
        world n: globe, earth
        world x: global
        organization n: group *5, company
        intelligence n: intellect
        artificial a: fake
        """

    private func compile(
        _ terms: String, allowed: String = "", ordinary: Set<String> = [], formsPerTerm: Int = 64
    ) throws -> LexiconCompiler.Result {
        var options = LexiconCompiler.Options()
        options.derivedFormsPerTerm = formsPerTerm
        options.isOrdinaryEnglish = { ordinary.contains($0) }
        return try LexiconCompiler(
            [
                DictionarySource(file: "t.channel", text: channel), DictionarySource(file: "t.terms", text: terms),
                DictionarySource(file: "t.allowed", text: allowed),
            ], options: options
        ).compile()
    }

    private func candidates(_ text: String, _ bytes: [UInt8]) throws -> [String: LexiconEntry] {
        let lexicon = try Lexicon(LexiconBytes(bytes))
        let scan = scan(text, lexicon)
        var found: [String: LexiconEntry] = [:]
        for match in scan.allMatches where match.tokenCount == scan.tokens.count {
            for index in match.candidates {
                let candidate = lexicon.candidate(index)
                found[lexicon.original(candidate)] = lexicon.entry(candidate.entry)
            }
        }
        return found
    }

    @Test func everyCombinationIsDerived() throws {
        let bytes = try compile("World Health Organization\n").bytes
        for form in ["World Well Being Group", "Globe Fitness Organization", "global health company", "Earth Health Organization"] {
            let entry = try #require(try candidates(form, bytes)["World Health Organization"], "\(form)")
            #expect(entry.flags == [.spelledAsIs, .derived])
            #expect(entry.kind == .term)
        }
        #expect(try candidates("World Health Organization", bytes).isEmpty)
    }

    @Test func attestedFormsComeFirst() throws {
        let bytes = try compile("World Health Organization ; World Well being Group, Planet Health Body\n").bytes
        let entry = try #require(try candidates("World Well Being Group", bytes)["World Health Organization"])
        #expect(entry.flags == [.spelledAsIs])
        #expect(entry.id == "World_Health_Organization.t")
        #expect(try candidates("Planet Health Body", bytes).count == 1)
    }

    @Test func headsInflect() throws {
        let bytes = try compile("artificial intelligence~n ; counterfeit consciousness\n").bytes
        #expect(try candidates("fake intellects", bytes).keys.sorted() == ["artificial intelligences"])
        #expect(try candidates("counterfeit consciousnesses", bytes).keys.sorted() == ["artificial intelligences"])
    }

    @Test func ordinaryAllowedAndCanonicalFormsAreDropped() throws {
        let result = try compile(
            "World Health Organization\nGlobal Health Group\n", allowed: "globe health group ; test\n", ordinary: ["Earth Health Group"])
        for form in ["global health group", "globe health group", "earth health group"] {
            #expect(try candidates(form, result.bytes)["World Health Organization"] == nil, "\(form)")
        }
        #expect(result.statistics.droppedForms >= 3)
    }

    @Test func probabilitiesOfACanonicalSumToOne() throws {
        let lexicon = try Lexicon(LexiconBytes(try compile("World Health Organization ; Planet Body, Earth Body\n").bytes))
        var sum = 0.0
        for index in 0..<lexicon.candidateCount {
            let candidate = lexicon.candidate(index)
            if lexicon.original(candidate) == "World Health Organization" { sum += Double(candidate.logProbability).exponential }
        }
        #expect(abs(sum - 1) < 0.001)
    }

    @Test func spellingsOfBothDialectsMatch() throws {
        let sources = [
            DictionarySource(file: "t.channel", text: "study v: analyze\nhue n: colour\n"),
            DictionarySource(file: "t.dialect", text: "analyse/analyze v\n-our/-or n: col, fav\n"),
        ]
        let lexicon = try Lexicon(LexiconBytes(try LexiconCompiler(sources).compile().bytes))
        #expect(
            scan("analysed analyzed colours colors", lexicon).found == [
                "analysed>studied", "analyzed>studied", "colours>hues", "colors>hues",
            ])
        #expect(lexicon.spelling(of: Array("Favours".utf8), in: .american) == "favors")
        #expect(lexicon.spelling(of: Array("favors".utf8), in: .british) == "favours")
        #expect(lexicon.spelling(of: Array("hue".utf8), in: .british) == nil)
        let text = scan("analysed colors hue", lexicon)
        #expect((0..<3).map { text.dialect(ofToken: $0) } == [.british, .american, nil])
    }
}
