import Testing
import UnspinBundledData
import UnspinContext
import UnspinLexicon

@testable import Unspin

/// Readings weighed by the subject that the words around them speak of, with the bundled model.
@Suite struct SubjectFitTests {
    private static let phrases = """
        cell -> phone
          fixes: She answered her [cell => phone].
        cell -> cubicle
          fixes: He sat in his [cell => cubicle].
        of the cell -> of the phone
          fixes: The screen [of the cell => of the phone] broke.

        """

    /// What each offer gains, by its words.
    private func gains(_ text: String) throws -> [String: Float] {
        let scanned = try Scanned(text, phrases: Self.phrases)
        var lattice = scanned.lattice
        let before = lattice.edges.map(\.cost)
        var fit = SubjectFit(model: scanned.model, vectors: try #require(scanned.model.vectors))
        fit.weigh(&lattice)
        for (index, edge) in lattice.edges.enumerated() where edge.keeps { #expect(edge.cost == before[index]) }
        var gains: [String: Float] = [:]
        for offer in scanned.offers {
            let index = try #require(scanned.edge(offer))
            gains[offer] = lattice.edges[index].cost - before[index]
        }
        return gains
    }

    @Test func theSubjectTellsReadingsApart() throws {
        let telephones = try gains("the caller dialled the number and the operator heard the ring of the cell on the network")
        let offices = try gains("protein and tissue samples show the membrane of the cell and its enzyme and genes")
        let phone = try #require(telephones["cell -> phone"])
        #expect(try phone > #require(offices["cell -> phone"]) + 1)
        #expect(try phone > #require(telephones["cell -> cubicle"]))
    }

    /// Words that stand in both readings count for neither.
    @Test func sharedWordsCancel() throws {
        let gains = try gains("the caller dialled the number and the operator heard the ring of the cell on the network")
        #expect(try abs(#require(gains["cell -> phone"]) - #require(gains["of the cell -> of the phone"])) < 1)
    }

    /// Vectors say nothing then; the part of the words' frequencies that is taken off is the same everywhere.
    @Test func withoutNeighboursOnlyFrequenciesCount() throws {
        let gains = try gains("cell")
        let model = try BundledData.model()
        let vectors = try #require(model.vectors)
        /// Of a word without a vector nothing counts.
        func frequency(_ spelling: String) throws -> Float {
            let found = model.exactWord(for: Array(spelling.utf8).span)
            let word = try #require(found)
            return vectors.contains(word) ? model.logFrequency(word) : 0
        }
        for reading in ["phone", "cubicle"] {
            let expected = DecoderWeights.subject * SubjectFit.frequency * (try frequency("cell") - frequency(reading))
            #expect(try abs(#require(gains["cell -> \(reading)"]) - expected) < 1e-4)
            #expect(abs(expected) > 0.01)
        }
    }
}
