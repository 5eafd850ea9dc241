import Testing

@testable import UnspinEvaluation

/// Small cases, counted by hand.
@Suite struct ComparisonTests {
    struct Case: CustomTestStringConvertible {
        var testDescription: String
        var spun: String
        var original: String
        var repaired: String
        var also: String?
        var kinds: [ClusterKind]
        var errors: (spun: Int, repaired: Int)
        var outside = 0
        var harmInWrong = 0
    }

    static let cases: [Case] = [
        Case(testDescription: "nothing differs", spun: "One two.", original: "One two.", repaired: "One two.", kinds: [], errors: (0, 0)),
        Case(
            testDescription: "a word restored, a word missed", spun: "the entire number of choices",
            original: "the total number of options",
            repaired: "the total number of choices", kinds: [.hit, .missed], errors: (2, 1)),
        Case(
            testDescription: "a word restored otherwise, a word harmed", spun: "a monetary system of law",
            original: "a financial system of law",
            repaired: "an economic system of rights", kinds: [.harm, .wrong, .harm], errors: (1, 3)),
        Case(
            testDescription: "a phrase of another length is one cluster", spun: "he will not be coming along with us",
            original: "he won’t come with us", repaired: "he won't come with us", kinds: [.hit], errors: (5, 0)),
        Case(
            testDescription: "an insertion restored", spun: "we looked on it", original: "we looked upon all of it",
            repaired: "we looked upon all of it", kinds: [.hit], errors: (3, 0)),
        Case(
            testDescription: "what the second text has is no harm", spun: "a big red house", original: "a large red house",
            repaired: "a large crimson house", also: "a big crimson house", kinds: [.hit, .neutral], errors: (1, 0)),
        Case(
            testDescription: "what the second text has is a hit", spun: "a big house", original: "a large house", repaired: "a great house",
            also: "a great house", kinds: [.hit], errors: (1, 0)),
        Case(
            testDescription: "a wrong cluster that goes beyond the spun words", spun: "he made use of it", original: "he used it",
            repaired: "they had it", kinds: [.wrong], errors: (3, 2), harmInWrong: 1),
        Case(
            testDescription: "case counts", spun: "May rain", original: "may rain", repaired: "May rain", kinds: [.missed], errors: (1, 1)),
        Case(
            testDescription: "spaces and quotation marks are outside", spun: "He said  “no” twice", original: "He said  “no” twice",
            repaired: "He said \"no\" twice ", kinds: [], errors: (0, 0), outside: 4),
        Case(testDescription: "empty texts", spun: "", original: "", repaired: " ", kinds: [], errors: (0, 0), outside: 1),
    ]

    @Test(arguments: cases) func counts(_ example: Case) {
        let comparison = Comparison(spun: example.spun, original: example.original, repaired: example.repaired, also: example.also)
        #expect(comparison.findings.map(\.kind) == example.kinds)
        for kind in ClusterKind.allCases {
            #expect(comparison.tally.count(of: kind) == example.kinds.count { $0 == kind }, "\(kind)")
        }
        #expect(comparison.tally.spunErrors == example.errors.spun)
        #expect(comparison.tally.repairedErrors == example.errors.repaired)
        #expect(comparison.tally.outside == example.outside)
        #expect(comparison.tally.harmInWrong == example.harmInWrong)
        #expect(comparison.tally.exact == (example.repaired == example.original ? 1 : 0))
    }

    /// 3 hits, 1 wrong, 2 missed, 1 harm: precision 3/5, recall 3/6, F0.5 = 1.25·0.3/(0.15 + 0.5).
    @Test func figures() throws {
        var tally = Tally()
        tally.hit = 3
        tally.wrong = 1
        tally.missed = 2
        tally.harm = 1
        tally.spunErrors = 8
        tally.repairedErrors = 2
        #expect(tally.precision == 0.6)
        #expect(tally.recall == 0.5)
        #expect(try abs(#require(tally.f05) - 0.375 / 0.65) < 1e-12)
        #expect(tally.detectionPrecision == 0.8)
        #expect(try abs(#require(tally.detectionRecall) - 4.0 / 6) < 1e-12)
        #expect(tally.errorReduction == 0.75)
        #expect(Tally().precision == nil && Tally().f05 == nil && Tally().errorReduction == nil && Tally().exactRestoration == nil)
    }

