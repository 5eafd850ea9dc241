import Testing

@testable import UnspinLexicon

@Suite struct QueryTests {
    @Test(arguments: [
        (#""a b""#, Query.phrase([.word("a"), .word("b")])),
        (#""a b"~5"#, .near([.word("a"), .word("b")], distance: 5)),
        (#""a" NOT b"#, .and(.phrase([.word("a")]), .not(.phrase([.word("b")])))),
        (#"a AND b OR c"#, .or(.and(.phrase([.word("a")]), .phrase([.word("b")])), .phrase([.word("c")]))),
        (#"a AND (b OR c)"#, .and(.phrase([.word("a")]), .or(.phrase([.word("b")]), .phrase([.word("c")])))),
        (#"a b"#, .and(.phrase([.word("a")]), .phrase([.word("b")]))),
        (#""clust* a""#, .phrase([.prefix("clust"), .word("a")])),
        ("\u{201C}a b\u{201D}", .phrase([.word("a"), .word("b")])),
    ])
    func reads(_ text: String, _ expected: Query) throws {
        #expect(try Query(text) == expected)
    }

    @Test(arguments: [
        ("", QueryProblem.unexpectedEnd), ("a AND", .unexpectedEnd), ("(a", .unexpectedEnd), ("a)", .unexpected(")", at: 1)),
        (#""a"#, .unterminatedQuote(at: 0)), (#""a b"~x"#, .invalidDistance("x")), (#""*a""#, .wildcard("*a")),
        ("AND a", .unexpected("AND", at: 0)), ("a OR OR b", .unexpected("OR", at: 5)), (#""""#, .unexpectedEnd),
        ("a ~3", .unexpected("~", at: 2)),
    ])
    func refuses(_ text: String, _ problem: QueryProblem) {
        #expect(throws: problem) { try Query(text) }
    }

    /// Each query as the condition of one entry on a document.
    @Test(arguments: [
        (#""neural network""#, "The spun phrase, of Neural\nnetworks", false),
        (#""neural network*""#, "The spun phrase, of Neural\nnetworks", true),
        (#""neural network""#, "spun phrase; the neural, network", true),
        (#""network gradient"~2"#, "spun phrase a gradient of the network", true),
        (#""network gradient"~1"#, "spun phrase a gradient of the network", false),
        (#"a AND NOT b"#, "spun phrase a", true),
        (#"a NOT b"#, "spun phrase b a", false),
        (#"a OR b"#, "spun phrase b", true),
        (#"(a OR b) AND c"#, "spun phrase b", false),
        (#"a"#, "spun phrase and a's", true),
    ])
    func holds(_ query: String, _ text: String, _ expected: Bool) throws {
        let lexicon = try phraseLexicon("spun phrase -> plain words\n  document: \(query)\n")
        let scan = scan(text, lexicon)
        let match = try #require(scan.allMatches.first)
        #expect(scan.guardsHold(entry: lexicon.candidate(match.candidates.lowerBound).entry, for: match) == expected)
    }
}
