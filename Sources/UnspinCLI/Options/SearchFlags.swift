import ArgumentParser
import UnspinBatch

/// Which files are read.
struct SearchFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read the files that a list names, one a line (or with NUL between the names); - is standard input.", valueName: "list"),
        completion: .file())
    var filesFrom: String?

    @Option(help: ArgumentHelp("Leave out files and folders like this, in the syntax of .gitignore. Repeatable.", valueName: "pattern"))
    var exclude: [String] = []

    @Flag(help: "Leave out what is excluded or ignored even where it is named.")
    var forceExclude = false

    @Flag(help: "Do not heed .gitignore, .ignore and .unspinignore.")
    var noIgnore = false

    @Flag(help: "Search hidden files and folders too.")
    var hidden = false

    @Flag(help: "List what would be read, and read nothing.")
    var files = false

    /// - Throws: `FileError` where the list cannot be read.
    func find(_ paths: [String], excluding exclude: [String], outputFolder: String?) throws(FileError) -> Discovery.Result {
        var discovery = Discovery()
        discovery.exclude = exclude
        discovery.forcesExclusion = forceExclude
        discovery.readsIgnoreFiles = !noIgnore
        discovery.includesHidden = hidden
        discovery.outputFolder = outputFolder
        return discovery.find(paths, listed: try listed())
    }

    private func listed() throws(FileError) -> [String] {
        guard let filesFrom else { return [] }
        let bytes = try Input(argument: filesFrom).read()
        let separator: UInt8 = bytes.contains(0) ? 0 : 0x0A
        return bytes.split(separator: separator).map { line in
            String(decoding: separator == 0x0A && line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }.filter { !$0.isEmpty }
    }
}
