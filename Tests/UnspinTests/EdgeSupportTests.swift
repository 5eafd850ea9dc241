import Testing
import UnspinLexicon
import UnspinText

@testable import Unspin

@Suite struct EdgeSupportTests {
    private let phrases = """
        is anticipated to -> is expected to
        anticipated -> expected | foreseen
        widespread floor -> common ground
        widespread -> common
        floor -> ground
        a necessary -> an important
        in order to -> to
        """

    private func support(_ text: String, posteriors: [String: Float]) throws -> (Scanned, EdgeSupport) {
        let scanned = try Scanned(text, phrases: phrases)
        var values = [Float](repeating: 0, count: scanned.lattice.edges.count)
        for (offer, posterior) in posteriors { values[try #require(scanned.edge(offer), "\(offer): \(scanned.offers)")] = posterior }
        let support = EdgeSupport(
            scanned.lattice, tokens: scanned.scan.tokens[...], text: scanned.scan.text, posteriors: values, spellings: scanned.spellings)
        return (scanned, support)
    }

    @Test func equalWordingsSumUp() throws {
        let (scanned, support) = try support(
            "it is anticipated to rain",
            posteriors: ["is anticipated to -> is expected to": 0.4, "anticipated -> expected": 0.3, "anticipated -> foreseen": 0.2])
        for offer in ["is anticipated to -> is expected to", "anticipated -> expected"] {
            #expect(abs(support.support(of: scanned.edge(offer)!) - 0.7) < 1e-5)
            #expect(support.cores(of: scanned.edge(offer)!) == [.init(start: 2, end: 3, words: "expected")])
        }
        #expect(abs(support.support(of: scanned.edge("anticipated -> foreseen")!) - 0.2) < 1e-5)
    }

    @Test func aPhraseIsAsSureAsItsLeastProbableWord() throws {
        let (scanned, support) = try support(
            "a widespread floor",
            posteriors: ["widespread floor -> common ground": 0.5, "widespread -> common": 0.3, "floor -> ground": 0.1])
        let phrase = scanned.edge("widespread floor -> common ground")!
        #expect(support.cores(of: phrase).map(\.words) == ["common", "ground"])
        #expect(abs(support.support(of: phrase) - 0.6) < 1e-5)
        #expect(abs(support.support(of: scanned.edge("widespread -> common")!) - 0.8) < 1e-5)
    }

    @Test func whereTheNumberOfWordsChangesTheRestIsOneCore() throws {
        let (scanned, support) = try support("he left in order to rest", posteriors: ["in order to -> to": 0.9])
        #expect(support.cores(of: scanned.edge("in order to -> to")!) == [.init(start: 2, end: 4, words: "")])
    }

    @Test func neverMoreThanCertain() throws {
        let (scanned, support) = try support(
            "it is anticipated to rain", posteriors: ["is anticipated to -> is expected to": 0.7, "anticipated -> expected": 0.7])
        #expect(support.support(of: scanned.edge("anticipated -> expected")!) == 1)
        let (other, none) = try self.support("a widespread floor", posteriors: ["floor -> ground": 0.001])
        #expect(none.support(of: other.edge("floor -> ground")!) == 0)
    }

    @Test(arguments: [
        (["a", "b", "c"], ["a", "x", "c"], 1, 1), (["a"], ["a"], 1, 0), (["a", "a"], ["a"], 1, 0), (["a", "b"], ["b"], 0, 1),
        ([], ["a"], 0, 0), (["a", "b", "a"], ["a", "a"], 1, 1), (["a", "b"], ["c", "d"], 0, 0),
    ])
    func commonEnds(_ before: [String], _ after: [String], _ prefix: Int, _ suffix: Int) {
        #expect(EdgeSupport.commonEnds(before, after) == (prefix, suffix))
    }
}
