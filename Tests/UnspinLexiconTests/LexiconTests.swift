import Testing
import UnspinText

@testable import UnspinLexicon

/// A lexicon out of channel lines.
func lexicon(channel: String, _ more: DictionarySource...) throws -> Lexicon {
    let sources = [DictionarySource(file: "t.channel", text: channel)] + more
    return try Lexicon(LexiconBytes(LexiconCompiler(sources).compile().bytes))
}

func scan(_ text: String, _ lexicon: Lexicon) -> LexiconScan {
    let (bytes, tokens) = DictionaryText.tokens(text)
    return LexiconScan(lexicon, text: bytes, tokens: tokens)
}

extension LexiconScan {
    /// The bytes of a run of tokens.
    func phrase(_ range: Range<Int>) -> String {
        String(decoding: text[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)], as: UTF8.self)
    }

    var found: [String] {
        allMatches.flatMap { match in
            match.candidates.map { "\(phrase(match.tokens))>\(lexicon.original(lexicon.candidate($0)))" }
        }
    }
}

@Suite struct LexiconTests {
    @Test func findsInflectedFormsAcrossWhiteSpaceAndCase() throws {
        let lexicon = try lexicon(channel: "seek v: hunt, look for\n")
        #expect(scan("He HUNTED and looked\n for it", lexicon).found == ["HUNTED>sought", "looked\n for>sought"])
    }

    @Test func apostrophesAndSoftHyphensDoNotMatter() throws {
        let lexicon = try lexicon(channel: "is not x: shouldn't be\nmeeting n: assembly\n")
        #expect(scan("shouldn\u{2019}t be an assem\u{AD}bly", lexicon).found == ["shouldn\u{2019}t be>is not", "assem\u{AD}bly>meeting"])
    }

    @Test func possessivesAreStripped() throws {
        let scan = scan("the bank\u{2019}s", try lexicon(channel: "shore n: bank\n"))
        #expect(scan.allMatches.map(\.possessive) == [true])
        #expect(scan.found == ["bank\u{2019}s>shore"])
    }

    @Test func hyphenAndSpaceAreNotTheSame() throws {
        let lexicon = try lexicon(channel: "website n: web site\nnew a: brand-new\n")
        #expect(scan("web site web-site brand-new brand new", lexicon).found == ["web site>website", "brand-new>new"])
    }

    @Test func capitalsOfTheCanonicalAreKept() throws {
        let lexicon = try lexicon(channel: "Chinese x: chinese language\n")
        let match = try #require(scan("Chinese language", lexicon).allMatches.first)
        let candidate = lexicon.candidate(match.candidates.lowerBound)
        #expect(lexicon.original(candidate) == "Chinese")
        #expect(lexicon.entry(candidate.entry).flags.contains(.spelledAsIs))
        #expect(lexicon.entry(candidate.entry).id == "chinese_language>Chinese.x")
    }

    /// An original is left alone with weight 60; its substitutes share the rest: 66 + 0.6 + 2.4, and 0.6 more for `say`.
    @Test func probabilitiesOfAnOriginalAndOfLeavingItSumToOne() throws {
        let lexicon = try lexicon(channel: "say v: mention *9, state, tell *3\nsay x: speak\n")
        var sum: [String: Float] = [:]
        for index in 0..<lexicon.candidateCount {
            let candidate = lexicon.candidate(index)
            sum[lexicon.original(candidate), default: 0] += pow2(candidate.logProbability)
        }
        #expect(sum.count == 4)
        for (original, total) in sum {
            let weight: Float = original == "say" ? 69.6 : 69
            #expect(abs(total - weight / (60 + weight)) < 0.001, "\(original)")
        }
    }

    private func pow2(_ logarithm: Float) -> Float { Float(Double(logarithm).exponential) }

    @Test func weightsOfFilesAdd() throws {
        let more = DictionarySource(file: "u.channel", text: "# scale: counts\nsay x: mention *97\n")
        let lexicon = try lexicon(channel: "say x: mention *2, tell\n", more)
        let match = try #require(scan("mention", lexicon).allMatches.first)
        // Grade 2 is worth 0.9 and grade 1 0.6, beside 60 for leaving the word alone.
        let share = (0.9 + 97) / (60 + 0.9 + 0.6 + 97)
        #expect(abs(Double(lexicon.candidate(match.candidates.lowerBound).logProbability).exponential - share) < 0.001)
    }

    @Test func protectedTokensAndEmptyLinesEndAPhrase() throws {
        let lexicon = try lexicon(channel: "seek v: look for\n")
        var (bytes, tokens) = DictionaryText.tokens("look for")
        tokens[1].flags.insert(.protected)
        #expect(LexiconScan(lexicon, text: bytes, tokens: tokens).allMatches.isEmpty)
        (bytes, tokens) = DictionaryText.tokens("look\n\nfor")
        tokens[1].flags.insert(.startsParagraph)
        #expect(LexiconScan(lexicon, text: bytes, tokens: tokens).allMatches.isEmpty)
        (bytes, tokens) = DictionaryText.tokens("look\nfor")
        tokens[1].flags.insert(.startsParagraph)
        #expect(LexiconScan(lexicon, text: bytes, tokens: tokens).allMatches.count == 1)
    }

    @Test func brokenBytesAreRefused() throws {
        let bytes = try LexiconCompiler([DictionarySource(file: "t.channel", text: "seek v: hunt\n")]).compile().bytes
        #expect(throws: Lexicon.OpenError.truncated) { try Lexicon(LexiconBytes(bytes.prefix(bytes.count / 2))) }
        #expect(throws: Lexicon.OpenError.notALexicon) { try Lexicon(LexiconBytes(bytes.dropFirst())) }
        var newer = bytes
        newer[8] = 99
        #expect(throws: Lexicon.OpenError.version(99)) { try Lexicon(LexiconBytes(newer)) }
    }

    @Test func theEmptyLexiconFindsNothing() {
        #expect(scan("anything at all", .empty).allMatches.isEmpty)
    }
}
