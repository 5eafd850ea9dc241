import UnspinBatch
import UnspinLexicon

/// The dictionaries and allow-lists named on the command line.
enum UserDictionaries {
    private static let allowed = ".allowed"
    /// What the name of a dictionary may end in; a table of fingerprints is read where it is named.
    private static let endings = (DictionarySource.endings + ["csv"]).map { ".\($0)" }.sorted()

    /// Nil where none is named.
    /// - Throws: `Failure.dictionary` with the errors of all files, or another `Failure` where one cannot be read.
    static func lexicon(_ flags: RepairFlags) throws -> Lexicon? {
        // An allow-list may have any name; the compiler goes by the ending.
        let renamed = flags.allow.filter { !$0.hasSuffix(allowed) }
        let sources =
            try flags.dictionary.map { try source($0, named: $0) }
            + flags.allow.map { try source($0, named: renamed.contains($0) ? $0 + allowed : $0) }
        guard !sources.isEmpty else { return nil }
        do {
            return try Lexicon(LexiconBytes(LexiconCompiler(sources).compile().bytes))
        } catch let failure as LexiconCompiler.Failure {
            throw Failure.dictionary(
                failure.findings.filter { $0.severity == .error }.map { finding in
                    var finding = finding
                    if let name = renamed.first(where: { $0 + allowed == finding.position.file }) { finding.position.file = name }
                    return finding
                })
        }
    }

    /// What the command line calls a file whose name the compiler has.
    static func givenName(_ name: String, _ flags: RepairFlags) -> String {
        flags.allow.first { $0 + allowed == name } ?? name
    }

    private static func source(_ path: String, named name: String) throws -> DictionarySource {
        guard endings.contains(where: name.hasSuffix) else { throw Failure.dictionaryKind(path, endings: endings) }
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileSystem.read(path)
        } catch {
            throw Failure.dictionaryFile(error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure.dictionaryNotUTF8(path)
        }
        return DictionarySource(file: name, text: text)
    }
}
