import Testing
import UnspinDecisions
import UnspinLexicon
import UnspinMining

@Suite struct ReviewProposalsTests {
    /// Decisions, one a line: verdict, scope, before, original, after, replacement, proposed, entry.
    private func proposals(_ lines: [[String]]) throws -> ReviewProposals {
        let records = lines.enumerated().map { number, fields in
            """
            {"schema":1,"type":"decision","step":\(number + 1),"verdict":"\(fields[0])","scope":"\(fields[1])","path":"a.txt",\
            "line":\(number + 1),"column":1,"start":\(number * 100),"end":\(number * 100 + fields[3].utf8.count),"before":"\(number) \(fields[2])",\
            "original":"\(fields[3])","after":"\(fields[4])","replacement":"\(fields[5])","proposed":"\(fields[6])",\
            "entry":"\(fields[7])","cause":"phrase","tier":"auto","confidence":0.9,"key":"0"}

            """
        }
        let decisions = try DecisionReader.read(Array(records.joined().utf8)).decisions
        let source = DictionarySource(file: "t.phrases", text: "press convention -> press conference\n")
        let lexicon = try Lexicon(LexiconBytes(LexiconCompiler([source]).compile().bytes))
        return ReviewProposals(DecisionBook(decisions).decisions, lexicon: lexicon, minimum: 2)
    }

    private let entry = "press_convention>press_conference.p"

    private func press(_ verdict: String, after: String, scope: String = "phrase") -> [String] {
        [verdict, scope, "at the", "press convention", after, "press conference", "press conference", entry]
    }

    @Test func neighboursOfWhatWasRejectedBecomeGuards() throws {
        let found = try proposals([
            press("accept", after: "he said"), press("accept", after: "yesterday"), press("reject", after: "center in Ohio"),
            press("reject", after: "center again"),
        ])
        #expect(
            found.guarded == [
                """
                # press_convention>press_conference.p t.phrases:1: accepted 2, rejected 2, as in “2 at the press convention center in Ohio”
                press convention -> press conference
                  not next: center
                  fixes: 0 at the [press convention => press conference] he said
                  keeps: 2 at the press convention center in Ohio
                """
            ])
        #expect(found.channel.count == 1)
        #expect(found.channel[0].hasSuffix("\npress conference x: press convention *2"))
    }

    @Test func whatNothingTellsApartIsDoubtful() throws {
        let found = try proposals([
            press("accept", after: "he said"), press("reject", after: "he said"), press("reject", after: "he knew"),
        ])
        #expect(found.guarded.isEmpty)
        #expect(found.doubtful.count == 1)
    }

    @Test func onceSaysNothingButAlwaysDoes() throws {
        #expect(try proposals([press("reject", after: "x")]).allowed.isEmpty)
        let found = try proposals([press("reject", after: "x", scope: "always")])
        #expect(found.allowed.map { $0.prefix(18) } == ["press convention ;"])
    }

    /// A dictionary has no word for nothing, and no spaces at the ends of a phrase.
    @Test func removalsTakeTheirNeighbourAlong() throws {
        let removed = ["accept", "phrase", "for talks", " together", "with his", "", "", entry]
        let last = ["accept", "phrase", "at the", " over there", ". Then", "", "", entry]
        let spaced = ["accept", "phrase", "which involved", "us ", ", Britain", "United States", "United States", entry]
        let found = try proposals([removed, removed, last, last, spaced, spaced])
        #expect(
            Set(found.channel.map { String($0.split(separator: "\n")[1]) }) == [
                "United States x: us *2", "with x: together with *2", "the x: the over there *2",
            ])
    }

    @Test func aTypedReplacementIsAnEntryOfItsOwn() throws {
        let typed = ["accept", "phrase", "at the", "press convention", "today", "news briefing", "press conference", entry]
        let found = try proposals([typed, typed])
        #expect(found.channel.map { $0.split(separator: "\n")[1] } == ["news briefing x: press convention *2"])
    }
}
