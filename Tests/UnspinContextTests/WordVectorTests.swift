import FoundationEssentials
import Testing

@testable import UnspinContext

/// Vectors learned from paragraphs that speak either of fruit or of ships.
@Suite struct WordVectorTests {
    private static let fruit = ["apple", "pear", "cherry", "orchard", "ripe", "sweet", "juice", "harvest"]
    private static let ships = ["captain", "harbour", "anchor", "deck", "sail", "cargo", "mast", "crew"]
    private static let common = ["the", "a", "of", "and", "some", "with"]

    /// Paragraphs of random words of one subject between common ones.
    private static func text(lines: Int) -> String {
        var generator = SeededGenerator(seed: 5)
        return (0..<lines).map { line in
            let subject = line % 2 == 0 ? fruit : ships
            return (0..<14).map { place in
                (place % 2 == 0 ? common : subject).randomElement(using: &generator)!
            }.joined(separator: " ") + "."
        }.joined(separator: "\n") + "\n"
    }

    private static let bytes: Task<[UInt8], any Error> = Task {
        let path = try TemporaryFolder.shared.file("subjects.txt", text(lines: 400))
        var options = ModelTraining.Options(workFolder: try TemporaryFolder.shared.path("subjects-work"))
        options.workers = 1
        var vectors = WordVectorOptions(rows: 60)
        vectors.epochs = 10
        vectors.thinning = 0.02
        options.vectors = vectors
        return try await ModelTraining(texts: [.init(path: path)], options: options, progress: { _ in }).run().bytes
    }

    private func model() async throws -> LanguageModel { try LanguageModel(copying: await Self.bytes.value) }

    private func word(_ spelling: String, _ model: LanguageModel) throws -> Word {
        let word = model.exactWord(for: Array(spelling.utf8).span)
        return try #require(word)
    }

    @Test func wordsFitTheirOwnSubject() async throws {
        let model = try await model()
        let vectors = try #require(model.vectors)
        for (own, other) in [(Self.fruit, Self.ships), (Self.ships, Self.fruit)] {
            for index in own.indices {
                var neighbours = WordVectors.Neighbours()
                for neighbour in own where neighbour != own[index] { vectors.add(try word(neighbour, model), to: &neighbours) }
                let fit = vectors.affinity(of: try word(own[index], model), to: vectors.subject(of: neighbours))
                let misfit = vectors.affinity(of: try word(other[index], model), to: vectors.subject(of: neighbours))
                #expect(fit > misfit + 1, "\(own[index]) against \(other[index])")
            }
        }
    }

    @Test func neighboursAddAndSubtract() async throws {
        let model = try await model()
        let vectors = try #require(model.vectors)
        var both = WordVectors.Neighbours()
        var first = WordVectors.Neighbours()
        var second = WordVectors.Neighbours()
        for spelling in Self.fruit {
            vectors.add(try word(spelling, model), to: &both)
            vectors.add(try word(spelling, model), to: &first)
        }
        for spelling in Self.ships {
            vectors.add(try word(spelling, model), to: &both)
            vectors.add(try word(spelling, model), to: &second)
        }
        let probe = try word("mast", model)
        func fit(_ neighbours: WordVectors.Neighbours) -> Float { vectors.affinity(of: probe, to: vectors.subject(of: neighbours)) }
        var sum = first
        sum.add(second)
        #expect(fit(sum) == fit(both))
        sum.subtract(first)
        #expect(fit(sum) == fit(second))
        #expect(fit(second) != fit(first))
        #expect(fit(WordVectors.Neighbours()) == 0)
    }

    @Test func classesAndRareWordsHaveNone() async throws {
        let vectors = try #require(try await model().vectors)
        #expect(!vectors.contains(.sentenceEnd))
        #expect(!vectors.contains(.ordinal))
        var neighbours = WordVectors.Neighbours()
        vectors.add(Word(vectors.count), to: &neighbours)
        #expect(vectors.affinity(of: Word(vectors.count - 1), to: vectors.subject(of: neighbours)) == 0)
    }

    @Test func aSectionThatDoesNotFitIsRefused() async throws {
        let bytes = try await Self.bytes.value
        #expect(throws: LanguageModelError.self) { try LanguageModel(copying: Array(bytes.dropLast(64))) }
        let section = [UInt8](repeating: 0xFF, count: 256)
        unsafe section.withUnsafeBytes { #expect(unsafe WordVectors(section: $0) == nil) }
    }

    @Test func aModelWithoutVectorsHasNone() throws {
        #expect(try LanguageModel(copying: LanguageModelWriter.bytes(of: ToyModel.model)).vectors == nil)
    }
}
