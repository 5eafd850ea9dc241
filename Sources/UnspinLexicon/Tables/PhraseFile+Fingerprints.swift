extension PhraseFile {
    /// Reads a user's own export of the Problematic Paper Screener: CSV rows of a query, the expected phrase and a number of papers.
    ///
    ///     tortured_phrase,expected_phrase,num_papers
    ///     """sham brain"" AND ""neural""",artificial brain,12
    ///
    /// A query holds or fails for a document; what is marked is narrowed to the phrases in it that are not conditions: the
    /// left side of `AND`, both sides of `OR`, nothing under `NOT`. Of a proximity, whose words may stand apart, the words
    /// that the expected phrase has not are marked where the proximity holds; of a phrase that is longer than the lexicon's may be, its
    /// first words. What is only part of a query's words, or has a wildcard, is reported: nobody knows what to put there. So is an
    /// expected phrase that cannot be inserted. Whatever context makes of the expected phrase, what a query marks is at least
    /// reported: whoever wrote it down says that nobody else writes so.
    public init(fingerprints source: DictionarySource) {
        self.init(file: source.file)
        var rows = CommaSeparatedRows(source.text)
        guard let header = rows.next()?.fields.map(\.text), let phrase = header.firstIndex(of: "tortured_phrase"),
            let expected = header.firstIndex(of: "expected_phrase")
        else {
            report(.missingColumns(["tortured_phrase", "expected_phrase"]), line: 1)
            return
        }
        while let row = rows.next() {
            guard row.fields.count > max(phrase, expected) else {
                if row.fields.map(\.text) != [""] { report(.emptyItem, line: row.line) }
                continue
            }
            do {
                entries += try FingerprintRow(row.fields[phrase].text, row.fields[expected].text.collapsed, line: row.line).entries
            } catch {
                let places = row.fields[phrase].places
                let place = places[min(error.offset, places.count - 1)]
                report(.query(error), line: place.line, column: place.column)
            }
        }
    }
}

/// A query and the phrase that was expected.
struct FingerprintRow {
    private let query: Query
    private let expected: String
    private let line: Int

    /// What a query marks in a text.
    private struct Target {
        var phrase: String
        /// What must hold around it, where the phrase is not all that the query asks for.
        var place: Query?
    }

    init(_ text: String, _ expected: String, line: Int) throws(QueryProblem) {
        query = try Query(text)
        self.expected = expected
        self.line = line
        if targets(of: query).isEmpty { throw QueryProblem(.nothingToMark, at: 0) }
    }

    /// One entry for the phrases that are marked as they stand, and one for each of the others.
    var entries: [PhraseEntry] {
        let targets = targets(of: query)
        let plain = targets.filter { $0.place == nil }.map(\.phrase)
        let loose = targets.filter { $0.place != nil }.map { target in
            var entry = PhraseEntry(spun: [target.phrase], originals: [expected], tier: .report, family: "T", line: line)
            entry.guards = target.place.map { [PhraseEntry.Guard(scope: .match, negated: false, query: $0)] } ?? []
            if query.hasConditions { entry.guards.append(condition) }
            return entry
        }
        return plain.isEmpty ? loose : [entry(plain)] + loose
    }

    private func entry(_ phrases: [String]) -> PhraseEntry {
        var entry = PhraseEntry(spun: phrases, originals: [expected], tier: .auto, family: "T", line: line)
        entry.isMarked = true
        if query.hasConditions {
            entry.guards = [condition]
            entry.tier = .review
        } else {
            entry.isSure = true
        }
        if !PhraseEntry.isInsertable(expected) { entry.tier = .report }
        return entry
    }

    private var condition: PhraseEntry.Guard { PhraseEntry.Guard(scope: .document, negated: false, query: query) }

    /// How many terms of a phrase can be looked up as one.
    private static func longestStart(of terms: [Query.Term]) -> Int {
        var tokens = 0
        let start = terms.prefix { term in
            tokens += PhraseTokens(term.slotted).pieces.count
            return tokens <= LexiconLayout.maximumPhraseTokens
        }
        return max(1, start.count)
    }

    private func targets(of query: Query) -> [Target] {
        switch query {
        case .phrase(let terms):
            let shown = terms.prefix(Self.longestStart(of: terms))
            let isWhole = shown.count == terms.count && !terms.contains(where: \.isPrefix)
            return [Target(phrase: shown.map(\.slotted).joined(separator: " "), place: isWhole ? nil : query)]
        case .near(let terms, _):
            let known = Set(expected.lowercased().split(separator: " ").map(String.init))
            let strange = terms.filter { !known.contains($0.text.lowercased()) }
            return (strange.isEmpty ? terms : strange).map { Target(phrase: $0.slotted, place: query) }
        case .and(let left, let right):
            let marked = targets(of: left)
            return marked.isEmpty ? targets(of: right) : marked
        case .or(let left, let right): return targets(of: left) + targets(of: right)
        case .not: return []
        }
    }
}

extension Query {
    /// Whether a document may hold a phrase of the query without the query's holding.
    fileprivate var hasConditions: Bool {
        switch self {
        case .phrase, .near: false
        case .or(let left, let right): left.hasConditions || right.hasConditions
        case .and, .not: true
        }
    }
}

extension Query.Term {
    /// As it stands in a phrase: a word whose end is open is any word there, and a guard looks at its beginning.
    fileprivate var slotted: String { isPrefix ? SlotClass.word.name : text }

    fileprivate var isPrefix: Bool {
        if case .prefix = self { true } else { false }
    }
}
