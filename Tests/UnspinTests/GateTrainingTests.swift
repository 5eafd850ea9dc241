import Testing
import UnspinContext
import UnspinLexicon
import UnspinTestSupport

@testable import Unspin

/// A gate trained for a few phrases and a language model of a few words.
@Suite struct GateTrainingTests {
    private static let arpa = """
        \\data\\
        ngram 1=11
        ngram 2=7

        \\1-grams:
        -99 <s> -0.3
        -1 </s>
        -3 <unk>
        -1 the -0.3
        -2 foreign -0.3
        -2.5 overseas -0.3
        -2 minister -0.3
        -2.5 market -0.3
        -2.5 seek -0.3
        -2.5 common -0.3
        -2.5 ground -0.3

        \\2-grams:
        -0.6 the foreign
        -0.3 foreign minister
        -0.3 overseas market
        -1.5 the overseas
        -1 the minister
        -0.5 seek common
        -0.2 common ground

        \\end\\

        """

    private static func training() throws -> GateTraining {
        let folder = try Folder()
        try folder.write("model.arpa", arpa)
        let model = try LanguageModel(copying: ModelFile.bytes(ofARPA: folder.path("model.arpa")))
        let sources = [
            DictionarySource(file: "a.channel", text: "foreign a: overseas *9\n"),
            DictionarySource(
                file: "a.phrases", text: "hunt widespread floor -> seek common ground\n  fixes: They [hunt widespread floor].\n"),
        ]
        return try GateTraining(lexicon: Lexicon(LexiconBytes(LexiconCompiler(sources).compile().bytes)), model: model)
    }

    private static func value(_ first: String, _ second: String, _ table: GateTable) -> Int {
        var value = 0
        GateWalk.forEachStep(in: Array("\(first) \(second)".utf8).span) { step in
            if let pair = step.pair { value = table.value(of: pair) }
        }
        return value
    }

    @Test func pairsOfSpinningHaveAWorthAndOthersNone() throws {
        let table = try Self.training().table(bucketBits: 6)
        #expect(Self.value("Overseas", "Minister", table) > 0)
        // The language model expects the market, and nothing was put in for anything here.
        #expect(Self.value("overseas", "market", table) == 0)
        #expect(Self.value("foreign", "minister", table) == 0)
        // A phrase is known by one of its pairs.
        let phrase = [Self.value("hunt", "widespread", table), Self.value("widespread", "floor", table)]
        #expect(phrase.count { $0 > 0 } == 1)
    }

    @Test func whatCleanTextHasIsWorthNothing() throws {
        var training = try Self.training()
        let before = Self.value("overseas", "minister", training.table(bucketBits: 6))
        // Enough of it that a pair which is not in it is known to be rare.
        let clean = Array(String(repeating: "The overseas minister said so. ", count: 5000).utf8)
        training.count(clean.span)
        let table = training.table(bucketBits: 6)
        #expect(Self.value("overseas", "minister", table) < before)
        #expect(Self.value("hunt", "widespread", table) + Self.value("widespread", "floor", table) > 0)
    }
}
