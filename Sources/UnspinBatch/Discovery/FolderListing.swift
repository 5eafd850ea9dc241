#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What is in a folder.
struct FolderEntry: Sendable {
    enum Kind: Sendable {
        case file, folder
        /// A symbolic link, a pipe, a device.
        case other
    }

    var name: String
    var kind: Kind
}

extension FileSystem {
    /// The entries of a folder, ascending by the bytes of their names.
    static func entries(of folder: String) throws(FileError) -> [FolderEntry] {
        // C calls: an entry lives until the next call and is copied at once.
        guard let stream = unsafe opendir(folder) else { throw FileError(path: folder, operation: .read, code: errno) }
        defer { unsafe closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            let kind: FolderEntry.Kind =
                switch unsafe Int(entry.pointee.d_type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                case Int(DT_UNKNOWN): kindByStatus(join(folder, name))
                default: .other
                }
            entries.append(FolderEntry(name: name, kind: kind))
        }
        guard errno == 0 else { throw FileError(path: folder, operation: .read, code: errno) }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Some file systems do not say it in the folder.
    private static func kindByStatus(_ path: String) -> FolderEntry.Kind {
        var status = stat()
        // C call: fills the value it is given.
        guard unsafe lstat(path, &status) == 0 else { return .other }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }
}
