import Glibc

/// Runs a program and waits for it. Its streams are files, so that no pipe can fill up.
///
/// Foundation would do this too, but brings an ICU of its own that cannot be in one module with the system's.
public struct Tool: Sendable {
    public struct Result: Sendable {
        /// The exit code; 128 and the signal's number where a signal ended the program, as a shell says it.
        public var status: Int32
        public var output: [UInt8]
        public var errors: [UInt8]

        public var outputText: String { String(decoding: output, as: UTF8.self) }
        public var errorText: String { String(decoding: errors, as: UTF8.self) }
    }

    private let name: String

    /// - Parameter name: a path, or the name of a program on the PATH.
    public init(_ name: String) { self.name = name }

    public func run(
        _ arguments: [String], input: [UInt8] = [], in folder: Folder? = nil, environment: [String: String] = [:]
    ) throws -> Result {
        let streams = try Folder()
        try streams.write("in", input)
        // The shell changes folder, sets the streams and becomes the program.
        let script = #"cd "$1" && shift && d=$1 && shift && exec "$@" <"$d/in" >"$d/out" 2>"$d/err""#
        let words = ["/bin/sh", "-c", script, "sh", folder?.path ?? streams.path, streams.path, name] + arguments
        var variables = ["LC_ALL": "C.UTF-8"]
        // C call: the string is copied at once.
        if let path = unsafe getenv("PATH") { variables["PATH"] = unsafe String(cString: path) }
        variables.merge(environment) { $1 }
        return Result(
            status: try spawn(words, variables.map { "\($0)=\($1)" }), output: try streams.read("out"),
            errors: (try? streams.read("err")) ?? [])
    }

    private func spawn(_ words: [String], _ variables: [String]) throws -> Int32 {
        // C calls: the copied strings live until the child has its own.
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        var environment = unsafe variables.map { unsafe strdup($0) } + [nil]
        defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
        // The threads of a test runner block signals; a program that inherited that would hear of no Ctrl-C and no new window size.
        var attributes = posix_spawnattr_t()
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var process: pid_t = 0
        let code = unsafe posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, &environment)
        guard code == 0 else { throw ToolError(path: "/bin/sh", code: code) }
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw ToolError(path: name, code: errno) }
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}

public struct ToolError: Error {
    var path: String
    /// `errno`.
    var code: Int32
}

/// A folder of its own for a test; removed with the value.
public final class Folder: Sendable {
    public let path: String

    public init() throws {
        var template = Array("/tmp/unspin-test-XXXXXX".utf8CString)
        // C call: writes the name into the array it is given.
        guard unsafe template.withUnsafeMutableBufferPointer({ unsafe mkdtemp($0.baseAddress!) }) != nil else {
            throw ToolError(path: "/tmp", code: errno)
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        if unsafe unlink(path) == 0 { return }
        for name in names(in: path) { remove("\(path)/\(name)") }
        _ = unsafe rmdir(path)
    }

    public func path(_ name: String) -> String { "\(path)/\(name)" }

    public func makeFolder(_ name: String) throws {
        guard unsafe mkdir(path(name), 0o755) == 0 || errno == EEXIST else { throw ToolError(path: path(name), code: errno) }
    }

    public func write(_ name: String, _ bytes: [UInt8]) throws { try Self.write(path(name), bytes) }

    private static func makeFolders(above path: String) {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
        if unsafe mkdir(folder, 0o755) == 0 || errno == EEXIST { return }
        makeFolders(above: folder)
        _ = unsafe mkdir(folder, 0o755)
    }

    /// Writes a file, and makes the folder that it is in.
    public static func write(_ path: String, _ bytes: [UInt8]) throws {
        makeFolders(above: path)
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw ToolError(path: path, code: errno) }
        defer { close(descriptor) }
        var position = 0
        while position < bytes.count {
            // C call: reads within the bounds of the array.
            let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress! + position, $0.count - position) }
            guard count > 0 else { throw ToolError(path: path, code: errno) }
            position += count
        }
    }

    public func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    public func read(_ name: String) throws -> [UInt8] { try Self.read(path(name)) }

    public static func read(_ path: String) throws -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else { throw ToolError(path: path, code: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // C call: writes within the bounds of the array.
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress!, $0.count) }
            guard count >= 0 else { throw ToolError(path: path, code: errno) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    /// Names in the folder, or in a folder of it, sorted.
    public func names(in name: String = ".") -> [String] { Self.names(in: path(name)) }

    public static func names(in path: String) -> [String] {
        // C calls: the entry lives until the next call and is copied at once.
        guard let folder = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
