/// Turns the edits of a run into another format, text by text: `begin`, `add` for each text in order, `end`.
public protocol Exporter {
    /// What opens the output.
    mutating func begin() -> String
    mutating func add(_ text: ExportedText) -> String
    /// What closes the output.
    mutating func end() -> String
    /// Findings that were left out of the output, because it takes no more.
    var omitted: Int { get }
}

extension Exporter {
    public mutating func begin() -> String { "" }
    public mutating func end() -> String { "" }
    public var omitted: Int { 0 }
}

/// The formats that edits are exported in.
public enum ExportFormat: String, Sendable, CaseIterable {
    /// Static Analysis Results Interchange Format 2.1.0.
    case sarif
    /// Workflow commands of GitHub Actions.
    case github
    /// The format of the shared tasks on grammatical error correction.
    case m2
    case criticmarkup
    /// A page of its own.
    case html
    /// Maps from offsets of the cleaned texts to offsets of the originals.
    case offsets

    /// Whether the format shows the text around the edits; the others need only the edits.
    public var needsText: Bool { self != .sarif && self != .github }
}
