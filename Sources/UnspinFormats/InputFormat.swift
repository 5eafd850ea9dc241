/// The container around a text.
public enum InputFormat: String, Sendable, CaseIterable {
    case text
    /// One JSON object a line.
    case jsonLines = "jsonl"

    /// By the ending of a file's name: `.jsonl` and `.ndjson` are JSON Lines, anything else is text.
    public init(path: String) {
        let name = path.lowercased()
        self = name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") ? .jsonLines : .text
    }
}
