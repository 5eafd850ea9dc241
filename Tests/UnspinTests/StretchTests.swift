import Testing
import UnspinTestSupport
import UnspinText

@testable import Unspin

/// Long texts are repaired stretch by stretch.
@Suite struct StretchTests {
    private static let filler: [UInt8] = {
        let paragraphs = Array((Bundled.clean.joined(separator: "\n\n") + "\n\n").utf8)
        return Array(repeating: paragraphs, count: 1 + TextSections.stretchSize / paragraphs.count).flatMap { $0 }
    }()

    /// A text is repaired as its stretches are, each by itself.
    @Test func stretchesTogetherAreTheText() throws {
        let spun = Array((Bundled.spun.prefix(3).joined(separator: "\n\n") + "\n\n").utf8)
        let text = Array(Self.filler.dropLast(4000)) + spun + Self.filler.prefix(20_000)
        var worker = try RepairWorker(Bundled.repairer)
        let whole = worker.repair(text)
        try RepairLawTests.expectLaws(whole, of: text)

        var cleaned: [UInt8] = []
        var evidence = DocumentEvidence()
        var context = StretchContext()
        var start = 0
        var stretches = 0
        while start < text.count {
            let end = TextSections.stretchEnd(of: text.span, from: start)
            let stretch = Array(text[start..<end])
            let part = worker.repair(stretch: stretch, in: context)
            context.advance(over: stretch, LanguageIdentifier())
            cleaned += part.cleaned
            evidence.add(part.evidence, shiftedBy: start)
            start = end
            stretches += 1
        }
        #expect(stretches == 2)
        #expect(cleaned == whole.cleaned)
        #expect(evidence == whole.evidence)
        #expect(whole.outcome == .decided)
        #expect(worker.repair(whole.cleaned).cleaned == whole.cleaned)
    }

    /// A section that begins inside a block of code knows where the block ends.
    @Test func blocksOfCodeEndWhereTheyEnd() throws {
        let spun = Bundled.spun.prefix(3).joined(separator: "\n\n") + "\n"
        let code = String(repeating: "let vary = mentioned(choices)\n\n", count: 2 * TextSections.size / 30)
        var worker = try RepairWorker(Bundled.repairer)
        let alone = String(decoding: worker.repair(Array(spun.utf8)).cleaned, as: UTF8.self)
        #expect(alone != spun)
        for fence in ["```", "~~~"] {
            let block = "\(fence)\n\(code)\(fence)\n\n"
            let cleaned = String(decoding: worker.repair(Array((block + spun).utf8)).cleaned, as: UTF8.self)
            #expect(cleaned == block + alone)
        }
    }

    /// Where a stretch ends does not depend on what is not at hand yet.
    @Test(arguments: 0..<6) func endsDoNotDependOnWhatFollows(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let piece = RandomText.bytes(pieces: 400, using: &random)
        let text = Array(repeating: piece, count: 1 + 2 * TextSections.stretchReach / max(1, piece.count)).flatMap { $0 }
        let end = TextSections.stretchEnd(of: text.span, from: 0)
        #expect(end >= TextSections.stretchSize)
        #expect(TextSections.stretchEnd(of: text.span.extracting(..<TextSections.stretchReach), from: 0) == end)
    }

    @Test func theBeginningTellsTheLanguage() throws {
        let french = Array("Le président de la République a dit que les ministres ne sont pas dans la ville et que cela est bien.\n".utf8)
        let text = Array(repeating: french, count: 1 + TextSections.stretchReach / french.count).flatMap { $0 } + Self.filler.prefix(20_000)
        #expect(try Bundled.repairer.repair(text).outcome == .otherLanguage)
    }
}
