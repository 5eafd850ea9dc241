import Testing
import UnspinBundledData
import UnspinContext
import UnspinLexicon

@testable import Unspin

/// What a decision is without one of its parts: each changes what it is about, and nothing is left out unasked.
@Suite struct DecisionPartTests {
    private func trace(_ text: String, without parts: Set<DecisionPart>) throws -> SectionTrace {
        var options = RepairOptions()
        options.without = parts
        var worker = try RepairWorker(Repairer(lexicon: BundledData.lexicon(), model: BundledData.model(), options: options))
        return try #require(worker.trace(Array(text.utf8)).sections.first)
    }

    /// Readings by their place and wording.
    private func supports(_ section: SectionTrace) -> [String: Double] {
        var supports: [String: Double] = [:]
        for span in section.spans {
            for reading in span.readings { supports["\(span.range) \(reading.replacement ?? "")"] = reading.support }
        }
        return supports
    }

    /// The posteriors depend on every part but the gate, which is before them.
    @Test(arguments: DecisionPart.allCases) func everyPartTakesPart(part: DecisionPart) throws {
        let whole = supports(try trace(Bundled.spun[0], without: []))
        let lacking = supports(try trace(Bundled.spun[0], without: [part]))
        #expect(whole.count > 100 && lacking.count > 100)
        let differs = whole.contains { abs($0.value - (lacking[$0.key] ?? 0)) > 0.01 }
        #expect(differs == (part != .gate))
    }

    /// Without n-grams *final week* is as good as *last week*, and *widespread floor* as *common ground*: dictionaries alone decide. Words
    /// that have no other reading go another way through the search.
    @Test(arguments: [("The talks took place final week.", false), ("Vladimir Putin met Angela Merkel.", true)])
    func withoutTheLanguageModelWordingCountsForNothing(text: String, beginsAlone: Bool) throws {
        let scanned = try Scanned(text, lexicon: BundledData.lexicon())
        #expect((scanned.lattice.edges(from: 0).count == 1) == beginsAlone)
        var search = BeamSearch(model: scanned.model, weight: 0)
        var graph = StateGraph()
        let channel = [Float](repeating: 0, count: scanned.lattice.edges.count)
        let standing = search.search(scanned.lattice, tokens: 0..<scanned.lattice.tokenCount, channel: channel, into: &graph)
        #expect(standing == 0)
        for arc in graph.arcs { #expect(arc.language == (arc.edge == Lattice.endEdge ? 0 : scanned.lattice.edges[Int(arc.edge)].cost)) }
    }

    @Test func withoutWeightsAllPairsCountAlike() throws {
        let readings = try trace(Bundled.spun[0], without: [.channelWeights]).spans.flatMap(\.readings).filter { $0.replacement != nil }
        #expect(readings.count > 100)
        #expect(Set(readings.map(\.channel)).count == 1)
        let weighted = try trace(Bundled.spun[0], without: []).spans.flatMap(\.readings).filter { $0.replacement != nil }
        #expect(Set(weighted.map(\.channel)).count > 10)
    }

    /// A clean text is taken as spun, and as much so as any other.
    @Test func withoutTheDocumentNothingIsLearnedFromIt() throws {
        let clean = try trace(Bundled.clean[0], without: [.documentEvidence])
        #expect(clean.probability == 1 && clean.coverage == SectionModel.firstCoverage)
        let spun = try trace(Bundled.spun[0], without: [.documentEvidence])
        #expect(spun.coverage == clean.coverage)
        #expect(spun.families.map(\.share) == clean.families.map(\.share))
        let known = try trace(Bundled.clean[0], without: [])
        #expect(known.probability < 0.5 && known.coverage < clean.coverage)
    }

    /// The gate foresees what all parts find together.
    @Test(arguments: DecisionPart.allCases) func theGateGoesWithEveryPart(part: DecisionPart) {
        var options = RepairOptions()
        options.without = [part]
        #expect(Bundled.repairer(options).gate == nil)
    }

    @Test func withoutVectorsTheyAreNotAsked() throws {
        for (part, keepsSubject, keepsNeighbours) in [(DecisionPart.subjectVectors, false, true), (.positionVectors, true, false)] {
            var options = RepairOptions()
            options.without = [part]
            let worker = try RepairWorker(Bundled.repairer(options))
            #expect((worker.subjectFit != nil) == keepsSubject && (worker.neighbourFit != nil) == keepsNeighbours)
        }
    }
}
