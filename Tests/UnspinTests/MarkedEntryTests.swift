import Testing
import UnspinLexicon

@testable import Unspin

/// What the rows of a fingerprint table mark is shown wherever their queries hold, whatever context makes of it.
@Suite struct MarkedEntryTests {
    private static let rows = #"""
        tortured_phrase,expected_phrase,num_papers
        """surface region"" AND ""surface area""",surface area,9
        """front barbecue"" NOT garden",front grill,3
        """the rest""",bicarbonate soda,1

        """#

    /// The edits of a text: what stands there, and what becomes of it.
    private func edits(_ text: String) throws -> [String] {
        let source = DictionarySource(file: "t.csv", text: Self.rows)
        var worker = try RepairWorker(Bundled.repairer.adding([source]))
        let repair = worker.repair(Array(text.utf8))
        try RepairLawTests.expectLaws(repair, of: Array(text.utf8))
        return repair.edits.edits.map { "\($0.original) \($0.isApplied ? "applied" : $0.tier.rawValue)" }
    }

    @Test func aPhraseThatContextLeavesIsReported() throws {
        #expect(try edits("We had dinner there, and the rest of the evening was quiet.") == ["the rest report"])
    }

    @Test func conditionsDecideWhetherItIsReported() throws {
        let region = "The surface region of the pond was small."
        #expect(try edits(region + " Nobody had measured the surface area before.") == ["surface region report"])
        #expect(try edits(region).isEmpty)
        let barbecue = "There was a front barbecue at the house."
        #expect(try edits("It stood in the garden. " + barbecue).isEmpty)
        #expect(try edits("It stood in the yard. " + barbecue) == ["front barbecue report"])
    }

    /// A document of several sections is one document.
    @Test(arguments: [true, false]) func theConditionMayStandFarAway(isBehind: Bool) throws {
        let paragraph = Bundled.clean[0] + "\n\n"
        let filler = String(repeating: paragraph, count: 1 + 2 * TextSections.size / paragraph.utf8.count)
        #expect(TextSections.cut(Array(filler.utf8).span).count > 1)
        func far(_ marked: String, _ condition: String) -> String {
            isBehind ? "\(marked)\n\n\(filler)\(condition)\n" : "\(condition)\n\n\(filler)\(marked)\n"
        }
        let region = "The surface region of the pond was small."
        #expect(try edits(far(region, "Nobody had measured the surface area.")).contains("surface region report"))
        #expect(try !edits(far(region, "Nobody had measured it.")).contains("surface region report"))
        let barbecue = "There was a front barbecue at the house."
        #expect(try !edits(far(barbecue, "It stood in the garden.")).contains("front barbecue report"))
        #expect(try edits(far(barbecue, "It stood in the yard.")).contains("front barbecue report"))
    }

    @Test func theShippedLexiconNeedsNoSecondLook() {
        #expect(!Bundled.repairer.lexicon.asksDocument)
    }
}
