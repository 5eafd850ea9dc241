import FoundationEssentials
import UnspinFormats
import UnspinText

/// Pairs of an original text and what was made of it.
struct ParallelTexts {
    private(set) var pairs: [(original: String, spun: String)] = []
    /// What could not be paired, for the editor to know.
    private(set) var notes: [String] = []

    /// Two files, or two folders whose files have the same names.
    init(original: String, spun: String) throws {
        guard Self.isFolder(original) || Self.isFolder(spun) else {
            pairs = [(try TextFile.read(original), try TextFile.read(spun))]
            return
        }
        let names = try (original: Set(Self.files(below: original)), spun: Set(Self.files(below: spun)))
        for name in names.original.intersection(names.spun).sorted() {
            pairs.append((try TextFile.read("\(original)/\(name)"), try TextFile.read("\(spun)/\(name)")))
        }
        notes += names.original.subtracting(names.spun).sorted().map { Messages.unpaired("\(original)/\($0)") }
        notes += names.spun.subtracting(names.original).sorted().map { Messages.unpaired("\(spun)/\($0)") }
    }

    /// Two text fields of the records of a file of JSON Lines.
    init(records path: String, original: String, spun: String) throws {
        var reader = JSONReader()
        let text = try TextFile.read(path)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
            guard let record = try? JSONRecord(line: Array(line.utf8), fields: RecordFields(text: [original, spun]), reader: &reader)
            else {
                notes.append(Messages.badRecord(path, line: index + 1, fields: [original, spun]))
                continue
            }
            let texts = record.texts.map { String(decoding: $0.text.text, as: UTF8.self) }
            pairs.append((texts[0], texts[1]))
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeDirectory
    }

    private static func files(below folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { !isFolder("\(folder)/\($0)") }
    }
}
