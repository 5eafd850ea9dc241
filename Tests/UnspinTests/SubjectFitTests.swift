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

    private func costs(_ text: String) throws -> (phone: Float, cubicle: Float, long: Float) {
        let scanned = try Scanned(text, phrases: Self.phrases)
        let vectors = try #require(scanned.model.vectors)
        var lattice = scanned.lattice
        let before = lattice.edges.map(\.cost)
        var fit = SubjectFit(model: scanned.model, vectors: vectors)
        fit.weigh(&lattice)
        for (index, edge) in lattice.edges.enumerated() where edge.keeps { #expect(edge.cost == before[index]) }
        func gain(_ offer: String) throws -> Float {
            let index = try #require(scanned.edge(offer))
            return lattice.edges[index].cost - before[index]
        }
        return (try gain("cell -> phone"), try gain("cell -> cubicle"), try gain("of the cell -> of the phone"))
    }

    @Test func theSubjectTellsReadingsApart() throws {
        let telephones = try costs("the caller dialled the number and the operator heard the ring of the cell on the network")
        let offices = try costs("protein and tissue samples show the membrane of the cell and its enzyme and genes")
        #expect(telephones.phone > offices.phone + 1)
        #expect(telephones.phone > telephones.cubicle)
    }

    /// Words that stand in both readings count for neither.
    @Test func sharedWordsCancel() throws {
        let costs = try costs("the caller dialled the number and the operator heard the ring of the cell on the network")
        #expect(abs(costs.phone - costs.long) < 1)
    }

    @Test func withoutNeighboursNothingIsSaid() throws {
        let scanned = try Scanned("cell", phrases: Self.phrases)
        let vectors = try #require(scanned.model.vectors)
        var lattice = scanned.lattice
        let before = lattice.edges.map(\.cost)
        var fit = SubjectFit(model: scanned.model, vectors: vectors)
        fit.weigh(&lattice)
        for (index, edge) in lattice.edges.enumerated() where edge.keeps || index == 0 { #expect(edge.cost == before[index]) }
    }
}
