import Testing
import UnspinBundledData
import UnspinLexicon

@testable import Unspin

@Suite struct SectionModelTests {
    private static let spun = [
        "The minister mentioned that the nation would go to Japan final week.",
        "Officers famous that the economic system had grown final yr.",
        "In accordance with consultants, additional talks had been anticipated.",
        "The brand new overseas minister is more likely to hunt widespread floor.",
    ]
    private static let clean = [
        "The minister said that the country would visit Japan last week.",
        "Officials noted that the economy had grown last year.",
        "According to experts, further talks were expected.",
        "The new foreign minister is likely to seek common ground.",
    ]

    private func decided(_ text: String) throws -> SectionModel.Decision {
        try Scanned(text, lexicon: BundledData.lexicon()).decided()
    }

    @Test func evidenceAndCoverageRiseWithEverySpunSentence() throws {
        var before = try decided(Self.clean.joined(separator: " "))
        #expect(before.evidence < 0)
        for count in 1...Self.spun.count {
            let decision = try decided((Self.spun.prefix(count) + Self.clean.dropFirst(count)).joined(separator: " "))
            #expect(decision.evidence > before.evidence, "\(count)")
            #expect(decision.estimate.coverage > before.estimate.coverage, "\(count)")
            before = decision
        }
        #expect(before.evidence > 20)
        #expect(before.estimate.coverage <= SectionModel.highestCoverage)
    }

    @Test func familiesAreShares() throws {
        let lexicon = try BundledData.lexicon()
        let decision = try decided(Self.spun.joined(separator: " "))
        #expect(decision.estimate.families.count == lexicon.familyCount)
        #expect(abs(decision.estimate.families.reduce(0, +) - 1) < 1e-9)
        let most = decision.estimate.families.indices.max { decision.estimate.families[$0] < decision.estimate.families[$1] }
        #expect(lexicon.families[try #require(most)] == "A")
    }

    @Test func posteriorsAreProbabilities() throws {
        for text in Self.spun + Self.clean + [Bundled.spun[0]] {
            let scanned = try Scanned(text, lexicon: BundledData.lexicon())
            let decision = scanned.decided()
            // The first edge is the end of every sentence.
            #expect(decision.posteriors.dropFirst().allSatisfy { $0 >= 0 && $0 < 1.001 })
            // The edges over each token of a sentence that was searched share one probability.
            for token in 0..<scanned.lattice.tokenCount {
                let sum = scanned.lattice.edges.indices.filter {
                    scanned.lattice.edges[$0].start <= Int32(token) && Int32(token) < scanned.lattice.edges[$0].end
                }.map { decision.posteriors[$0] }.reduce(0, +)
                #expect(abs(sum - 1) < 0.01 || sum == 0, "\(token): \(sum)")
            }
        }
    }

    @Test func thePathCoversEveryTokenOfASentenceOnce() throws {
        let scanned = try Scanned(Self.spun[0], lexicon: BundledData.lexicon())
        var position: Int32 = 0
        for index in scanned.decided().path where index != Lattice.endEdge {
            #expect(scanned.lattice.edges[Int(index)].start == position)
            position = scanned.lattice.edges[Int(index)].end
        }
        #expect(Int(position) == scanned.lattice.tokenCount)
    }

    /// A word in its own sense comes up again and again: that is one observation.
    @Test func repetitionsAddLittle() throws {
        let phrases = "overseas minister -> foreign minister\n"
        func evidence(_ count: Int) throws -> Double {
            try Scanned(Array(repeating: "The overseas minister left.", count: count).joined(separator: " "), phrases: phrases)
                .decided().evidence
        }
        // The first few make the word more probable; from then on nothing is learned.
        let (once, some, many) = (try evidence(1), try evidence(8), try evidence(64))
        #expect(once > 0)
        #expect(some > once)
        #expect(many - some < 1)
    }

    @Test func textWithoutAnythingToReplaceSaysNothing() throws {
        let decision = try Scanned("The minister left.", phrases: "mentioned -> said\n").decided()
        #expect(decision.evidence == 0)
        #expect(decision.path == [])
    }
}
