import UnspinBatch
import UnspinLexicon

/// The dictionaries and allow-lists named on the command line.
enum UserDictionaries {
    /// Nil where none is named.
    /// - Throws: `Failure.dictionary` with the errors of all files, or another `Failure` where one cannot be read.
    static func lexicon(_ settings: RepairSettings) throws -> Lexicon? {
        let sources =
            try settings.dictionary.map { argument in
                let (path, format) = DictionaryFormat.named(argument)
                guard let format else { throw Failure.dictionaryKind(path) }
                return try source(path, format)
            }
            // An allow-list may have any name.
            + settings.allow.map { try source($0, .allowed) }
        return try sources.isEmpty ? nil : LexiconCache().lexicon(of: sources) { try compiled(sources) }
    }

    private static func compiled(_ sources: [DictionarySource]) throws(Failure) -> [UInt8] {
        do {
            return try LexiconCompiler(sources).compile().bytes
        } catch {
            throw .dictionary(error.findings.filter { $0.severity == .error })
        }
    }

    private static func source(_ path: String, _ format: DictionaryFormat) throws(Failure) -> DictionarySource {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileSystem.read(path)
        } catch {
            throw .dictionaryFile(error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .dictionaryNotUTF8(path) }
        return DictionarySource(file: path, text: text, format: format)
    }
}
