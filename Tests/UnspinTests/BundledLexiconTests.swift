import Testing
import UnspinBundledData
import UnspinLexicon
import UnspinTestSupport

@Suite struct BundledLexiconTests {
    @Test func isCompiledFromTheDictionaries() throws {
        let sources = try files(below: Bundled.root + "/Dictionaries/en").sorted { $0.file < $1.file }
        #expect(sources.count > 20)
        #expect(
            try BundledData.lexicon().sourceHash == LexiconCompiler(sources).sourceHash,
            "Dictionaries/en has changed since the lexicon was compiled: run script/compile and commit Sources/CUnspinBundledData/en.lexicon"
        )
    }

    /// What clean text says about each entry, see docs/curating.md.
    @Test func theCountsOnCleanTextAreOfTheseDictionaries() throws {
        let text = String(decoding: try Folder.read(Bundled.root + "/Dictionaries/rates/en.tsv"), as: UTF8.self)
        let table = try #require(FiringTable(text))
        #expect(table.words.count > 3)
        #expect(
            try table.dictionaries == FiringTable.hash(of: files(below: Bundled.root + "/Dictionaries/en")),
            "phrases, terms or allow-lists have changed since they were counted on clean text: run script/rate where the corpora are")
        let automatic = try BundledData.lexicon().automaticEntries
        for (entry, rate) in table.loud where automatic.contains(entry) {
            Issue.record("\(entry) fires \(rate) times per million words of clean text: it needs a guard, or `tier: review`")
        }
    }

    /// The dictionary files as `unspin-dict compile` names them, from the folder down: the names are part of the hash.
    private func files(below folder: String, prefix: String = "") throws -> [DictionarySource] {
        try Folder.names(in: folder).flatMap { name -> [DictionarySource] in
            guard DictionarySource.endings.contains(where: { name.hasSuffix(".\($0)") }) else {
                return try files(below: "\(folder)/\(name)", prefix: "\(prefix)\(name)/")
            }
            return [DictionarySource(file: prefix + name, text: String(decoding: try Folder.read("\(folder)/\(name)"), as: UTF8.self))]
        }
    }
}
