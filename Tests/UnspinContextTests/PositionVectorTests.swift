import FoundationEssentials
import Testing

@testable import UnspinContext

/// Vectors learned from a language in which *b* says what stands on its left and *r* what stands on its right.
@Suite struct PositionVectorTests {
    /// *left* stands behind *bow* and before *rod*, *right* the other way about; *high* and *low* stand for them in spun texts.
    private static let sentences = [
        "the bow left rod moved on", "the rod right bow moved on", "a bow left rod fell", "a rod right bow fell",
    ]
    private static let table = """
        spun\toriginal\tkind\tweight
        right\tleft\tchannel\t9
        high\tleft\tchannel\t3
        left\tright\tchannel\t9
        low\tright\tchannel\t3
        moved on\tfell\tchannel\t5

        """

    private static func text(lines: Int) -> String {
        var generator = SeededGenerator(seed: 7)
        return (0..<lines).map { _ in sentences.randomElement(using: &generator)! + "." }.joined(separator: "\n") + "\nhigh low.\n"
    }

    private static let bytes: Task<[UInt8], any Error> = Task {
        let folder = TemporaryFolder.shared
        let path = try folder.file("positions.txt", text(lines: 600))
        var options = ModelTraining.Options(workFolder: try folder.path("positions-work"))
        options.workers = 1
        options.minimumWordCount = 1
        let confusions = try ConfusionPairs(tabSeparated: try folder.file("confusions.tsv", table))
        var vectors = PositionVectorOptions(rows: 60, confusions: confusions)
        vectors.epochs = 20
        options.positionVectors = vectors
        return try await ModelTraining(texts: [.init(path: path)], options: options, progress: { _ in }).run().bytes
    }

    private func model() async throws -> LanguageModel { try LanguageModel(copying: await Self.bytes.value) }

    private func words(_ text: String, _ model: LanguageModel) throws -> [Word] {
        try text.split(separator: " ").map { spelling in
            let word = model.exactWord(for: Array(spelling.utf8).span)
            return try #require(word)
        }
    }

    /// How well words fit one by one into the gap of a text, written `_`.
    private func fit(_ reading: String, in text: String, _ model: LanguageModel) throws -> Float {
        let vectors = try #require(model.positionVectors)
        let halves = text.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
        let before = try words(halves[0], model)
        let all = before + (try words(halves[1], model))
        let reading = try words(reading, model)
        return reading.enumerated().reduce(0) { sum, entry in
            let place = vectors.place(
                in: all, before: before.count, gapBefore: entry.offset, after: before.count,
                gapAfter: reading.count - 1 - entry.offset)
            return sum + vectors.fit(of: entry.element, in: place)
        }
    }

    /// A bag of words could not tell these two apart.
    @Test func theSideDecides() async throws {
        let model = try await model()
        #expect(try fit("left", in: "the bow _ rod", model) > fit("right", in: "the bow _ rod", model) + 1)
        #expect(try fit("right", in: "the rod _ bow", model) > fit("left", in: "the rod _ bow", model) + 1)
    }

    @Test func wordsFartherThanTheReachSayNothing() async throws {
        let model = try await model()
        let far = String(repeating: "moved ", count: PositionVectors.reach)
        let near = String(repeating: "moved ", count: PositionVectors.reach - 1)
        #expect(try fit("left", in: "bow \(far)_", model) == fit("left", in: "rod \(far)_", model))
        #expect(try fit("left", in: "bow \(near)_", model) != fit("left", in: "rod \(near)_", model))
        // An open word takes up a place.
        let vectors = try #require(model.positionVectors)
        let (bow, rod) = (try words("bow \(near)", model), try words("rod \(near)", model))
        let left = try words("left", model)[0]
        func behind(_ text: [Word], gap: Int) -> Float {
            vectors.fit(of: left, in: vectors.place(in: text, before: text.count, gapBefore: gap, after: text.count, gapAfter: 0))
        }
        #expect(behind(bow, gap: 0) != behind(rod, gap: 0))
        #expect(behind(bow, gap: 1) == behind(rod, gap: 1))
    }

