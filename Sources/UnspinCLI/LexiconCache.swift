import UnspinBatch
import UnspinFormats
import UnspinLexicon

/// Compiled dictionaries of the user's, kept between runs: a table of the Problematic Paper Screener takes a second to compile.
///
/// They lie in `unspin/` of the folder for caches (`XDG_CACHE_HOME`, or `~/.cache`), named by a digest of all that they depend
/// on, each behind a digest of its own bytes. Where there is no such folder, or it cannot be used, nothing is kept.
struct LexiconCache {
    private let folder: String?

    /// How many are kept; the oldest go.
    private static let capacity = 16
    private static let ending = ".lexicon"

    init(environment: (String) -> String? = Console.environment) {
        // Relative paths do not count, by the XDG base directory specification.
        func folder(_ variable: String) -> String? { environment(variable).flatMap { $0.hasPrefix("/") ? $0 : nil } }
        self.folder = (folder("XDG_CACHE_HOME") ?? folder("HOME").map { $0 + "/.cache" }).map { $0 + "/unspin" }
    }

    /// The lexicon of `sources`, compiled by `compile` if it has not been before.
    func lexicon(of sources: [DictionarySource], compile: () throws -> [UInt8]) throws -> Lexicon {
        guard let folder else { return try Lexicon(LexiconBytes(compile())) }
        let path = "\(folder)/\(Self.key(sources))\(Self.ending)"
        if let lexicon = Self.read(path) { return lexicon }
        let bytes = try compile()
        Self.write(bytes, to: path, in: folder)
        return try Lexicon(LexiconBytes(bytes))
    }

    /// A digest of the program's version, and of the sources' names, formats and texts.
    private static func key(_ sources: [DictionarySource]) -> String {
        var digest = Digest()
        func add(_ text: String) {
            digest.update(Array("\(text.utf8.count) ".utf8))
            digest.update(Array(text.utf8))
        }
        add("\(Messages.programVersion) \(Lexicon.layoutVersion) \(LexiconCompiler.revision)")
        for source in sources {
            add(source.file)
            add(source.format?.rawValue ?? "")
            add(source.text)
        }
        return digest.finish()
    }

    /// Nil where the file is missing, or damaged: it is made again then.
    private static func read(_ path: String) -> Lexicon? {
        guard let bytes = try? FileSystem.read(path), bytes.count > digestLength else { return nil }
        let content = Array(bytes[digestLength...])
        guard bytes[..<digestLength].elementsEqual(Digest.sha256(content).utf8) else { return nil }
        return try? Lexicon(LexiconBytes(content))
    }

    /// What cannot be kept is compiled again the next time.
    private static func write(_ bytes: [UInt8], to path: String, in folder: String) {
        do throws(FileError) {
            try FileSystem.makeFolder(folder)
            try FileSystem.replace(path, by: Array(Digest.sha256(bytes).utf8) + bytes)
            let kept = try FileSystem.contents(of: folder).filter { $0.hasSuffix(ending) }
            for file in kept.dropLast(capacity) { try FileSystem.remove(file) }
        } catch {
            return
        }
    }

    /// Hexadecimal digits.
    private static let digestLength = 64
}
