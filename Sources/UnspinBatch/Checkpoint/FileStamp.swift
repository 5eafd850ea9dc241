#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What tells whether a file was changed.
struct FileStamp: Sendable, Hashable {
    /// In bytes.
    var size: Int
    /// Of its last change, in nanoseconds.
    var time: Int

    /// Nil where there is no such file.
    init?(_ path: String) {
        guard let status = FileSystem.status(of: path) else { return nil }
        size = Int(status.st_size)
        #if canImport(Darwin)
            let modified = status.st_mtimespec
        #else
            let modified = status.st_mtim
        #endif
        time = Int(modified.tv_sec) * 1_000_000_000 + Int(modified.tv_nsec)
    }

    init(_ line: JournalLine, from index: Int) {
        size = line.number(index)
        time = line.number(index + 1)
    }

    var values: [String] { ["\(size)", "\(time)"] }
}
