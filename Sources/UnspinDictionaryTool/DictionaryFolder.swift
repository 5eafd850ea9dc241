import ArgumentParser
import Foundation
import UnspinLexicon

/// Where a command finds its dictionaries.
struct FolderArgument: ParsableArguments {
    @Argument(help: "Folder with dictionary sources.", completion: .directory)
    var folder = "Dictionaries/en"

    /// Every dictionary file below the folder, in the order of their names.
    func sources() throws -> [DictionarySource] { try DictionaryFolder.sources(below: folder) }
}

enum DictionaryFolder {
    static func sources(below folder: String) throws -> [DictionarySource] {
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        guard let names = FileManager.default.enumerator(atPath: root.path) else {
            throw ValidationError(Messages.noFolder(folder))
        }
        var sources: [DictionarySource] = []
        for case let name as String in names where DictionarySource.endings.contains((name as NSString).pathExtension) {
            let data = try Data(contentsOf: root.appendingPathComponent(name))
            guard let text = String(data: data, encoding: .utf8) else {
                throw DictionaryFinding(SourcePosition(file: name, line: 1), .error, .notUTF8)
            }
            sources.append(DictionarySource(file: name, text: text))
        }
        guard !sources.isEmpty else { throw ValidationError(Messages.noFolder(folder)) }
        return sources.sorted { $0.file < $1.file }
    }
}
