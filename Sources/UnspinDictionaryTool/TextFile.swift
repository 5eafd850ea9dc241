import FoundationEssentials

/// Files of text.
enum TextFile {
    /// - Throws: `ToolFailure` where it cannot be read or is not UTF-8.
    static func read(_ path: String) throws(ToolFailure) -> String {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { throw .unreadable(path) }
        guard let text = String(data: data, encoding: .utf8) else { throw .notUTF8(path) }
        return text
    }
}
