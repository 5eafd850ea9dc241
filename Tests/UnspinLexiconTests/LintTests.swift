import Testing

@testable import UnspinLexicon

@Suite struct LintTests {
    private func problems(_ phrases: String) -> [DictionaryFinding.Problem] {
        LexiconCompiler([DictionarySource(file: "t.phrases", text: phrases)]).lint().map(\.problem)
    }

    @Test func aSoundEntryHasNoFindings() {
        #expect(
            problems(
                """
                hunt~ widespread floor -> seek~ common ground
                  not next: mats
                  fixes: They [hunted widespread floor => sought common ground] in vain.
                  keeps: They hunted widespread floor mats.
                """
            ).isEmpty)
    }

    @Test(arguments: [
        ("a b -> c\n  fixes: a [b] c", DictionaryFinding.Problem.example("a b c")),
        ("a b -> c\n  fixes: [a b => d]", .example("a b")),
        ("a b -> c\n  next: x\n  fixes: [a b] y", .example("a b y")),
        ("a b -> c\n  next: x\n  fixes: [a b] x\n  keeps: a b x", .changesWhatItKeeps("a b x")),
        ("a b -> c", .missingExample),
    ])
    func examplesMustHold(_ text: String, _ problem: DictionaryFinding.Problem) {
        #expect(problems(text) == [problem])
    }

    @Test func theArticleMayChangeWithTheSpan() {
        #expect(problems("undergo market -> bear market\n  fixes: an [undergo market => a bear market]").isEmpty)
    }

    @Test func chainsAndCyclesAreErrors() {
        let chain = "a -> b\n  fixes: [a]\nb -> c\n  fixes: [b]\n"
        #expect(problems(chain) == [.chain("a", through: "b")])
        let cycle = "take~ place -> go~ on\n  fixes: [took place]\ngo~ on -> take~ place\n  fixes: [went on]\n"
        #expect(problems(cycle).count == 2)
        #expect(problems("a -> b\n  fixes: [a]\nb -> c\n  tier: review\n  fixes: [b]\n").isEmpty)
    }

    @Test func sortingOrdersLinesAndItems() {
        let source = DictionarySource(
            file: "t.channel", text: "# family: A\n\nseek v: look for, hunt *4, hunt\n# about banks\nbank n: shore, bank\n")
        #expect(source.sorted.text == "# family: A\n\n# about banks\nbank n: shore\nseek v: hunt *4, look for\n")
        #expect(source.sorted.sorted == source.sorted)
    }

    @Test func sortingKeepsBlocksTogether() {
        let source = DictionarySource(file: "t.phrases", text: "family: A\nb -> c\n  tier: auto\na -> d\n  tier: review\n")
        #expect(source.sorted.text == "family: A\na -> d\n  tier: review\nb -> c\n  tier: auto\n")
    }
}
