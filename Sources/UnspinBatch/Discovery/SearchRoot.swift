/// One argument of the command line: a file, a folder, or a pattern with the folder that its search starts from.
struct SearchRoot {
    /// As the user wrote it.
    let argument: String
    /// What is searched; nil where the argument is a file or standard input.
    let folder: String?
    /// What paths from `folder` must match; nil where everything is taken.
    let pattern: [UInt8]?
    /// Whether the output of a file keeps the path that it is named by.
    let keepsPath: Bool

    var isFolder: Bool { folder != nil && pattern == nil }

    init(_ argument: String, keepsPath: Bool) {
        self.argument = argument
        self.keepsPath = keepsPath
        if argument != "-", FileSystem.isFolder(argument) {
            folder = argument
            pattern = nil
        } else if argument != "-", !FileSystem.exists(argument), Wildcard.isSpecial(argument.utf8) {
            let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
            let plain = parts.prefix { !Wildcard.isSpecial($0.utf8) }
            let start = plain.joined(separator: "/")
            folder = plain.isEmpty ? "." : start.isEmpty ? "/" : start
            pattern = Array(parts.dropFirst(plain.count).filter { !$0.isEmpty }.joined(separator: "/").utf8)
        } else {
            folder = nil
            pattern = nil
        }
    }

    /// The input that a named file is.
    var input: Input {
        guard keepsPath, argument != "-" else { return Input(argument: argument) }
        return .file(argument, outputName: Self.relative(argument), isFound: false)
    }

    /// The path without what leads out of an output folder: `/`, `./` and everything up to the last `..`.
    static func relative(_ path: String) -> String {
        var parts = path.split(separator: "/")[...]
        if let up = parts.lastIndex(of: "..") { parts = parts[(up + 1)...] }
        let dots = parts.prefix { $0 == "." }
        return parts.dropFirst(dots.count).joined(separator: "/")
    }
}
