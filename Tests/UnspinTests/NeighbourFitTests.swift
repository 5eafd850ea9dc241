import Testing
import UnspinBundledData
import UnspinContext
import UnspinLexicon

@testable import Unspin

/// Readings weighed by the words next to them, with the bundled model.
@Suite struct NeighbourFitTests {
    private static let phrases = """
        floor -> ground
          fixes: They seek common [floor => ground].
        floor -> storey
          fixes: It has one [floor => storey].
        widespread -> common
          fixes: They seek [widespread => common] ground.
        widespread floor -> common ground
          fixes: They seek [widespread floor => common ground].

        """

    /// What an offer gains by its neighbours, by the offer.
    private func gains(_ text: String) throws -> (Scanned, [Float]) {
        let scanned = try Scanned(text, phrases: Self.phrases)
        let vectors = try #require(scanned.model.positionVectors)
        var lattice = scanned.lattice
        let before = lattice.edges.map(\.cost)
        var fit = NeighbourFit(vectors: vectors)
        fit.weigh(&lattice)
        return (scanned, zip(lattice.edges, before).map { $0.cost - $1 })
    }

    private func gain(_ offer: String, in text: String) throws -> Float {
        let (scanned, gains) = try gains(text)
        return gains[try #require(scanned.edge(offer))]
    }

    @Test func theNeighboursTellReadingsApart() throws {
        let seek = "both sides agreed to seek common floor on trade"
        let walk = "he dropped the glass on the kitchen floor and left"
        #expect(try gain("floor -> ground", in: seek) > gain("floor -> ground", in: walk) + 0.1)
        #expect(try gain("floor -> ground", in: seek) > gain("floor -> storey", in: seek))
    }

    @Test func wordsAsTheyStandCostNothing() throws {
        let (scanned, gains) = try gains("both sides agreed to seek widespread floor on trade")
        for (edge, gain) in zip(scanned.lattice.edges, gains) where edge.keeps { #expect(gain == 0) }
        #expect(gains.contains { $0 != 0 })
    }

    /// A reading of two words is fitted around both, so that neither is judged by the doubtful other.
    @Test func aPhraseIsFittedWordByWord() throws {
        let text = "both sides agreed to seek widespread floor on trade"
        let scanned = try Scanned(text, phrases: Self.phrases)
        let vectors = try #require(scanned.model.positionVectors)
        func words(_ text: String) throws -> [Word] {
            try text.split(separator: " ").map { spelling in
                let word = scanned.model.exactWord(for: Array(spelling.utf8).span)
                return try #require(word)
            }
        }
        let around = try words("both sides agreed to seek on trade")
        func fit(_ reading: [Word]) -> Float {
            reading.indices.reduce(0) { sum, index in
                let place = vectors.place(in: around, before: 5, gapBefore: index, after: 5, gapAfter: reading.count - 1 - index)
                return sum + vectors.fit(of: reading[index], in: place)
            }
        }
        let expected = DecoderWeights.neighbours * (fit(try words("common ground")) - fit(try words("widespread floor")))
        #expect(abs(try gain("widespread floor -> common ground", in: text) - expected) < 1e-4)
    }
}
