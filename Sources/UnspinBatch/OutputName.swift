/// The names of what is written beside a cleaned file.
public enum OutputName {
    static let diff = ".diff"
    public static let edits = ".edits.jsonl"
    public static let decisions = ".decisions.jsonl"

    /// Endings of files that are never taken as input.
    public static let endings = [diff, edits, decisions]

    static func isOwn(_ path: String) -> Bool { endings.contains { path.hasSuffix($0) } }

    /// `NAME.edits.jsonl`, `NAME.2.edits.jsonl`, `NAME.3.edits.jsonl`, …
    static func logs(for path: String) -> some Sequence<String> {
        (1...).lazy.map { $0 == 1 ? path + edits : "\(path).\($0)\(edits)" }
    }
}
