import UnspinFormats

/// Finds the files to read: those that are named, those that a pattern matches, and those below folders that no ignore file and no
/// `--exclude` takes out.
///
/// The order is that of the arguments, below a folder that of the bytes of the names: it does not depend on the file system.
public struct Discovery {
    /// Lines in the syntax of `.gitignore`, stronger than all ignore files.
    public var exclude: [String] = []
    /// Whether what is excluded or ignored is left out also where the user names it.
    public var forcesExclusion = false
    public var readsIgnoreFiles = true
    public var includesHidden = false
    /// The output folder, which is never searched.
    public var outputFolder: String?

    public init() {}

    /// What was found.
    public struct Result: Sendable {
        public var inputs: [Input] = []
        /// Folders that could not be read.
        public var failures: [FileError] = []
        /// Files of folders that are of no kind which is read.
        public var otherKinds = 0
        /// Named files that were left out because the user wants exclusion of these too.
        public var excluded = 0

        public init(inputs: [Input] = []) { self.inputs = inputs }
    }

    /// - Parameters:
    ///   - arguments: files, folders, patterns, and `-` for standard input.
    ///   - listed: names from a list of files, whose output keeps the whole relative path.
    public func find(_ arguments: [String], listed: [String] = []) -> Result {
        var walk = FolderWalk(self)
        let roots = arguments.map { SearchRoot($0, keepsPath: false) } + listed.map { SearchRoot($0, keepsPath: true) }
        // One folder is mirrored by what is in it, several keep their own names apart.
        let keepsNames = roots.count { $0.isFolder } > 1
        for root in roots { walk.search(root, keepsName: keepsNames) }
        return walk.result
    }

    /// Whether a file in a folder is read; others are when they are named.
    func isReadable(_ name: String) -> Bool {
        !OutputName.isOwn(name) && InputFormat.isNamed(by: name)
    }
}