    @Test func anEmptyPlaceLeavesTheBias() async throws {
        let model = try await model()
        let vectors = try #require(model.positionVectors)
        let word = try words("left", model)[0]
        let empty = vectors.fit(of: word, in: vectors.place(in: [], before: 0, gapBefore: 0, after: 0, gapAfter: 0))
        let unknown = [Word.unknownLower, .sentenceEnd]
        #expect(vectors.fit(of: word, in: vectors.place(in: unknown, before: 1, gapBefore: 0, after: 1, gapAfter: 0)) == empty)
        #expect(empty != 0)
        #expect(vectors.fit(of: .sentenceEnd, in: vectors.place(in: [word], before: 1, gapBefore: 0, after: 1, gapAfter: 0)) == 0)
        #expect(vectors.fit(of: Word(vectors.count), in: vectors.place(in: [word], before: 1, gapBefore: 0, after: 1, gapAfter: 0)) == 0)
    }

    @Test func aSectionThatDoesNotFitIsRefused() async throws {
        let bytes = try await Self.bytes.value
        #expect(throws: LanguageModelError.self) { try LanguageModel(copying: Array(bytes.dropLast(64))) }
        let section = [UInt8](repeating: 0xFF, count: 4096)
        unsafe section.withUnsafeBytes { #expect(unsafe PositionVectors(section: $0) == nil) }
        #expect(try LanguageModel(copying: LanguageModelWriter.bytes(of: ToyModel.model)).positionVectors == nil)
    }

    @Test(arguments: [
        ("spun\toriginal\n", 1), ("", 1), ("spun\toriginal\tweight\na\tb\n", 2), ("spun\toriginal\tweight\na\tb\t1\nc\td\tmany\n", 3),
        ("spun\toriginal\tweight\na\tb\t0\n", 2),
    ])
    func aBrokenTableNamesItsLine(text: String, line: Int) throws {
        let path = try TemporaryFolder.shared.file("broken-\(text.utf8.count)-\(line).tsv", text)
        #expect(throws: TrainingError.malformedPairs(path: path, line: line)) { try ConfusionPairs(tabSeparated: path) }
    }
}

/// Confusion sets out of pairs, and what is drawn from them.
@Suite struct ConfusionSetTests {
    private static let pairs = ConfusionPairs([
        .init(spun: "mentioned", original: "said", weight: 9), .init(spun: "stated", original: "said", weight: 3),
        .init(spun: "mentioned", original: "noted", weight: 1), .init(spun: "far", original: "said", weight: 500),
        .init(spun: "said", original: "said", weight: 5), .init(spun: "nobody", original: "said", weight: 5),
    ])
    private static let numbers = ["said": 0, "mentioned": 1, "stated": 2, "noted": 3, "far": 9]

    private let sets = ConfusionSets(pairs, rows: 5) { numbers[$0].map { Word($0) } }

    @Test func pairsHoldBothWays() {
        #expect(Array(sets.others.all(of: 0)) == [1, 2])
        #expect(Array(sets.others.all(of: 1)) == [0, 3])
        #expect(Array(sets.spun.all(of: 0)) == [1, 2])
        #expect(Array(sets.spun.all(of: 1)).isEmpty)
        #expect(Array(sets.others.all(of: 4)).isEmpty)
    }

    /// Of 9 and 3, squared for what spinners write: nine in ten.
    @Test func drawsFollowTheWeights() {
        var random = Random(seed: 3)
        let draws = (0..<10_000).count { _ in sets.spun.draw(of: 0, &random) == 1 }
        #expect(8800...9200 ~= draws)
        let others = (0..<10_000).count { _ in sets.others.draw(of: 0, &random) == 1 }
        #expect(7300...7700 ~= others)
    }

    @Test func whatIsSaidTwiceCountsTwice() {
        let rows = WeightedRows([(1, 4, 1), (1, 2, 1), (1, 4, 2)], rows: 3)
        #expect(Array(rows.all(of: 1)) == [2, 4])
        var random = Random(seed: 3)
        #expect(7300...7700 ~= (0..<10_000).count { _ in rows.draw(of: 1, &random) == 4 })
    }
}
