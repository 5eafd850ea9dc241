import FoundationEssentials
import Testing
import UnspinText

@testable import UnspinLexicon

/// The dictionaries of the repository hold what the format promises.
@Suite struct ShippedDictionariesTests {
    private static func sources() throws -> [DictionarySource] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Dictionaries/en").path
        return try FileManager.default.subpathsOfDirectory(atPath: root)
            .filter { name in DictionarySource.endings.contains { name.hasSuffix("." + $0) } }
            .map { DictionarySource(file: $0, text: String(decoding: try Data(contentsOf: URL(filePath: root + "/" + $0)), as: UTF8.self)) }
    }

    @Test func haveNoErrors() throws {
        var options = LexiconCompiler.Options()
        // Derived forms have no say in what lint finds, and take most of the time.
        options.derivedFormsPerTerm = 0
        let findings = LexiconCompiler(try Self.sources(), options: options).lint()
        for finding in findings where finding.severity == .error { Issue.record("\(finding)") }
    }

    @Test func everyPhraseIsCutAsTheSegmenterCuts() throws {
        var segmenter = try Segmenter()
        var segments: [Token] = []
        for source in try Self.sources() where source.file.hasSuffix(".channel") {
            for item in ChannelFile(source).entries.flatMap(\.items) {
                let (text, tokens) = DictionaryText.tokens(item.spun.filter { $0 != "~" })
                segmenter.segment(text, into: &segments)
                #expect(tokens.map(\.range) == segments.map(\.range), "\(item.spun)")
            }
        }
    }
}
