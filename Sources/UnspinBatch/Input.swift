public import UnspinFormats

/// Something to read.
public struct Input: Sendable, Hashable {
    /// Nil for standard input.
    public let path: String?
    /// What it is called, where that is not its path.
    private var givenName: String?
    /// Where in `path` (in bytes of UTF-8) begins what the output is called below an output folder: of `corpus/a/b.txt`, found in
    /// the folder `corpus`, that is `a/b.txt`.
    private let outputStart: Int
    /// Whether it was found in a folder; what was named by the user is never left out for what it holds.
    public let isFound: Bool

    public static let standardInput = Input(path: nil, outputStart: 0, isFound: false)

    /// - Parameter name: what it is called, where it is to be taken for that file's text.
    public static func standardInput(named name: String?) -> Input {
        var input = standardInput
        input.givenName = name
        return input
    }

    /// The same input under another name.
    public func called(_ name: String) -> Input {
        var input = self
        input.givenName = name
        return input
    }

    /// A file that the user named: below an output folder it is called by its last part.
    public static func file(_ path: String) -> Input {
        Input(path: path, outputStart: path.utf8.count - FileSystem.name(of: path).utf8.count, isFound: false)
    }

    /// - Parameter outputName: the end of `path`.
    static func file(_ path: String, outputName: String, isFound: Bool) -> Input {
        Input(path: path, outputStart: path.utf8.count - outputName.utf8.count, isFound: isFound)
    }

    private init(path: String?, outputStart: Int, isFound: Bool) {
        self.path = path
        self.outputStart = max(0, outputStart)
        self.isFound = isFound
    }

    /// `-` is standard input.
    public init(argument: String) {
        self = argument == "-" ? .standardInput : .file(argument)
    }

    /// What it is called in logs, diffs and messages.
    public var name: String { givenName ?? path ?? "stdin" }

    /// What its output is called below an output folder.
    var outputName: String { path.map { String(decoding: $0.utf8.dropFirst(outputStart), as: UTF8.self) } ?? name }

    public func format(_ chosen: InputFormat?) -> InputFormat {
        chosen ?? (path ?? givenName).map(InputFormat.init(path:)) ?? .text
    }

    /// Whether the name is one that Unspin gives to its own output: such files are never cleaned.
    public var isOwnOutput: Bool { path.map(OutputName.isOwn) ?? false }

    /// All bytes, without the compression that they show at their beginning.
    public func readUncompressed() throws(FileError) -> UncompressedFile { try UncompressedFile(FileReader(self)) }

    /// All bytes.
    public func read() throws(FileError) -> [UInt8] {
        let reader = try FileReader(self)
        var bytes: [UInt8] = []
        while try reader.append(to: &bytes) {}
        return bytes
    }
}
