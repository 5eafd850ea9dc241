import UnspinRender

/// Columns for a terminal: the first to the left, the others to the right.
enum PlainTable {
    /// A line for each row; all rows have as many cells.
    static func text(_ rows: [[String]]) -> String {
        guard let columns = rows.first?.indices else { return "" }
        let widths = columns.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        return rows.map { row in
            if row.dropFirst().allSatisfy(\.isEmpty), !row[0].isEmpty { return row[0] + "\n" }
            return left(row[0], widths[0]) + columns.dropFirst().map { "  " + right(row[$0], widths[$0]) }.joined() + "\n"
        }.joined()
    }

    static func left(_ text: String, _ width: Int) -> String { text + padding(text, width) }
    static func right(_ text: String, _ width: Int) -> String { padding(text, width) + text }

    private static func padding(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }
}
