/// The container around a text.
public enum InputFormat: String, Sendable, CaseIterable {
    case text
    case markdown
    case html
    /// One JSON object a line.
    case jsonLines = "jsonl"
    /// Comma-separated rows below a header (RFC 4180).
    case csv
    /// The same with tabs.
    case tsv
    /// A web archive (ISO 28500).
    case warc
    /// A web archive of extracted texts, as Common Crawl has them.
    case wet

    private static let endings: [(InputFormat, [String])] = [
        (.text, [".txt", ".text"]), (.jsonLines, [".jsonl", ".ndjson"]), (.markdown, [".md", ".markdown"]),
        (.html, [".html", ".htm", ".xhtml"]),
        (.csv, [".csv"]), (.tsv, [".tsv", ".tab"]), (.wet, [".wet"]), (.warc, [".warc"]),
    ]

    /// Whether an input is one text, not records one after the other.
    public var isOneText: Bool { self == .text || self == .markdown || self == .html }

    /// By the ending of a file's name, in front of that of its compression; text where it says nothing.
    public init(path: String) { self = Self.named(by: path) ?? .text }

    /// Whether a name says what the file is.
    public static func isNamed(by path: String) -> Bool { named(by: path) != nil }

    private static func named(by path: String) -> InputFormat? {
        var name = path.lowercased()
        if let ending = Compression.endings.first(where: { name.hasSuffix($0) }) { name.removeLast(ending.count) }
        return endings.first { $0.1.contains { name.hasSuffix($0) } }?.0
    }
}
