/// A user's own export of the Problematic Paper Screener: CSV rows of a query, the expected phrase and a number of papers.
///
///     tortured_phrase,expected_phrase,num_papers
///     """sham brain"" AND ""neural""",artificial brain,12
///
/// A query holds or fails for a document; what is marked is narrowed to the phrases in it that are not conditions: the
/// left side of `AND`, both sides of `OR`, nothing under `NOT`. Of a proximity, whose words may stand apart, the words
/// that the expected phrase has not are marked.
public struct FingerprintTable: Sendable {
    public let file: String
    public private(set) var entries: [PhraseEntry] = []
    public private(set) var findings: [DictionaryFinding] = []

    public init(_ source: DictionarySource) {
        file = source.file
        var rows = CommaSeparatedRows(source.text)
        guard let header = rows.next(), let phrase = header.fields.firstIndex(of: "tortured_phrase"),
            let expected = header.fields.firstIndex(of: "expected_phrase")
        else {
            report(1, .unknownKey("tortured_phrase"))
            return
        }
        while let row = rows.next() {
            guard row.fields.count > max(phrase, expected) else {
                if row.fields != [""] { report(row.line, .emptyItem) }
                continue
            }
            do {
                entries.append(try Self.entry(row.fields[phrase], row.fields[expected].collapsed, line: row.line))
            } catch {
                report(row.line, .query(error))
            }
        }
    }

    private mutating func report(_ line: Int, _ problem: DictionaryFinding.Problem) {
        findings.append(DictionaryFinding(SourcePosition(file: file, line: line), .error, problem))
    }

    private static func entry(_ text: String, _ expected: String, line: Int) throws(QueryProblem) -> PhraseEntry {
        let query = try Query(text)
        var isLoose = false
        let spun = try targets(of: query, expected: expected, isLoose: &isLoose)
        let isInsertable = PhraseEntry.isInsertable(expected) && !isLoose
        var entry = PhraseEntry(
            spun: spun, originals: [expected], tier: isInsertable ? .auto : .report, family: "science",
            seen: "imported", line: line)
        if case .phrase = query {
            entry.isSure = true
        } else {
            entry.guards = [PhraseEntry.Guard(scope: .document, negated: false, query: query)]
            if isInsertable { entry.tier = .review }
        }
        return entry
    }

    /// The phrases of a query to mark in a text. `isLoose` is set where one is only part of what the query asks for.
    private static func targets(of query: Query, expected: String, isLoose: inout Bool) throws(QueryProblem) -> [String] {
        switch query {
        case .phrase(let terms):
            // The words behind a wildcard are not known, so there is no phrase to mark.
            if let open = terms.first(where: { $0.isPrefix }) { throw .wildcard(open.text + "*") }
            return [terms.map(\.text).joined(separator: " ")]
        case .near(let terms, _):
            isLoose = true
            let known = Set(expected.lowercased().split(separator: " ").map(String.init))
            return terms.map(\.text).filter { !known.contains($0.lowercased()) }
        case .and(let left, let right):
            let targets = try targets(of: left, expected: expected, isLoose: &isLoose)
            return targets.isEmpty ? try self.targets(of: right, expected: expected, isLoose: &isLoose) : targets
        case .or(let left, let right):
            return try targets(of: left, expected: expected, isLoose: &isLoose)
                + targets(of: right, expected: expected, isLoose: &isLoose)
        case .not: return []
        }
    }
}

extension Query.Term {
    fileprivate var text: String {
        switch self {
        case .word(let text), .prefix(let text): text
        case .slot(let slot): slot.name
        }
    }

    fileprivate var isPrefix: Bool {
        if case .prefix = self { true } else { false }
    }
}
