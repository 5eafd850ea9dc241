extension Query {
    /// Reads the fingerprint language: quoted phrases, `"…"~N`, single words, a `*` at the end of a word, `AND`, `OR`, `NOT`
    /// and parentheses. `NOT` between two conditions is `AND NOT`; `AND` binds tighter than `OR`; conditions side by side
    /// are joined by `AND`.
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
            let phrase = Query.phrase(try Self.terms(item))
            result = result.map { .or($0, phrase) } ?? phrase
        }
        guard let result else { throw .unexpectedEnd }
        self = result
    }

    static func terms(_ text: String) throws(QueryProblem) -> [Term] {
        var terms: [Term] = []
        for field in text.split(whereSeparator: \.isWhitespace) {
            if let slot = SlotClass(name: String(field)) {
                terms.append(.slot(slot))
            } else if field.contains("*") {
                let beginning = field.dropLast()
                guard field.hasSuffix("*"), !beginning.isEmpty, beginning.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "'" }) else {
                    throw .wildcard(String(field))
                }
                terms.append(.prefix(beginning.lowercased()))
            } else {
                terms.append(.word(String(field)))
            }
        }
        guard !terms.isEmpty else { throw .unexpectedEnd }
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
        if index < characters.count { throw .unexpected(String(characters[index]), at: index) }
        return query
    }

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
        guard index < characters.count else { throw .unexpectedEnd }
        if takeWord("NOT") { return .not(try condition()) }
        if isWord("AND") || isWord("OR") { throw .unexpected(word, at: index) }
        switch characters[index] {
        case "(":
            index += 1
            let inner = try alternatives()
            skipSpace()
            guard index < characters.count else { throw .unexpectedEnd }
            guard characters[index] == ")" else { throw .unexpected(String(characters[index]), at: index) }
            index += 1
            return inner
        case "\"": return try quoted()
        case let character where character.isLetter || character.isNumber:
            let text = word
            index += text.count
            return .phrase(try Query.terms(text))
        case let character: throw .unexpected(String(character), at: index)
        }
    }

    private mutating func quoted() throws(QueryProblem) -> Query {
        let start = index
        guard let end = characters[(index + 1)...].firstIndex(of: "\"") else { throw .unterminatedQuote(at: start) }
        let terms = try Query.terms(String(characters[(start + 1)..<end]))
        index = end + 1
        guard index < characters.count, characters[index] == "~" else { return .phrase(terms) }
        index += 1
        let digits = word
        guard let distance = Int(digits), distance > 0 else { throw .invalidDistance(digits) }
        index += digits.count
        return .near(terms, distance: distance)
    }

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
