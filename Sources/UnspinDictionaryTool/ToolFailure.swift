/// Why a command cannot be carried out.
enum ToolFailure: Error {
    case unreadable(String)
    case notUTF8(String)
    /// A line of a decisions file is none.
    case decisions(String, line: Int)
}