    @Test func tokens() {
        let tokens = EvaluationTokens("It’s 1,500.5 B2-type_“x” …\u{301}")
        #expect(tokens.words == ["It's", "1,500.5", "B", "2", "-", "type", "_", "\"", "x", "\"", "…", "\u{301}"])
    }

    /// Ranges of findings are bytes of the spun text.
    @Test func places() {
        let spun = "“Ünder” the vary of choices"
        let comparison = Comparison(spun: spun, original: "“Ünder” the range of choices", repaired: "“Ünder” the range of choices")
        #expect(comparison.findings.map { String(decoding: Array(spun.utf8)[$0.range], as: UTF8.self) } == ["vary"])
    }

    @Test func changesAreJudged() {
        let spun = "a vary of choices and a big house"
        let comparison = Comparison(
            spun: spun, original: "a range of options and a big house", repaired: "a range of choices and a large house")
        func judged(_ range: Range<Int>, _ replacement: String, isApplied: Bool) -> Bool? {
            comparison.isRight(RepairChange(range: range, replacement: replacement, confidence: 0.7, isApplied: isApplied))
        }
        #expect(judged(2..<6, "range", isApplied: true) == true)
        #expect(judged(24..<27, "large", isApplied: true) == false)
        #expect(judged(10..<17, "options", isApplied: false) == true)
        #expect(judged(10..<17, "selections", isApplied: false) == false)
        #expect(judged(10..<17, "choices", isApplied: false) == nil)
    }

    /// What became of the spun words beside it is not a change's fault.
    @Test func aRightChangeBesideAMissedWordIsRight() {
        let spun = "they fought in opposition to monetary ruin"
        let comparison = Comparison(spun: spun, original: "they fought against financial collapse", repaired: spun)
        func judged(_ text: String, _ replacement: String) -> Bool? {
            let range = Array(spun.utf8).firstRange(of: Array(text.utf8))!
            return comparison.isRight(RepairChange(range: range, replacement: replacement, confidence: 0.7, isApplied: false))
        }
        #expect(judged("in opposition to", "against") == true)
        #expect(judged("in opposition to", "against the") == false)
        #expect(judged("monetary", "financial") == true)
        #expect(judged("ruin", "rubble") == false)
        #expect(judged("in opposition to monetary", "against financial") == true)
    }

    @Test func reliability() {
        var reliability = Reliability()
        for (confidence, isRight) in [(0.3, false), (0.5, true), (0.95, true), (0.99, true), (1.0, false)] {
            reliability.add(confidence: confidence, isRight: isRight)
        }
        #expect(reliability.bins.map(\.edits) == [1, 1, 0, 1, 2])
        #expect(reliability.bins.map(\.right) == [0, 1, 0, 1, 1])
        #expect(reliability.bins[4].meanConfidence == 0.995)
        #expect(reliability.bins[2].shareRight == nil)
    }

    @Test func groups() {
        var evaluation = Evaluation(keepsFindings: true)
        let hit = Comparison(spun: "a vary", original: "a range", repaired: "a range")
        let missed = Comparison(spun: "a vary", original: "a range", repaired: "a vary")
        evaluation.add(hit, traits: ["family": "A"])
        evaluation.add(hit, traits: ["family": "A", "domain": "news"])
        evaluation.add(missed, traits: ["family": "B"])
        #expect(evaluation.total.hit == 2 && evaluation.total.missed == 1 && evaluation.total.exact == 2)
        #expect(evaluation.groups["family"]?["A"]?.hit == 2)
        #expect(evaluation.groups["family"]?["B"]?.missed == 1)
        #expect(evaluation.groups["domain"]?.keys.sorted() == ["news"])
        let most = evaluation.mostFrequent(.hit, 3)
        #expect(most.count == 1 && most[0].count == 2 && most[0].phrases.original == "range")
    }
}

extension Tally {
    fileprivate func count(of kind: ClusterKind) -> Int {
        switch kind {
        case .hit: hit
        case .wrong: wrong
        case .missed: missed
        case .harm: harm
        case .neutral: neutral
        }
    }
}
