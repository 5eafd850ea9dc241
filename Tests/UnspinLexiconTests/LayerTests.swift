import Testing
import UnspinLexicon
import UnspinText

/// Two lexicons, one over the other, find what one lexicon compiled from both their sources finds.
@Suite struct LayerTests {
    private let lower = [
        DictionarySource(
            file: "en/a.phrases",
            text: """
                hunt~ widespread floor -> seek~ common ground
                  fixes: They [hunted widespread floor] in vain.

                <number> of individuals -> <number> people
                  not next: from
                  fixes: Some [20 of individuals] came.
                """),
        DictionarySource(file: "en/a.channel", text: "news n: info *3, information\n"),
        DictionarySource(file: "en/a.allowed", text: "widespread floor covering ; carpets\n"),
    ]
    private let upper = [
        DictionarySource(
            file: "user.phrases",
            text: """
                overseas minister -> foreign minister
                  next: said
                  fixes: The [overseas minister] said so.

                widespread floor -> common ground
                  tier: review
                  fixes: They found [widespread floor].
                """),
        DictionarySource(file: "user.allowed", text: "the overseas minister of magic ; a book\n"),
    ]

    private func compiled(_ sources: [DictionarySource]) throws -> Lexicon {
        try Lexicon(LexiconBytes(LexiconCompiler(sources).compile().bytes))
    }

    /// Everything that a lexicon says of a text, in words.
    private func findings(_ lexicon: Lexicon, _ text: String) -> [String] {
        let (bytes, tokens) = DictionaryText.tokens(text)
        let scan = LexiconScan(lexicon, text: bytes, tokens: tokens)
        let matches = scan.allMatches.flatMap { match in
            match.candidates.map { index in
                let candidate = lexicon.candidate(index)
                let entry = lexicon.entry(candidate.entry)
                let traits = lexicon.traits(ofEntry: candidate.entry)
                return "\(match.tokens) \(String(decoding: scan.replacement(for: match, candidate), as: UTF8.self)) "
                    + "\(lexicon.original(candidate)) \(candidate.logProbability) \(candidate.wordCount) \(entry.id) \(entry.line) "
                    + "\(entry.tier) \(entry.kind) \(lexicon.packName(entry.pack)) \(lexicon.packName(traits.pack)) "
                    + "\(scan.guardsHold(entry: candidate.entry, for: match))"
            }
        }
        let allowed = scan.allowedRanges().map { "\($0.tokens) \(lexicon.entry($0.entry).id)" }
        return (matches + allowed).sorted()
    }

    @Test(arguments: [
        "They hunted widespread floor with the overseas minister said he",
        "some 20 of individuals from the news info and the overseas minister’s information",
        "widespread floor covering for the overseas minister of magic said she", "Overseas Minister said", "nothing here",
    ])
    func sameAsOneLexicon(text: String) throws {
        let layered = try compiled(lower).layered(with: try compiled(upper))
        let whole = try compiled(lower + upper)
        #expect(findings(layered, text) == findings(whole, text))
        #expect(findings(whole, text).isEmpty == (text == "nothing here"))
        #expect(layered.entryCount == whole.entryCount && layered.candidateCount == whole.candidateCount)
        #expect(Set(layered.packs) == Set(whole.packs))
    }

    @Test func anEmptyLayerChangesNothing() throws {
        let text = "They hunted widespread floor for info"
        #expect(findings(try compiled(lower).layered(with: .empty), text) == findings(try compiled(lower), text))
        #expect(findings(Lexicon.empty.layered(with: try compiled(lower)), text) == findings(try compiled(lower), text))
    }
}
