public import UnspinFormats

/// Something to read.
public enum Input: Sendable, Hashable {
    case standardInput
    case file(String)

    /// `-` is standard input.
    public init(argument: String) {
        self = argument == "-" ? .standardInput : .file(argument)
    }

    /// What it is called in logs, diffs and messages.
    public var name: String {
        switch self {
        case .standardInput: "stdin"
        case .file(let path): path
        }
    }

    public func format(_ chosen: InputFormat?) -> InputFormat {
        if let chosen { return chosen }
        switch self {
        case .standardInput: return .text
        case .file(let path): return InputFormat(path: path)
        }
    }

    /// Whether the name is one that Unspin gives to its own output: such files are never cleaned.
    public var isOwnOutput: Bool {
        guard case .file(let path) = self else { return false }
        return OutputName.endings.contains { path.hasSuffix($0) }
    }

    /// All bytes.
    public func read() throws(FileError) -> [UInt8] {
        let reader = try FileReader(self)
        var bytes: [UInt8] = []
        while try reader.append(to: &bytes) {}
        return bytes
    }
}
