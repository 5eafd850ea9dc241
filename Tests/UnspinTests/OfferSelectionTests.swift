import Testing
import UnspinBundledData
import UnspinLexicon

@testable import Unspin

/// What is left out of a lattice: most of what the lexicon offers, and next to nothing of what the decoder would have chosen.
@Suite struct OfferSelectionTests {
    @Test func whatIsChosenIsThereMuchIsNot() throws {
        let lexicon = try BundledData.lexicon()
        var edges = (complete: 0, selected: 0, searched: 0)
        var probable = (complete: 0, selected: 0)
        for text in Bundled.spun {
            let complete = try Scanned(text, lexicon: lexicon)
            var selected = try Scanned(text, lexicon: lexicon, leavesOut: true)
            edges.complete += complete.offers.count
            edges.selected += selected.offers.count
            let laid = Set(selected.offers)
            #expect(laid.isSubset(of: complete.offers))
            selected.leaveOut()
            let offers = Set(selected.offers)
            #expect(offers.isSubset(of: laid))
            edges.searched += offers.count
            let posteriors = complete.decided().posteriors
            for index in complete.lattice.edges.indices where posteriors[index] > 0.3 && !complete.lattice.edges[index].keeps {
                let edge = complete.lattice.edges[index]
                guard edge.start >= 0 else { continue }
                probable.complete += 1
                if offers.contains("\(complete.text(of: edge)) -> \(complete.spellings[Int(edge.surface)])") { probable.selected += 1 }
            }
        }
        #expect(edges.selected * 4 < edges.complete)
        #expect(edges.searched * 8 < edges.complete)
        #expect(probable.complete > 100)
        #expect(Double(probable.selected) > 0.99 * Double(probable.complete))
    }

    /// What is only reported is shown however improbable it is.
    @Test func reportsStay() throws {
        let phrases = """
            mentioned -> zqxvorb
              tier: report
            """
        let source = DictionarySource(file: "t.phrases", text: phrases)
        let lexicon = try Lexicon(LexiconBytes(LexiconCompiler([source]).compile().bytes))
        #expect(try Scanned("The minister mentioned it.", lexicon: lexicon, leavesOut: true).offers == ["mentioned -> zqxvorb"])
    }

    /// A reading that takes the other article is not measured beside the one that stands there.
    @Test func articlesAreChangedTogether() throws {
        let source = DictionarySource(file: "t.phrases", text: "necessary -> important\n")
        let lexicon = try Lexicon(LexiconBytes(LexiconCompiler([source]).compile().bytes))
        #expect(try Scanned("It was a necessary step.", lexicon: lexicon, leavesOut: true).edge("a necessary -> an important") != nil)
    }
}
