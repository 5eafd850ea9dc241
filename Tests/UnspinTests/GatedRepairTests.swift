import Testing
import Unspin
import UnspinTestSupport

/// The gate decides where the decoder looks, and nothing else.
@Suite struct GatedRepairTests {
    @Test(arguments: Bundled.spun.indices) func spunParagraphsAreRepairedAsWithoutAGate(index: Int) throws {
        let text = Array(Bundled.spun[index].utf8)
        let gated = try Bundled.repairer.repair(text)
        let plain = try Bundled.ungated.repair(text)
        #expect(String(decoding: gated.cleaned, as: UTF8.self) == String(decoding: plain.cleaned, as: UTF8.self))
    }

    @Test(arguments: Bundled.seeds) func seedsAreRepairedAsWithoutAGate(name: String) throws {
        let text = try Bundled.seed(name)
        #expect(try Bundled.repairer.repair(text).edits == Bundled.ungated.repair(text).edits)
    }

    /// A long clean text is stopped as a whole, and still normalised and counted.
    @Test func cleanSectionsAreNotDecoded() throws {
        let paragraph = Bundled.clean.joined(separator: "\n\n")
        let copies = 1 + 13_000 / paragraph.utf8.count
        let text = Array((String(repeating: paragraph + "\n\n", count: copies) + "A zero\u{200B}width and a {brace left} here.\n").utf8)
        let repair = try Bundled.repairer.repair(text)
        #expect(repair.edits.applied.map(\.entry) == ["invisible"])
        #expect(repair.edits.edits.filter { !$0.isApplied }.allSatisfy { $0.cause != .phrase })
        #expect(repair.evidence.probability == 0)
        #expect(repair.evidence.words > 2000)
        #expect(repair.evidence.logLikelihoodRatio == 0)
        try RepairLawTests.expectLaws(repair, of: text)
    }

    /// A spun stretch in a long clean text is found, and its edits stand where it stands.
    @Test func aSpunSectionAmongCleanOnes() throws {
        let clean = Bundled.clean.joined(separator: "\n\n") + "\n\n"
        let filler = String(repeating: clean, count: 1 + 30_000 / clean.utf8.count)
        let spun = Bundled.spun.joined(separator: "\n\n") + "\n\n"
        let text = Array((filler + String(repeating: spun, count: 1 + 14_000 / spun.utf8.count) + filler).utf8)
        let repair = try Bundled.repairer.repair(text)
        #expect(!repair.edits.applied.isEmpty)
        #expect(repair.edits.applied.allSatisfy { $0.range.lowerBound >= filler.utf8.count })
        #expect(repair.evidence.probability > 0.9)
        try RepairLawTests.expectLaws(repair, of: text)
    }

    /// What is exempted before a section is exempted in it.
    @Test func exemptionsReachOverSections() throws {
        let spun = Bundled.spun.joined(separator: "\n\n") + "\n\n"
        let long = String(repeating: spun, count: 1 + 40_000 / spun.utf8.count)
        #expect(try Bundled.repairer.repair(Array("unspin:disable\n\n\(long)".utf8)).edits.edits.isEmpty)
    }

    @Test func assumedSpunTextsAreAlwaysDecoded() {
        var options = RepairOptions()
        options.assumeSpun = true
        #expect(Bundled.repairer(options).gate == nil)
        #expect(Bundled.repairer.gate != nil)
    }
}
