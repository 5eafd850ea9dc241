/// The container around a text.
public enum InputFormat: String, Sendable, CaseIterable {
    case text
    case markdown
    case html
    /// One JSON object a line.
    case jsonLines = "jsonl"

    private static let endings: [(InputFormat, [String])] = [
        (.jsonLines, [".jsonl", ".ndjson"]), (.markdown, [".md", ".markdown"]), (.html, [".html", ".htm", ".xhtml"]),
    ]

    /// Whether an input is one text, not records one after the other.
    public var isOneText: Bool { self == .text || self == .markdown || self == .html }

    /// By the ending of a file's name, in front of that of its compression; text where it says nothing.
    public init(path: String) {
        var name = path.lowercased()
        if let ending = Compression.endings.first(where: { name.hasSuffix($0) }) { name.removeLast(ending.count) }
        self = Self.endings.first { $0.1.contains { name.hasSuffix($0) } }?.0 ?? .text
    }
}
