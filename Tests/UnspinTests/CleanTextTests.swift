import Testing
import Unspin

/// Clean text stays as it is.
@Suite struct CleanTextTests {
    @Test(arguments: Bundled.clean) func staysAsItIs(_ paragraph: String) throws {
        let text = Array(paragraph.utf8)
        let repair = try Bundled.repairer.repair(text)
        #expect(repair.outcome == .decided)
        #expect(repair.edits.edits.map { "\($0.original) -> \($0.replacement)" } == [])
        #expect(repair.evidence.probability < 0.5)
    }

    @Test func staysAsItIsAllTogether() throws {
        let text = Array(Bundled.clean.joined(separator: "\n\n").utf8)
        #expect(try Bundled.repairer.repair(text).edits.applied.map { "\($0.original) -> \($0.replacement)" } == [])
    }

    @Test func hasEnoughRegisters() { #expect(Bundled.clean.count >= 12) }
}
