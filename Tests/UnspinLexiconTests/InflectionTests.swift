import Testing

@testable import UnspinLexicon

@Suite struct InflectionTests {
    @Test(arguments: [
        ("say", "say says said said saying"),
        ("take", "take takes took taken taking"),
        ("stop", "stop stops stopped stopped stopping"),
        ("visit", "visit visits visited visited visiting"),
        ("travel", "travel travels travelled/traveled travelled/traveled travelling/traveling"),
        ("carry", "carry carries carried carried carrying"),
        ("play", "play plays played played playing"),
        ("die", "die dies died died dying"),
        ("agree", "agree agrees agreed agreed agreeing"),
        ("watch", "watch watches watched watched watching"),
        ("echo", "echo echoes echoed echoed echoing"),
        ("panic", "panic panics panicked panicked panicking"),
        ("commit", "commit commits committed committed committing"),
        ("reveal", "reveal reveals revealed revealed revealing"),
        ("quit", "quit quits quit/quitted quit/quitted quitting"),
        ("be", "be/are/am is was/were been being"),
        ("fine-tune", "fine-tune fine-tunes fine-tuned fine-tuned fine-tuning"),
        ("get", "get gets got got/gotten getting"),
        ("impinge", "impinge impinges impinged impinged impinging"),
        ("focus", "focus focuses focused/focussed focused/focussed focusing/focussing"),
    ])
    func verbs(_ verb: String, _ expected: String) {
        #expect(VerbForms(verb).slots.map { $0.joined(separator: "/") }.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("bank", "banks"), ("city", "cities"), ("day", "days"), ("church", "churches"), ("box", "boxes"), ("analysis", "analyses"),
        ("policeman", "policemen"), ("German", "Germans"), ("woman", "women"), ("person", "people/persons"), ("wife", "wives"),
        ("chief", "chiefs"), ("hero", "heroes"), ("photo", "photos"), ("criterion", "criteria"), ("brother-in-law", "brothers-in-law"),
        ("passer-by", "passers-by"), ("series", "series"), ("warship", "warships"), ("aircraft", "aircraft"),
        ("grandchild", "grandchildren"),
        ("stomach", "stomachs"),
    ])
    func nouns(_ noun: String, _ expected: String) {
        #expect(NounForms(noun.lowercased()).plurals.joined(separator: "/") == expected.lowercased())
    }

    @Test(arguments: [
        ("big", "bigger biggest"), ("happy", "happier happiest"), ("good", "better best"), ("simple", "simpler simplest"),
        ("late", "later latest"), ("dry", "drier driest"), ("important", "more important most important"),
        ("quickly", "more quickly most quickly"), ("tired", "more tired most tired"), ("early", "earlier earliest"),
    ])
    func adjectives(_ adjective: String, _ expected: String) {
        let forms = AdjectiveForms(adjective)
        #expect((forms.comparatives + forms.superlatives).joined(separator: " ") == expected)
    }

    @Test func bothSidesInflectAlike() {
        let pairs = Inflector.pairs(spun: "look for", original: "seek", as: .verb)
        #expect(pairs.contains(SurfacePair(spun: "looked for", original: "sought")))
        #expect(pairs.contains(SurfacePair(spun: "looking for", original: "seeking")))
        #expect(!pairs.contains(SurfacePair(spun: "looked for", original: "seek")))
    }

    @Test func pastAndParticipleAreBothOffered() {
        let originals = Set(Inflector.pairs(spun: "obtain", original: "take", as: .verb).filter { $0.spun == "obtained" }.map(\.original))
        #expect(originals == ["took", "taken"])
    }

    @Test(arguments: [
        ("attorney~ general", "attorneys general"), ("piece of legislation", "pieces of legislation"),
        ("financial institution", "financial institutions"), ("American", "Americans"),
    ])
    func headsOfNouns(_ item: String, _ plural: String) {
        #expect(Inflector.slots(of: HeadedPhrase(item, as: .noun), as: .noun)[1] == [plural])
    }
}
