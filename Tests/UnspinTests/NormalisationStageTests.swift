import Testing
import UnspinText

@testable import Unspin

@Suite struct NormalisationStageTests {
    private let text = Array("The cafe\u{301} , he said , is {that a} good\u{200B} one.".utf8)

    private func stage(_ change: (inout RepairOptions) -> Void = { _ in }) throws -> NormalisationStage {
        var options = RepairOptions()
        change(&options)
        return try NormalisationStage(options)
    }

    @Test func everythingWhereTheDocumentIsSpun() throws {
        let result = try stage().normalise(text, isSpun: true)
        #expect(String(decoding: result.text, as: UTF8.self).utf8.elementsEqual("The café, he said, is that a good one.".utf8))
        #expect(result.dependsOnEvidence)
        #expect(result.edits.allSatisfy { $0.isCarriedOut && $0.edit.isApplied && $0.edit.tier == .auto && $0.edit.confidence == 1 })
        #expect(result.edits.map(\.edit.entry) == ["nfc", "spacing", "spacing", "brace", "brace", "invisible"])
    }

    @Test func spacingAndBracesAreProposedWhereItIsNot() throws {
        let result = try stage().normalise(text, isSpun: false)
        #expect(String(decoding: result.text, as: UTF8.self).utf8.elementsEqual("The café , he said , is {that a} good one.".utf8))
        #expect(result.dependsOnEvidence)
        for step in result.edits {
            let needsEvidence = ["spacing", "brace"].contains(step.edit.entry)
            #expect(step.isCarriedOut == !needsEvidence, "\(step)")
            #expect(step.edit.isApplied == !needsEvidence)
            #expect(step.edit.tier == (needsEvidence ? .review : .auto))
        }
        #expect(result.edits.count { !$0.isCarriedOut } == 4)
    }

    @Test func review() throws {
        let result = try stage { $0.fix = .review }.normalise(text, isSpun: false)
        #expect(!result.dependsOnEvidence)
        #expect(result.edits.allSatisfy { $0.isCarriedOut })
    }

    @Test func rulesCanBeSwitchedOff() throws {
        let result = try stage { $0.rules.subtract([.spacing, .brace]) }.normalise(text, isSpun: true)
        #expect(!result.dependsOnEvidence)
        #expect(result.edits.map(\.edit.entry) == ["nfc", "invisible"])
        let none = try stage { $0.rules = [] }.normalise(text, isSpun: true)
        #expect(none.text == text)
        #expect(none.edits.isEmpty)
    }

    @Test func changesSayWhatTheyReplace() throws {
        for isSpun in [true, false] {
            for step in try stage().normalise(text, isSpun: isSpun).edits {
                #expect(Array(step.edit.original.utf8) == Array(text[step.edit.range]))
            }
        }
    }

    @Test func aCleanDocumentKeepsItsSpacing() throws {
        let bytes = Array((Bundled.clean[0] + " It was red , white and blue.").utf8)
        let repair = try Bundled.repairer.repair(bytes)
        #expect(repair.cleaned == bytes)
        #expect(repair.edits.edits.map(\.entry) == ["spacing"])
        #expect(repair.edits.edits.allSatisfy { !$0.isApplied && $0.tier == .review })
    }
}
