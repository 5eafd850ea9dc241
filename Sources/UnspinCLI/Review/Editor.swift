import UnspinBatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The user's editor: `$VISUAL`, else `$EDITOR`, else `vi`.
enum Editor {
    static var name: String {
        [Console.environment("VISUAL"), Console.environment("EDITOR")].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
    }

    /// Opens a file at a place, and returns when the editor has ended.
    /// - Returns: whether it could be started.
    static func open(_ path: String, line: Int, column: Int) throws(FileError) -> Bool {
        let name = name
        // The variable may hold options too: the shell cuts it into words.
        return try run(["/bin/sh", "-c", #"exec $0 "$@""#, name] + arguments(name, path, line: line, column: column), path: path)
    }

    /// How editors are told a place: most by `+LINE`, some by `FILE:LINE:COLUMN`.
    private static func arguments(_ name: String, _ path: String, line: Int, column: Int) -> [String] {
        let program = name.split(separator: " ").first?.split(separator: "/").last ?? ""
        switch program {
        case "code", "codium", "cursor": return ["--wait", "--goto", "\(path):\(line):\(column)"]
        case "subl", "zed": return ["--wait", "\(path):\(line):\(column)"]
        case "hx", "helix": return ["\(path):\(line):\(column)"]
        default: return ["+\(line)", path]
        }
    }

    private static func run(_ words: [String], path: String) throws(FileError) -> Bool {
        // C calls: the copied strings live until the child has its own.
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var process: pid_t = 0
        let code = unsafe posix_spawn(&process, words[0], nil, nil, &arguments, environ)
        guard code == 0 else { throw FileError(path: path, operation: .open, code: code) }
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        // How the shell says that there is no such program, or that it cannot be run.
        return ![126, 127].contains(status >> 8)
    }
}
