import ArgumentParser
import FoundationEssentials
import UnspinLexicon

/// Where a command finds its dictionaries.
struct SourcesArgument: ParsableArguments {
    @Argument(help: "Dictionary files, or folders of them.", completion: .file())
    var paths = ["Dictionaries/en"]

    func sources() throws -> [DictionarySource] { try Self.read(paths) }

    /// The files named, and every dictionary file below the folders named.
    static func read(_ paths: [String]) throws -> [DictionarySource] {
        var sources: [DictionarySource] = []
        for path in paths {
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            let isFolder = attributes?[.type] as? FileAttributeType == .typeDirectory
            sources += isFolder ? try files(below: path) : [try source(named: path)]
        }
        guard !sources.isEmpty else { throw ValidationError(Messages.nothing(at: paths.joined(separator: ", "))) }
        return sources
    }

    private static func files(below folder: String) throws -> [DictionarySource] {
        try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { name in DictionarySource.endings.contains { name.hasSuffix("." + $0) } }.sorted()
            .map { try source(folder + "/" + $0, named: $0) }
    }

    private static func source(_ path: String, named name: String) throws -> DictionarySource {
        DictionarySource(file: name, text: try TextFile.read(path))
    }

    /// `FILE`, or `FORMAT:FILE` where the ending does not tell.
    static func source(named argument: String) throws -> DictionarySource {
        let (path, format) = DictionaryFormat.named(argument)
        return DictionarySource(file: path, text: try TextFile.read(path), format: format)
    }
}
