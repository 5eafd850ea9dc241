import Testing

@testable import UnspinContext

@Suite struct LanguageModelTests {
    let model = ToyModel.loaded

    @Test func knowsItsSizes() {
        #expect(model.order == 3)
        #expect(model.ngramCounts == [Word.reservedSpellings.count + ToyModel.words.count, 4, 1])
        #expect(model.trainingWordCount == 1000)
        #expect(model.spelling(ToyModel.word("House")) == "House")
        #expect(model.logFrequency(ToyModel.word("The")) == -6)
    }

    /// Each row: the words so far, the next word, its logarithm by hand.
    @Test(arguments: [
        ([], "the", -1),
        (["the"], "House", -0.25 - 2),
        (["the", "House"], "voted", -0.125),
        (["the"], "voted", -0.25 - 1 - 9),
        (["House"], "voted", -1.5),
        (["the", "House"], "the", -0.5 - 1 - 3),
        (["voted"], "the", -1 - 3),
    ] as [([String], String, Float)])
    func scoresByHand(history: [String], next: String, expected: Float) {
        var context = history.first == "House" || history.first == "voted" ? Context.empty : model.begin
        for word in history { context = model.score(ToyModel.word(word), after: context).next }
        #expect(abs(model.score(ToyModel.word(next), after: context).logProbability - expected) < 0.001)
    }

    @Test func contextsKeepOnlyWhatMatters() {
        let afterVotedAlone = model.score(ToyModel.word("voted"), after: .empty).next
        let afterHouseVoted = model.score(ToyModel.word("voted"), after: model.score(ToyModel.word("House"), after: .empty).next).next
        #expect(afterVotedAlone == afterHouseVoted)
        #expect(model.score(ToyModel.word("7"), after: model.begin).next == model.score(ToyModel.word("7"), after: .empty).next)
        let afterHouse = model.score(ToyModel.word("House"), after: .empty).next
        let afterTheHouse = model.score(ToyModel.word("House"), after: model.score(ToyModel.word("the"), after: .empty).next).next
        #expect(afterHouse != afterTheHouse)
    }

    @Test func knowsWhichPairsItHolds() {
        #expect(model.contains(ToyModel.word("the"), ToyModel.word("House")))
        #expect(!model.contains(ToyModel.word("House"), ToyModel.word("the")))
    }

    @Test func damageIsFound() {
        let bytes = LanguageModelWriter.bytes(of: ToyModel.model)
        #expect(throws: LanguageModelError.notAModel) { try LanguageModel(copying: Array("no model".utf8)) }
        #expect(throws: LanguageModelError.wrongSize(expected: bytes.count, actual: bytes.count - 8)) {
            try LanguageModel(copying: Array(bytes.dropLast(8)))
        }
        var changed = bytes
        changed[bytes.count / 2] ^= 1
        #expect(throws: LanguageModelError.damaged) { try LanguageModel(copying: changed) }
        var newer = bytes
        newer[8] = 9
        #expect(throws: LanguageModelError.unsupportedVersion(9)) { try LanguageModel(copying: newer) }
        #expect(throws: LanguageModelError.unreadable(path: "/no/such/model", code: 2)) { try LanguageModel(contentsOf: "/no/such/model") }
    }
}
