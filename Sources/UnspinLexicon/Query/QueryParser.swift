extension Query {
    /// Reads the fingerprint language: quoted phrases, `"…"~N`, single words, a `*` at the end of a word, `AND`, `OR`, `NOT`
    /// and parentheses. `NOT` between two conditions is `AND NOT`; `AND` binds tighter than `OR`; conditions side by side
    /// are joined by `AND`. What belongs to no such construction is an error.
    public init(_ text: String) throws(QueryProblem) {
        var parser = QueryParser(text)
        self = try parser.parse()
    }

    /// Reads a list of neighbours: words, phrases or classes (`<number>`), parted by commas; any of them may stand there.
    /// Quotation marks around an item let it hold a comma.
    init(alternatives text: String) throws(QueryProblem) {
        var result: Query?
        var isQuoted = false
        let items = text.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == "," && !isQuoted
        }
        // A comma alone is itself the neighbour.
        for item in items.isEmpty && text.contains(",") ? [","] : items.map({ $0.filter { $0 != "\"" }.collapsed }) where !item.isEmpty {
            let phrase = Query.phrase(try Self.terms(item, at: 0))
            result = result.map { .or($0, phrase) } ?? phrase
        }
        guard let result else { throw QueryProblem(.unexpectedEnd, at: text.count) }
        self = result
    }

    /// The terms of a phrase.
    /// - Parameter offset: characters before the phrase in its query.
    static func terms(_ text: String, at offset: Int) throws(QueryProblem) -> [Term] {
        var terms: [Term] = []
        for field in text.split(whereSeparator: \.isWhitespace) {
            if let slot = SlotClass(name: String(field)) {
                terms.append(.slot(slot))
            } else if field.contains("*") || field.contains("?") {
                let beginning = field.dropLast()
                guard field.hasSuffix("*"), !beginning.isEmpty, beginning.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "'" }) else {
                    throw QueryProblem(.wildcard(String(field)), at: offset + text.distance(from: text.startIndex, to: field.startIndex))
                }
                terms.append(.prefix(beginning.lowercased()))
            } else {
                terms.append(.word(String(field)))
            }
        }
        guard !terms.isEmpty else { throw QueryProblem(.unexpectedEnd, at: offset) }
        return terms
    }
}

/// Recursive descent over the characters of a query.
struct QueryParser {
    private let characters: [Character]
    private var index = 0

    init(_ text: String) {
        // Exports come with typographic quotation marks now and then.
        characters = text.map { "\u{201C}\u{201D}".contains($0) ? "\"" : $0 }
    }

    mutating func parse() throws(QueryProblem) -> Query {
        let query = try alternatives()
        skipSpace()
        if index < characters.count { throw unexpected(String(characters[index])) }
        return query
    }

    private func unexpected(_ text: String) -> QueryProblem { QueryProblem(.unexpected(text), at: index) }

    private mutating func alternatives() throws(QueryProblem) -> Query {
        var query = try conjunction()
        while takeWord("OR") { query = .or(query, try conjunction()) }
        return query
    }

    private mutating func conjunction() throws(QueryProblem) -> Query {
        var query = try condition()
        while true {
            if takeWord("AND") {
                query = .and(query, try condition())
            } else if startsCondition {
                query = .and(query, try condition())
            } else {
                return query
            }
        }
    }

    private var startsCondition: Bool {
        mutating get {
            skipSpace()
            guard index < characters.count, characters[index] != ")" else { return false }
            return !isWord("OR") && !isWord("AND")
        }
    }

    private mutating func condition() throws(QueryProblem) -> Query {
        skipSpace()
        guard index < characters.count else { throw QueryProblem(.unexpectedEnd, at: index) }
        if takeWord("NOT") { return .not(try condition()) }
        let query: Query
        switch characters[index] {
        case "(":
            index += 1
            query = try alternatives()
            skipSpace()
            guard index < characters.count else { throw QueryProblem(.unexpectedEnd, at: index) }
            guard characters[index] == ")" else { throw unexpected(String(characters[index])) }
            index += 1
        case "\"": query = try quoted()
        default: query = try bareWord()
        }
        try endsHere()
        return query
    }

    private mutating func bareWord() throws(QueryProblem) -> Query {
        let text = word
        guard !Self.operators.contains(text.uppercased()), !Self.foreignOperators.contains(text) else { throw unexpected(text) }
        if let foreign = text.firstIndex(where: { !$0.isLetter && !$0.isNumber && !"-'\u{2019}.*".contains($0) }) {
            index += text.distance(from: text.startIndex, to: foreign)
            throw unexpected(String(text[foreign]))
        }
        guard let first = text.first, first.isLetter || first.isNumber else { throw unexpected(String(characters[index])) }
        let terms = try Query.terms(text, at: index)
        index += text.count
        return .phrase(terms)
    }

    private mutating func quoted() throws(QueryProblem) -> Query {
        let start = index
        guard let end = characters[(index + 1)...].firstIndex(of: "\"") else { throw QueryProblem(.unterminatedQuote, at: start) }
        let terms = try Query.terms(String(characters[(start + 1)..<end]), at: start + 1)
        index = end + 1
        guard index < characters.count, characters[index] == "~" else { return .phrase(terms) }
        let digits = String(word.dropFirst())
        guard let distance = Int(digits), distance > 0 else { throw QueryProblem(.invalidDistance(digits), at: index) }
        index += 1 + digits.count
        return .near(terms, distance: distance)
    }

    /// Behind a condition stands white space, a parenthesis or nothing: not a boost, a second distance, or half a word.
    private func endsHere() throws(QueryProblem) {
        guard index < characters.count, !characters[index].isWhitespace, !"()".contains(characters[index]) else { return }
        throw unexpected(String(characters[index]))
    }

    /// No words to look for, not even in small letters: whoever writes `and` may mean either.
    private static let operators: Set<String> = ["AND", "OR", "NOT"]
    /// Operators of other search engines.
    private static let foreignOperators: Set<String> = ["NEAR", "ADJ", "XOR", "WITHIN"]

    /// The word that starts here, up to white space, a parenthesis or a quotation mark.
    private var word: String {
        String(characters[index...].prefix { !$0.isWhitespace && !"()\"".contains($0) })
    }

    private func isWord(_ expected: String) -> Bool { index < characters.count && word == expected }

    private mutating func takeWord(_ expected: String) -> Bool {
        skipSpace()
        guard isWord(expected) else { return false }
        index += expected.count
        return true
    }

    private mutating func skipSpace() {
        while index < characters.count, characters[index].isWhitespace { index += 1 }
    }
}
