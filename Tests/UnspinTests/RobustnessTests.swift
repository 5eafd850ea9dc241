import Testing
import Unspin
import UnspinTestSupport

/// No text makes it crash or hang. A debug build takes ten times as long, so there the texts are that much shorter.
@Suite struct RobustnessTests {
    #if DEBUG
        private static let scale = 1
    #else
        private static let scale = 10
    #endif

    @Test(arguments: [
        "", " ", "\n", " \t \r\n \u{A0}\u{2003}\n\n", "\u{0}", "\u{FEFF}", "… — “” 🙂 .,;", "\u{301}", "\u{200D}\u{200D}", "<<<>>>{}{}",
    ])
    func textsWithoutWords(_ text: String) throws {
        let bytes = Array(text.utf8)
        let repair = try Bundled.repairer.repair(bytes)
        try RepairLawTests.expectLaws(repair, of: bytes)
        #expect(repair.cleaned == bytes)
        #expect(repair.outcome == .empty)
    }

    @Test(arguments: [
        "a", "I", "7", "the us", "a go to", "An", "{that a}", "said , but", "mentioned", "’s", "a a a a a a", "the\r", "\u{FEFF}the us",
    ])
    func fragments(_ text: String) throws {
        for bytes in [Array(text.utf8), [0xFF] + text.utf8, text.utf8 + [0xC3]] {
            try RepairLawTests.expectLaws(Bundled.repairer.repair(bytes), of: bytes)
        }
    }

    @Test(arguments: ["a", "a.", "http://", "\"`{", "’", "a-", "é\u{301}", "<b", "the ", "7,", "{a", "(", "\u{200B}a"])
    func fiveMegabytesOfOneThing(_ piece: String) throws {
        let count = 50_000 * Self.scale / piece.utf8.count
        try expectLaws(Array(String(repeating: piece, count: count).utf8))
    }

    @Test func fiveMegabytesWithoutSpace() throws { try expectLaws([UInt8](repeating: 0x61, count: 5_000_000)) }

    @Test func fiveMegabytesOfAnotherLanguage() throws {
        let line = "Der Minister sagte am Freitag, die beiden Länder würden ihre Gespräche in der nächsten Woche fortsetzen. "
        let text = Array(String(repeating: line, count: 5_000 * Self.scale).utf8)
        let repair = try Bundled.repairer.repair(text)
        #expect(repair.outcome == .otherLanguage)
        #expect(repair.cleaned == text)
    }

    @Test func longLineOfSpunText() throws {
        let line = Bundled.spun.joined(separator: " ") + " "
        let text = Array(String(repeating: line, count: 2 * Self.scale).utf8)
        let repair = try Bundled.repairer.repair(text)
        try RepairLawTests.expectLaws(repair, of: text)
        #expect(repair.evidence.probability > 0.99)
    }

    @Test(arguments: ["in accordance with officers ", "overseas minister, ", "a extra ", "the us , "])
    func onePhraseOverAndOver(_ phrase: String) throws {
        try expectLaws(Array(String(repeating: phrase, count: 1_000 * Self.scale).utf8))
    }

    private func expectLaws(_ text: [UInt8]) throws {
        let repair = try Bundled.repairer.repair(text)
        // Said once, not for every edit.
        #expect(try repair.edits.apply(to: text) == repair.cleaned)
        #expect(try repair.edits.revert(from: repair.cleaned) == text)
    }
}
