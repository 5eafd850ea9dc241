/// A file and the edit logs of what was done to it, the first one first.
public struct LoggedFile: Sendable, Hashable {
    public var input: Input
    /// Their paths.
    public var logs: [String]

    /// - Parameter path: below an output folder its file keeps the whole relative path.
    public init(path: String, log: String) {
        input = .file(path, outputName: SearchRoot.relative(path), isFound: false)
        logs = [log]
    }

    public init(_ input: Input, log: String) { self.init(input: input, logs: [log]) }

    private init(input: Input, logs: [String]) {
        self.input = input
        self.logs = logs
    }

    /// The files that the logs below a folder are about, in the order of their names. Of `a/b.txt.edits.jsonl` that is `a/b.txt`;
    /// `a/b.txt.2.edits.jsonl` is a later log of it, unless there is a file `a/b.txt.2`.
    /// - Parameters:
    ///   - folder: where the logs are.
    ///   - files: the folder where the files are, under the same names.
    /// - Throws: where a folder cannot be read.
    public static func find(below folder: String, files: String) throws(FileError) -> [LoggedFile] {
        var logs: [(name: String, number: Int, log: String)] = []
        for name in try names(below: folder, "") where name.hasSuffix(OutputName.edits) {
            let stem = String(name.dropLast(OutputName.edits.count))
            let log = FileSystem.join(folder, name)
            if let (first, number) = numbered(stem), !FileSystem.exists(FileSystem.join(files, stem)) {
                logs.append((first, number, log))
            } else {
                logs.append((stem, 1, log))
            }
        }
        let groups = Dictionary(grouping: logs) { Array($0.name.utf8) }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, logs in
            let name = String(decoding: key, as: UTF8.self)
            return LoggedFile(
                input: .file(FileSystem.join(files, name), outputName: name, isFound: false),
                logs: logs.sorted { $0.number < $1.number }.map(\.log))
        }
    }

    /// `b.txt` and 2 of `b.txt.2`; nil where there is no such number at the end.
    private static func numbered(_ stem: String) -> (name: String, number: Int)? {
        guard let dot = stem.lastIndex(of: "."), let number = Int(stem[stem.index(after: dot)...]), number > 1 else { return nil }
        return (String(stem[..<dot]), number)
    }

    private static func names(below folder: String, _ prefix: String) throws(FileError) -> [String] {
        var names: [String] = []
        for entry in try FileSystem.entries(of: folder) where entry.name != ".git" {
            if entry.kind == .folder {
                names += try Self.names(below: FileSystem.join(folder, entry.name), prefix + entry.name + "/")
            } else if entry.kind != .other {
                names.append(prefix + entry.name)
            }
        }
        return names
    }
}
