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
