/// The container around a text.
public enum InputFormat: String, Sendable, CaseIterable {
    case text
    /// One JSON object a line.
    case jsonLines = "jsonl"

    private static let endings: [(InputFormat, [String])] = [(.jsonLines, [".jsonl", ".ndjson"])]

    /// By the ending of a file's name, in front of that of its compression; text where it says nothing.
    public init(path: String) {
        var name = path.lowercased()
        if let ending = Compression.endings.first(where: { name.hasSuffix($0) }) { name.removeLast(ending.count) }
        self = Self.endings.first { $0.1.contains { name.hasSuffix($0) } }?.0 ?? .text
    }
}
