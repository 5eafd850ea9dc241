import FoundationEssentials
import Synchronization
import Testing

@testable import UnspinContext

/// From text files to a model and back, on sentences made of a small grammar.
@Suite struct TrainingTests {
    /// Paragraphs of simple English, the same for a seed.
    private static func text(seed: UInt64, lines: Int) -> String {
        var generator = SeededGenerator(seed: seed)
        let subjects = ["The minister", "A spokesman", "President Moon", "The House", "She", "Beijing’s envoy"]
        let verbs = ["said", "voted on", "visited", "rejected", "didn't see"]
        let objects = ["the bill", "1,500 people", "the U.S. embassy", "it in 2019", "the 21st meeting", "3.5 percent of the budget"]
        return (0..<lines).map { _ in
            (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                [subjects, verbs, objects].map { $0.randomElement(using: &generator)! }.joined(separator: " ") + "."
            }.joined(separator: " ")
        }.joined(separator: "\n") + "\n"
    }

    private func train(_ name: String, change: (inout ModelTraining.Options) -> Void = { _ in }) async throws -> ModelTraining.Result {
        let texts = [
            ModelTraining.Text(path: try TemporaryFolder.shared.file("\(name)-one.txt", Self.text(seed: 1, lines: 120)), weight: 2),
            ModelTraining.Text(path: try TemporaryFolder.shared.file("\(name)-two.txt", Self.text(seed: 2, lines: 80))),
        ]
        var options = ModelTraining.Options(workFolder: try TemporaryFolder.shared.path("\(name)-work"))
        change(&options)
        return try await ModelTraining(texts: texts, options: options, progress: { _ in }).run()
    }

    @Test func predictsWhatItHasSeen() async throws {
        let model = try LanguageModel(copying: await train("predicts").bytes)
        let scores = try SentenceScores.ofText(Array("The minister voted on the bill.".utf8), under: model)
        #expect(scores[0].words == ["the", "minister", "voted", "on", "the", "bill", ".", "</s>"])
        let wrong = try SentenceScores.ofText(Array("The bill voted on the minister.".utf8), under: model)
        #expect(scores[0].logProbabilities.reduce(0, +) > wrong[0].logProbabilities.reduce(0, +) + 3)
        let text = try TemporaryFolder.shared.file("unseen.txt", Self.text(seed: 9, lines: 200))
        let perplexity = try await Perplexity.ofFile(text, under: model)
        #expect(perplexity.unknownWords == 0)
        #expect(perplexity.value < 4)
    }

    @Test func theNumberOfWorkersAndASecondRunChangeNothing() async throws {
        let one = try await train("workers-one") { $0.workers = 1 }
        let three = try await train("workers-three") { $0.workers = 3 }
        let again = try await train("workers-three") { $0.workers = 1 }
        #expect(one.bytes == three.bytes)
        #expect(again.bytes == three.bytes)
    }

    @Test func countsAreUsedAgainUntilTheTextChanges() async throws {
        let path = try TemporaryFolder.shared.file("again.txt", Self.text(seed: 3, lines: 50))
        let options = ModelTraining.Options(workFolder: try TemporaryFolder.shared.path("again-work"))
        let steps = StepLog()
        let training = ModelTraining(texts: [.init(path: path)], options: options) { steps.append($0) }
        _ = try await training.run()
        #expect(steps.take().contains(.countingNGrams(path: path)))
        _ = try await training.run()
        #expect(!steps.take().contains(.countingNGrams(path: path)))
        _ = try TemporaryFolder.shared.file("again.txt", Self.text(seed: 4, lines: 50))
        _ = try await training.run()
        #expect(steps.take().contains(.countingNGrams(path: path)))
    }

    @Test func pruningKeepsToTheSize() async throws {
        let full = try await train("size")
        let limit = full.bytes.count - 400
        let pruned = try await train("size") { $0.byteLimit = limit }
        #expect(pruned.bytes.count <= limit)
        #expect(pruned.keptNGrams[2] < full.keptNGrams[2])
        await #expect(throws: TrainingError.unreachableSize(bytes: 100)) { try await train("size") { $0.byteLimit = 100 } }
    }

    @Test(arguments: [(3, 2, 0, true), (3, 1, 0, false), (2, 2, 1, false), (2, 1, 2, true), (9, 1, 1, false)])
    func support(lines: Int, texts: Int, freeLines: Int, isAllowed: Bool) {
        let support = NGramSupport(minimumLines: 3, minimumTexts: 2, minimumFreeLines: 2)
        #expect(support.allows(lines: lines, texts: texts, freeLines: freeLines) == isAllowed)
        let strict = NGramSupport(minimumLines: 3, minimumTexts: 2)
        #expect(strict.allows(lines: lines, texts: texts, freeLines: freeLines) == (isAllowed && freeLines < 2))
    }

