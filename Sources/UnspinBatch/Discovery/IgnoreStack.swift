/// The ignore files that hold in a folder: its own and those of the folders above it, up to the root of the repository.
struct IgnoreStack: Sendable {
    /// Rules from the command line, which come before all files.
    private let exclude: IgnoreRules
    private let readsFiles: Bool
    private var levels: [Level] = []

    private struct Level {
        /// How long the folder's path is, with its slash at the end.
        var prefix: Int
        /// In the order of `names`.
        var files: [IgnoreRules?]
    }

    /// Strongest first: what `.unspinignore` says anywhere goes before what any `.ignore` says.
    static let names = [".unspinignore", ".ignore", ".gitignore"]

    init(exclude: IgnoreRules, readsFiles: Bool) {
        self.exclude = exclude
        self.readsFiles = readsFiles
    }

    /// The files that hold in a folder for what is above it: from the root of the repository down, without the folder's own.
    /// - Parameter folder: an absolute path without symbolic links.
    mutating func enterFolders(above folder: String) {
        guard readsFiles, let root = Self.repository(of: folder), root != folder else { return }
        var above: [String] = []
        var path = FileSystem.folder(of: folder)
        while true {
            above.append(path)
            if path == root { break }
            path = FileSystem.folder(of: path)
        }
        for path in above.reversed() { enter(path) }
    }

    /// - Parameter folder: an absolute path without symbolic links.
    mutating func enter(_ folder: String) {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        var files = readsFiles ? Self.names.map { Self.rules(prefix + $0) } : []
        if readsFiles, FileSystem.exists(prefix + ".git"), let local = Self.rules(prefix + ".git/info/exclude") { files.append(local) }
        levels.append(Level(prefix: prefix.utf8.count, files: files))
    }

    mutating func leave() { levels.removeLast() }

    /// - Parameters:
    ///   - path: absolute, of something in one of the folders entered; only what stands above it counts.
    ///   - shown: the same as the user names it, which `--exclude` is about; empty where the user does not.
    func ignores(_ path: [UInt8], shown: [UInt8], isFolder: Bool) -> Bool {
        if !shown.isEmpty, let isIgnored = exclude.ignores(shown[...], isFolder: isFolder) { return isIgnored }
        for kind in 0..<Self.names.count + 1 {
            for level in levels.reversed() where kind < level.files.count && level.prefix < path.count {
                if let isIgnored = level.files[kind]?.ignores(path[level.prefix...], isFolder: isFolder) { return isIgnored }
            }
        }
        return false
    }

    /// Nil where there is no such file; one that cannot be read ignores nothing.
    private static func rules(_ path: String) -> IgnoreRules? {
        guard let text = try? FileSystem.read(path) else { return nil }
        let rules = IgnoreRules(text)
        return rules.isEmpty ? nil : rules
    }

    /// The nearest folder above, or the folder itself, that holds `.git`.
    private static func repository(of folder: String) -> String? {
        var path = folder
        while true {
            if FileSystem.exists(FileSystem.join(path, ".git")) { return path }
            if path == "/" { return nil }
            path = FileSystem.folder(of: path)
        }
    }
}
