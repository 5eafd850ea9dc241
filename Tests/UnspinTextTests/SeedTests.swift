import Testing
import UnspinTestSupport

@testable import UnspinText

/// The two scraped articles that the project started from.
@Suite struct SeedTests {
    private func seed(_ name: String) throws -> [UInt8] {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return try Folder.read("/\(root)/seeds/\(name)")
    }

    @Test func sparseSeedHasItsSpacesPutRight() throws {
        let text = try seed("003_ab64f1aafe6c38ed.txt")
        let result = try Normaliser().normalise(text, protected: .find(in: text))
        let places = result.changes.map { change in
            String(decoding: text[change.range.lowerBound - 7..<change.range.upperBound + 1], as: UTF8.self)
        }
        #expect(result.changes.allSatisfy { $0.rule == .spacing })
        #expect(
            places == [
                "ircraft ,", "h Korea ,", "crisis,N", "ctually ,", " the us ,", "t Union .", "h Korea ,", " the us ,", "e Korea .",
            ])
    }

    @Test func denseSeedHasNothingToNormalise() throws {
        let text = try seed("000_e2fae8f2bf8ff108.txt")
        #expect(try Normaliser().normalise(text, protected: .find(in: text)).changes.isEmpty)
    }

    @Test(arguments: ["000_e2fae8f2bf8ff108.txt", "003_ab64f1aafe6c38ed.txt"])
    func isEnglishInUTF8AndCutAsICUCutsIt(_ name: String) throws {
        let text = try seed(name)
        let decoded = try DecodedText(text)
        #expect(decoded.encoding == .utf8)
        #expect(decoded.invalid.isEmpty)
        #expect(LanguageIdentifier().language(of: text) == .english)
        var segmenter = try Segmenter()
        var reference = try ReferenceSegmenter()
        let expected = try reference.words(of: text)
        #expect(segmenter.tokens(of: text).map(\.range) == expected)
    }
}
