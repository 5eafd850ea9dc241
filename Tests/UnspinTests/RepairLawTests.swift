import Testing
import Unspin
import UnspinBundledData
import UnspinTestSupport

/// What holds for every repair, whatever the text.
@Suite struct RepairLawTests {
    /// Edits are what lies between the original and the cleaned text, and nothing else does.
    static func expectLaws(_ repair: Repair, of text: [UInt8], location: SourceLocation = #_sourceLocation) throws {
        #expect(repair.original == text, sourceLocation: location)
        #expect(try repair.edits.apply(to: text) == repair.cleaned, sourceLocation: location)
        #expect(try repair.edits.revert(from: repair.cleaned) == text, sourceLocation: location)
        var position = 0
        var cleaned = repair.cleaned[...]
        for edit in repair.edits.edits {
            let isInOrder = edit.range.lowerBound >= position && edit.range.upperBound <= text.count
            try #require(isInOrder, "\(edit)", sourceLocation: location)
            // A slice that is valid UTF-8 begins and ends between scalars; an insertion does unless it stands inside one.
            #expect(
                String(validating: text[edit.range], as: UTF8.self).map { Array($0.utf8) } == Array(edit.original.utf8), "\(edit)",
                sourceLocation: location)
            if edit.range.isEmpty, edit.range.lowerBound < text.count {
                #expect(text[edit.range.lowerBound] & 0xC0 != 0x80, "\(edit)", sourceLocation: location)
            }
            #expect(Array(edit.original.utf8) != Array(edit.replacement.utf8), "\(edit)", sourceLocation: location)
            #expect((0...1).contains(edit.confidence), "\(edit)", sourceLocation: location)
            guard edit.isApplied else { continue }
            let untouched = text[position..<edit.range.lowerBound]
            #expect(cleaned.starts(with: untouched), sourceLocation: location)
            cleaned = cleaned.dropFirst(untouched.count)
            #expect(cleaned.starts(with: edit.replacement.utf8), sourceLocation: location)
            cleaned = cleaned.dropFirst(edit.replacement.utf8.count)
            position = edit.range.upperBound
        }
        #expect(cleaned == text[position...], sourceLocation: location)
    }

    @Test(arguments: 0..<60) func mixturesOfTexts(seed: Int) throws {
        let text = MixedText.bytes(seed: seed)
        let repair = try Bundled.repairer.repair(text)
        try Self.expectLaws(repair, of: text)
        let again = try Bundled.repairer.repair(repair.cleaned)
        #expect(String(decoding: again.cleaned, as: UTF8.self) == String(decoding: repair.cleaned, as: UTF8.self))
    }

    @Test(arguments: 0..<30) func textsTakenAsSpun(seed: Int) throws {
        var options = RepairOptions()
        options.assumeSpun = true
        options.fix = .review
        let repairer = Bundled.repairer(options)
        let text = MixedText.bytes(seed: 1000 + seed, pieces: 8)
        let repair = try repairer.repair(text)
        try Self.expectLaws(repair, of: text)
        let again = try repairer.repair(repair.cleaned)
        #expect(String(decoding: again.cleaned, as: UTF8.self) == String(decoding: repair.cleaned, as: UTF8.self))
    }

    @Test(arguments: 0..<40) func textsOfAnything(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = RandomText.bytes(pieces: 300, using: &random)
        try Self.expectLaws(Bundled.repairer.repair(text), of: text)
    }

    @Test(arguments: 0..<20) func bytesOfAnything(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) }
        try Self.expectLaws(Bundled.repairer.repair(text), of: text)
        let scalars = (0..<700).map { _ in Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &random)) ?? " " }
        let valid = Array(String(String.UnicodeScalarView(scalars)).utf8)
        try Self.expectLaws(Bundled.repairer.repair(valid), of: valid)
    }

    @Test(arguments: Bundled.spun) func spunParagraphs(_ paragraph: String) throws {
        let text = Array(paragraph.utf8)
        let repair = try Bundled.repairer.repair(text)
        try Self.expectLaws(repair, of: text)
        #expect(try Bundled.repairer.repair(repair.cleaned).cleaned == repair.cleaned)
    }

    @Test(arguments: Bundled.seeds) func seeds(_ name: String) throws {
        let text = try Bundled.seed(name)
        let repair = try Bundled.repairer.repair(text)
        try Self.expectLaws(repair, of: text)
        #expect(!repair.edits.applied.isEmpty)
        #expect(try Bundled.repairer.repair(repair.cleaned).cleaned == repair.cleaned)
    }

    /// Most of the paragraphs carry enough evidence on their own; together they are one dense document.
    @Test func spunDocument() throws {
        let text = Array(Bundled.spun.joined(separator: "\r\n\r\n").utf8)
        let repair = try Bundled.repairer.repair(text)
        try Self.expectLaws(repair, of: text)
        #expect(repair.evidence.probability > 0.99)
        let cleaned = String(decoding: repair.cleaned, as: UTF8.self)
        #expect(cleaned.utf8.count { $0 == 0x0D } == 2 * (Bundled.spun.count - 1))
        #expect(cleaned.contains("The foreign minister said on Friday that the two countries"))
        #expect(!cleaned.contains("mentioned"))
        #expect(try Bundled.repairer.repair(repair.cleaned).cleaned == repair.cleaned)
    }

    @Test func workerForgetsWhatItRepairedBefore() throws {
        var texts = (0..<8).map { MixedText.bytes(seed: 2000 + $0, pieces: 6) }
        texts += [try Bundled.seed(Bundled.seeds[1])]
        let fresh = try texts.map { try Bundled.repairer.repair($0) }
        var worker = try RepairWorker(Bundled.repairer)
        for round in [Array(texts.indices), texts.indices.reversed()] {
            for index in round {
                let repair = worker.repair(texts[index])
                #expect(repair.cleaned == fresh[index].cleaned)
                #expect(repair.edits == fresh[index].edits)
                #expect(repair.evidence == fresh[index].evidence)
            }
        }
    }

    @Test func threadsDoNotMeet() async throws {
        let texts = Bundled.spun.prefix(12).map { Array($0.utf8) }
        let expected = try texts.map { try Bundled.repairer.repair($0).cleaned }
        try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask { (index, try Bundled.repairer.repair(text).cleaned) }
            }
            for try await (index, cleaned) in group { #expect(cleaned == expected[index]) }
        }
    }

    @Test func nothingAppliedUnlessAsked() throws {
        var options = RepairOptions()
        options.fix = .none
        let text = Array(Bundled.spun[0].utf8)
        let repair = try Bundled.repairer(options).repair(text)
        try Self.expectLaws(repair, of: text)
        #expect(repair.cleaned == text)
        #expect(repair.edits.edits.count > 5)
        #expect(repair.edits.applied.isEmpty)
    }
}
