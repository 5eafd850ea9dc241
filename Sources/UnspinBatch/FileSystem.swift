#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why a file could not be used.
public struct FileError: Error, Hashable {
    public enum Operation: String, Sendable {
        case open, read, create, write, rename, makeFolder, remove
    }

    public var path: String
    public var operation: Operation
    /// `errno`.
    public var code: Int32

    public init(path: String, operation: Operation, code: Int32) {
        self.path = path
        self.operation = operation
        self.code = code
    }

    static let interruptedCode = EINTR

    public var isOutOfSpace: Bool { code == ENOSPC || code == EDQUOT }
    public var isBrokenPipe: Bool { code == EPIPE }
    public var isInterrupted: Bool { code == EINTR }
    public var isMissing: Bool { code == ENOENT }
    public var isFolder: Bool { code == EISDIR }
    /// A part of the path that should be a folder is none.
    public var isNoFolder: Bool { code == ENOTDIR }
}

/// The few calls of the operating system that are needed, without Foundation, which costs a third of a cold start.
public enum FileSystem {
    /// What tells two names of one file: device and node.
    public struct Identity: Hashable, Sendable {
        var device: UInt64
        var node: UInt64
    }

    /// Nil where there is no such file.
    public static func identity(of path: String) -> Identity? {
        status(of: path).map { Identity(device: UInt64($0.st_dev), node: UInt64($0.st_ino)) }
    }

    public static func isFolder(_ path: String) -> Bool {
        status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    static func isRegular(_ path: String) -> Bool {
        status(of: path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
    }

    static func exists(_ path: String) -> Bool { identity(of: path) != nil }

    static func status(of path: String) -> stat? {
        var status = stat()
        // C call: fills the value it is given.
        return unsafe stat(path, &status) == 0 ? status : nil
    }

    /// Opens a file for reading; a folder is an error (`EISDIR`).
    static func openForReading(_ path: String) throws(FileError) -> Int32 {
        // C call: the path is copied for the call.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, operation: .open, code: errno) }
        if isFolder(path) {
            close(descriptor)
            throw FileError(path: path, operation: .open, code: EISDIR)
        }
        return descriptor
    }

    /// The whole file.
    public static func read(_ path: String) throws(FileError) -> [UInt8] {
        try Input.file(path).read()
    }

    /// Puts bytes in the place of a file, whole or not at all.
    public static func replace(_ path: String, by bytes: [UInt8]) throws(FileError) {
        let file = try AtomicFile(path)
        try file.write(bytes)
        try file.synchronise()
        try file.publish()
    }

    /// The path with symbolic links followed; the path itself where it leads nowhere.
    public static func resolved(_ path: String) -> String {
        // C call: the string it allocates is copied and freed here.
        guard let resolved = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Makes a folder and those above it that are missing.
    public static func makeFolder(_ path: String) throws(FileError) {
        if isFolder(path) { return }
        let parent = folder(of: path)
        if parent != path, parent != "." { try makeFolder(parent) }
        guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST && isFolder(path) else {
            throw FileError(path: path, operation: .makeFolder, code: errno)
        }
    }

    /// The paths of what is in a folder, hidden files left out, those that were written to the longest ago first.
    public static func contents(of folder: String) throws(FileError) -> [String] {
        // C calls: the stream and its entries live until it is closed; names are copied.
        guard let stream = unsafe opendir(folder) else { throw FileError(path: folder, operation: .open, code: errno) }
        defer { unsafe closedir(stream) }
        var found: [(path: String, written: Int)] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            guard !name.hasPrefix(".") else { continue }
            let path = join(folder, name)
            found.append((path, status(of: path)?.modificationTime ?? 0))
        }
        return found.sorted { ($0.written, $0.path) < ($1.written, $1.path) }.map(\.path)
    }

    public static func remove(_ path: String) throws(FileError) {
        guard unsafe unlink(path) == 0 else { throw FileError(path: path, operation: .remove, code: errno) }
    }

    /// The last part of a path.
    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The folder that holds a file or folder, by its name; `.` for a name alone.
    public static func folder(of path: String) -> String {
        var path = path[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path of a file in a folder.
    public static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The system's words for an `errno`.
    public static func description(of code: Int32) -> String {
        // C call: the string lives until the next call of this thread and is copied at once.
        unsafe String(cString: strerror(code))
    }
}

extension stat {
    /// Seconds since 1970.
    fileprivate var modificationTime: Int {
        #if canImport(Darwin)
            Int(st_mtimespec.tv_sec)
        #else
            Int(st_mtim.tv_sec)
        #endif
    }
}
