/// `FILE:LINE` or `FILE:LINE:COLUMN`, as messages and logs name places; lines and columns count from 1.
struct TextPlace: Hashable {
    var path: String
    var line: Int
    /// In Unicode scalars; nil for the whole line.
    var column: Int?

    /// Nil where no line is named.
    init?(_ argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        func number(_ part: Substring?) -> Int? { part.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }
        guard parts.count > 1, let last = number(parts.last) else { return nil }
        if parts.count > 2, let line = number(parts[parts.count - 2]) {
            self.line = line
            column = last
        } else {
            line = last
        }
        path = parts.dropLast(column == nil ? 1 : 2).joined(separator: ":")
        if path.isEmpty { return nil }
    }
}
