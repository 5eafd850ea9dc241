/// A dictionary file that was read: what its top says, its entries, and what is wrong with it.
///
/// The readers of the formats are initialisers, one in the file of each kind of entry.
public struct DictionaryFile<Entry: Sendable>: Sendable {
    public let file: String
    public internal(set) var header = SourceHeader()
    public internal(set) var entries: [Entry] = []
    public internal(set) var findings: [DictionaryFinding] = []

    /// Reads nothing yet.
    init(file: String) { self.file = file }

    /// Reads a file in one of Unspin's own formats line by line; a line that cannot be read is an error, and the next one is read.
    init(_ source: DictionarySource, readLine: (SourceLines.Line, inout Self) throws(DictionaryFinding.Problem) -> Void) {
        self.init(file: source.file)
        let lines = SourceLines(source)
        header = lines.header
        findings = lines.findings
        for line in lines.lines {
            do throws(DictionaryFinding.Problem) {
                try readLine(line, &self)
            } catch {
                report(error, line: line.number, column: line.indentation + 1)
            }
        }
    }

    mutating func report(
        _ problem: DictionaryFinding.Problem, _ severity: DictionaryFinding.Severity = .error, line: Int, column: Int = 1
    ) {
        findings.append(DictionaryFinding(SourcePosition(file: file, line: line, column: column), severity, problem))
    }

    /// Where the file promises to be in order, reports the entries that are not.
    mutating func checkOrder(by key: (Entry) -> String, line: (Entry) -> Int, name: (Entry) -> String) {
        guard header.isSorted else { return }
        for (left, right) in zip(entries, entries.dropFirst()) where key(left) > key(right) {
            report(.unsorted(name(right)), line: line(right))
        }
    }
}
