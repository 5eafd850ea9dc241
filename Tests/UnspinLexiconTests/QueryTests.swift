import Testing
import UnspinTestSupport

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
        ("", QueryProblem.Reason.unexpectedEnd, 0), ("a AND", .unexpectedEnd, 5), ("(a", .unexpectedEnd, 2), ("a)", .unexpected(")"), 1),
        (#""a"#, .unterminatedQuote, 0), (#""a b"~x"#, .invalidDistance("x"), 5), (#""b *a""#, .wildcard("*a"), 3),
        ("AND a", .unexpected("AND"), 0), ("a OR OR b", .unexpected("OR"), 5), (#""""#, .unexpectedEnd, 1),
        ("a ~3", .unexpected("~"), 2), (#""a b"~2^3"#, .invalidDistance("2^3"), 5), (#""a"^3"#, .unexpected("^"), 3),
        ("a~2", .unexpected("~"), 1), ("+a", .unexpected("+"), 0), ("a && b", .unexpected("&"), 2), (#""a" and b"#, .unexpected("and"), 4),
        ("title:a", .unexpected(":"), 5), ("a NEAR b", .unexpected("NEAR"), 2), ("a NEAR/3 b", .unexpected("/"), 6),
        (#""colo?r""#, .wildcard("colo?r"), 1), ("[a TO b]", .unexpected("["), 0),
    ])
    func refuses(_ text: String, _ reason: QueryProblem.Reason, _ offset: Int) {
        #expect(throws: QueryProblem(reason, at: offset)) { try Query(text) }
    }

    @Test func whatIsWrittenIsReadTheSame() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let query = Query.random(depth: 4, using: &generator)
            #expect(try Query(query.description) == query, "\(query)")
        }
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

    /// A proximity with a match of its own: the place where it holds must take in the match.
    @Test(arguments: [
        ("clustering of the gatherings", ["gatherings"]), ("gatherings, and so on, without clustering", []),
        ("gatherings of people. And now for clustering gatherings", ["gatherings"]), ("gatherings", []),
    ])
    func aPlaceHoldsAroundAMatch(_ text: String, _ expected: [String]) throws {
        let table = #"tortured_phrase,expected_phrase\#n"""gatherings clustering""~3",clustering"#
        let source = DictionarySource(file: "t.csv", text: table)
        let found = scan(text, try Lexicon(LexiconBytes(LexiconCompiler([source]).compile().bytes)))
        #expect(found.repairs.map { String($0.prefix { $0 != ">" }) } == expected)
    }
}

extension Query {
    fileprivate static func random(depth: Int, using generator: inout SeededGenerator) -> Query {
        func terms() -> [Term] {
            (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                Bool.random(using: &generator) ? .word(["a", "b", "c-d"].randomElement(using: &generator) ?? "") : .prefix("be")
            }
        }
        func inner() -> Query { random(depth: depth - 1, using: &generator) }
        switch depth == 0 ? 0 : Int.random(in: 0...5, using: &generator) {
        case 0, 1: return .phrase(terms())
        case 2: return .near(terms(), distance: Int.random(in: 1...9, using: &generator))
        case 3: return .and(inner(), inner())
        case 4: return .or(inner(), inner())
        default: return .not(inner())
        }
    }
}
