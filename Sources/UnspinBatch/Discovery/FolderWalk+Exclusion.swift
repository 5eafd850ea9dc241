extension FolderWalk {
    /// Whether a path that the user named is excluded or ignored, or a folder that it is in.
    func isExcluded(_ argument: String, isFolder: Bool) -> Bool {
        let slash = UInt8(ascii: "/")
        let folder = FileSystem.resolved(FileSystem.folder(of: argument))
        var stack = IgnoreStack(exclude: exclude, readsFiles: discovery.readsIgnoreFiles)
        stack.enterFolders(above: folder)
        stack.enter(folder)
        let path = Array(FileSystem.join(folder, FileSystem.name(of: argument)).utf8)
        let named = Self.plain(argument).split(separator: slash)
        let ends = path.indices.dropFirst().filter { path[$0] == slash } + [path.count]
        for (index, end) in ends.enumerated() {
            // Of the folders above only those that the user named can be meant by --exclude.
            let shown = named.prefix(max(0, index + 1 - (ends.count - named.count))).joined(separator: [slash])
            if stack.ignores(Array(path[..<end]), shown: Array(shown), isFolder: isFolder || end < path.count) { return true }
        }
        return false
    }
}