    @Test func freeTextsNeedNoOtherText() async throws {
        let free = ["the rain fell", "the rain fell again", "the wind blew", "it blew snow"].joined(separator: "\n")
        let bound = ["the snow fell", "the snow fell again", "the wind blew", "the wind blew again", "it blew rain"].joined(separator: "\n")
        var options = ModelTraining.Options(workFolder: try TemporaryFolder.shared.path("free-work"))
        options.minimumWordCount = 1
        options.support = NGramSupport(minimumLines: 3, minimumTexts: 2, minimumFreeLines: 2)
        let texts = [
            ModelTraining.Text(path: try TemporaryFolder.shared.file("free.txt", free), isFree: true),
            ModelTraining.Text(path: try TemporaryFolder.shared.file("bound.txt", bound)),
        ]
        let model = try await ModelTraining(texts: texts, options: options, progress: { _ in }).estimate().model
        let packing = NGramPacking(wordCount: model.words.count)
        let bigrams = model.tables[0].keys.map { key in
            packing.words(of: key, count: 2).map { model.words[$0.index].spelling }.joined(separator: " ")
        }
        // On two lines of the free text; on two of the other; on three of both.
        #expect(bigrams.contains("rain fell"))
        #expect(!bigrams.contains("snow fell"))
        #expect(bigrams.contains("wind blew"))
    }

    @Test func heldOutLinesAreNotCounted() async throws {
        let text = Self.text(seed: 5, lines: 500)
        let path = try TemporaryFolder.shared.file("split.txt", text)
        let output = try TemporaryFolder.shared.path("split-held-out.txt")
        let rule = HeldOutLines(oneIn: 4)
        try rule.write(linesOf: path, to: output)
        let held = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
        #expect((80...170).contains(held.count))
        let kept = text.split(separator: "\n").filter { !rule.contains($0.utf8.span) }
        #expect(held.count + kept.count == 500)
        var options = ModelTraining.Options(workFolder: try TemporaryFolder.shared.path("split-work"))
        let all = try await ModelTraining(
            texts: [.init(path: TemporaryFolder.shared.file("split-kept.txt", kept.joined(separator: "\n") + "\n"))], options: options,
            progress: { _ in }
        ).run()
        options.heldOut = rule
        let split = try await ModelTraining(texts: [.init(path: path)], options: options, progress: { _ in }).run()
        #expect(all.bytes == split.bytes)
    }

    @Test func anEmptyTextIsAnError() async throws {
        let path = try TemporaryFolder.shared.file("empty.txt", "\n\n")
        let options = ModelTraining.Options(workFolder: try TemporaryFolder.shared.path("empty-work"))
        await #expect(throws: TrainingError.noText) {
            try await ModelTraining(texts: [.init(path: path)], options: options, progress: { _ in }).run()
        }
        await #expect(throws: TrainingError.file(path: "/no/such/text", code: 2)) {
            try await ModelTraining(texts: [.init(path: "/no/such/text")], options: options, progress: { _ in }).run()
        }
    }

    /// The packed model answers as the tables that it was packed from, up to quantisation; read back from ARPA it answers the same.
    @Test(arguments: [2, 3, 4])
    func packingAndARPAKeepTheScores(order: Int) async throws {
        let packed = try LanguageModel(copying: await train("arpa\(order)") { $0.order = order }.bytes)
        let path = try TemporaryFolder.shared.path("model\(order).arpa")
        try ModelFile.writeARPA(packed, to: path)
        let back = try LanguageModel(copying: ModelFile.bytes(ofARPA: path))
        #expect(back.ngramCounts == packed.ngramCounts)
        let tables = BackoffModel(packed)
        let packing = tables.tables[0].packing
        let numbers = Dictionary(uniqueKeysWithValues: tables.words.enumerated().map { ($1.spelling, Word($0)) })
        for line in Self.text(seed: 11, lines: 8).split(separator: "\n") {
            let ours = try SentenceScores.ofText(Array(line.utf8), under: packed)
            let theirs = try SentenceScores.ofText(Array(line.utf8), under: back)
            #expect(ours.map(\.words) == theirs.map(\.words))
            for (left, right) in zip(ours, theirs) {
                var history: [Word] = [.sentenceStart]
                for index in left.words.indices {
                    #expect(abs(left.logProbabilities[index] - right.logProbabilities[index]) < 0.001)
                    history = Array((history + [numbers[left.words[index]]!]).suffix(order))
                    let key = history.reduce(PackedNGram(0)) { packing.appending($1, to: $0) }
                    #expect(abs(left.logProbabilities[index] - tables.logProbability(of: key, order: history.count)) < 1e-4)
                }
            }
        }
    }
}

/// Gathers the steps of a training.
private final class StepLog: Sendable {
    private let steps = Mutex<[ModelTraining.Step]>([])

    func append(_ step: ModelTraining.Step) { steps.withLock { $0.append(step) } }

    func take() -> [ModelTraining.Step] {
        steps.withLock { steps in
            defer { steps = [] }
            return steps
        }
    }
}
