import Testing
import UnspinLexicon
import UnspinText

@testable import Unspin

@Suite struct LatticeBuilderTests {
    private let phrases = """
        overseas minister~n -> foreign minister~n
        necessary -> important
        widespread floor -> common ground
        floor -> ground
        mentioned -> said
        """

    @Test func everyTokenIsKeptFirst() throws {
        let scanned = try Scanned("The overseas minister sought a necessary widespread floor in 2 days.", phrases: phrases)
        let lattice = scanned.lattice
        #expect(lattice.tokenCount == scanned.scan.tokens.count)
        for token in 0..<lattice.tokenCount {
            let edges = lattice.edges(from: token)
            #expect(edges.allSatisfy { lattice.edges[$0].start == Int32(token) && lattice.edges[$0].end > Int32(token) })
            #expect(lattice.edges[edges.lowerBound].keeps)
            #expect(lattice.edges[edges.lowerBound].end == Int32(token + 1))
            #expect(edges.dropFirst().allSatisfy { !lattice.edges[$0].keeps && lattice.edges[$0].sourceCount > 0 })
            #expect(lattice.isReplaceable(token) == (edges.count > 1))
        }
        #expect(lattice.edges[Int(Lattice.endEdge)].start < 0)
    }

    @Test(arguments: [
        ("She met the overseas minister.", ["overseas minister -> foreign minister"]),
        ("Two overseas ministers' wives", ["overseas ministers -> foreign ministers"]),
        ("OVERSEAS MINISTER", ["OVERSEAS MINISTER -> FOREIGN MINISTER"]),
        ("The Overseas Minister left", ["Overseas Minister -> Foreign Minister"]),
        ("Overseas minister of Spain", ["Overseas minister -> Foreign minister", "Overseas minister -> Foreign Minister"]),
        ("a widespread floor", ["widespread floor -> common ground", "floor -> ground"]),
        ("a widespread\n\nfloor", ["floor -> ground"]),
        ("nothing of the kind", []),
    ])
    func offers(_ text: String, _ expected: [String]) throws {
        #expect(try Set(Scanned(text, phrases: phrases).offers) == Set(expected))
    }

    @Test(arguments: [
        ("a necessary step", "a necessary -> an important"), ("A necessary step", "A necessary -> An important"),
        ("He took a necessary step", "a necessary -> an important"),
    ])
    func articlesAreJoined(_ text: String, _ expected: String) throws {
        let scanned = try Scanned(text, phrases: phrases)
        let joined = try #require(scanned.edge(expected))
        let alone = try #require(scanned.edge(String(expected.drop { $0 != "n" })).map { $0 } ?? scanned.edge("necessary -> important"))
        #expect(scanned.lattice.edges[joined].cost == scanned.lattice.edges[alone].cost - DecoderWeights.article)
    }

    @Test(arguments: ["an necessary step", "the necessary step", "a, necessary step"])
    func articlesThatAreRightOrApartAreLeft(_ text: String) throws {
        #expect(try Scanned(text, phrases: phrases).offers.filter { !$0.hasPrefix("necessary") } == [])
    }

    @Test func offersThatReadAlikeAreOneEdge() throws {
        let more = DictionarySource(file: "u.channel", text: "# family: B\nsay v: mention *9\n")
        let scanned = try Scanned("he mentioned it", phrases: phrases, more: [more])
        let edges = scanned.lattice.edges.indices.filter { scanned.lattice.edges[$0].start == 1 && !scanned.lattice.edges[$0].keeps }
        #expect(scanned.offers == ["mentioned -> said"])
        #expect(edges.count == 1)
        let sources = scanned.lattice.sources(of: scanned.lattice.edges[edges[0]])
        #expect(!sources.isEmpty)
        #expect(Set(sources.map(\.family)).count == 2)
    }

    @Test(arguments: [
        ("a widespread floor", "widespread floor", []), ("on the widespread floor", "floor", ["widespread floor -> common ground"]),
        ("a widespread floor", "widespread", ["widespread floor -> common ground", "floor -> ground"]),
        ("the floor mentioned here", "floor", ["mentioned -> said"]),
    ])
    func allowedPhrasesForbid(_ text: String, _ allowed: String, _ expected: [String]) throws {
        let more = DictionarySource(file: "t.allowed", text: "\(allowed) ; test\n")
        #expect(try Set(Scanned(text, phrases: phrases, more: [more]).offers) == Set(expected))
    }

    @Test func aPhraseInsideItsOwnOriginalIsLeft() throws {
        let phrases = "pad -> thermal pad\nprofessional -> professional advice\n"
        #expect(try Scanned("the thermal pad", phrases: phrases).offers == [])
        #expect(try Scanned("professional advice", phrases: phrases).offers == [])
        #expect(try Scanned("the pad", phrases: phrases).offers == ["pad -> thermal pad"])
    }

    @Test func protectedTextIsLeft() throws {
        #expect(try Scanned("see https://example.org/mentioned and `mentioned`", phrases: phrases).offers == [])
    }

    @Test func disabledEntriesOfferNothing() throws {
        let all = try Scanned("he mentioned a widespread floor", phrases: phrases)
        #expect(all.offers.count == 3)
        let id = all.scan.lexicon.entry(Int(all.lattice.sources(of: all.lattice.edges[all.edge("mentioned -> said")!]).first!.entry)).id
        let without = try Scanned("he mentioned a widespread floor", phrases: phrases, disabled: [id])
        #expect(Set(without.offers) == Set(all.offers).subtracting(["mentioned -> said"]))
        #expect(try Scanned("he mentioned it", phrases: phrases, disabled: ["t.phrases"]).offers == [])
    }

    @Test(arguments: [
        ("eight% of them", ["eight -> 8", "eight -> 8"], true), ("some three,903 men", ["three,903 -> 3,903"], true),
        ("rose 1.four points", ["1.four -> 1.4"], true), ("fell three.6 points", ["three.6 -> 3.6"], true),
        ("the 2 men", ["2 -> two"], false), ("the seven men", ["seven -> 7"], false), ("the eighth man", ["eighth -> 8th"], false),
        ("13 men", [], false), ("zero men", [], false), ("One man", [], false),
        ("three,90 men", [], false), ("in 2, three", [], false), ("v2.two3", [], false),
    ])
    func numbers(_ text: String, _ expected: [String], isSure: Bool) throws {
        let scanned = try Scanned(text)
        let plain = ["three -> 3", "1 -> one", "four -> 4", "2 -> two", "6 -> six"].filter { !expected.contains($0) }
        #expect(Set(scanned.offers).subtracting(plain) == Set(expected))
        guard isSure, let index = scanned.edge(expected[0]) else { return }
        #expect(scanned.lattice.sources(of: scanned.lattice.edges[index]).contains { $0.isSure })
    }

    @Test func aNumberInsideAWordIsLeft() throws {
        let offers = try Scanned("the twenty-first time").offers
        #expect(offers == [])
    }
}
