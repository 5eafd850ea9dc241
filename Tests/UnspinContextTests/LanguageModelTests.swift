import Testing
import UnspinText

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
    @Test(
        arguments: [
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

    /// Bytes of the binary are not read through, so a query must survive whatever they hold.
    @Test func damageThatIsNotLookedForDoesNoHarm() throws {
        let bytes = LanguageModelWriter.bytes(of: ToyModel.model)
        var generator = SeededGenerator(seed: 3)
        var loaded = 0
        for _ in 0..<2000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                changed[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            let storage = ModelBytes(copying: changed)
            guard let model = try? unsafe LanguageModel(static: storage.bytes) else { continue }
            loaded += 1
            var context = model.begin
            for token in ["the", "House", "PRESIDENT", "voted", "7", "frobnicate"] {
                let words = model.words(for: token.utf8.span, startsSentence: false)
                context = model.score(words.first, after: context).next
            }
        }
        #expect(loaded > 0)
    }

    @Test func capitalsOfASentenceAreToldFromOthers() {
        let text = Array("“The House,” he said, \"We won.\"".utf8)
        var starts = SentenceStarts()
        var found: [String] = []
        // Token kinds and places by hand: the segmenter has tests of its own.
        let tokens: [(String, Token.Kind, Token.Flags)] = [
            ("“", .symbol, [.startsSentence, .startsParagraph]), ("The", .word, []), ("House", .word, .spaceBefore), (",", .symbol, []),
            ("”", .symbol, []), ("he", .word, .spaceBefore), ("said", .word, .spaceBefore), (",", .symbol, []),
            ("\"", .symbol, .spaceBefore),
            ("We", .word, []), ("won", .word, .spaceBefore), (".", .symbol, []), ("\"", .symbol, []),
        ]
        var place = 0
        for (spelling, kind, flags) in tokens {
            if flags.contains(.spaceBefore) { place += 1 }
            let token = Token(start: place, end: place + spelling.utf8.count, kind: kind, flags: flags)
            place = Int(token.end)
            if starts.startsSentence(token, bytes: text.span.extracting(token.range)), kind == .word { found.append(spelling) }
        }
        #expect(place == text.count)
        #expect(found == ["The", "We"])
    }
}
