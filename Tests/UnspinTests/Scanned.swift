import UnspinBundledData
import UnspinContext
import UnspinLexicon
import UnspinText

@testable import Unspin

/// A text looked up in a lexicon of a few phrases, with the bundled language model: what the stages of the decoder work on.
struct Scanned {
    let scan: LexiconScan
    private(set) var lattice: Lattice
    let spellings: [String]
    let model: LanguageModel

    init(_ text: String, phrases: String = "", more: [DictionarySource] = [], disabled: Set<String> = []) throws {
        let sources = [DictionarySource(file: "t.phrases", text: phrases)] + more
        let lexicon = try Lexicon(LexiconBytes(LexiconCompiler(sources).compile().bytes))
        try self.init(text, lexicon: lexicon, disabled: disabled)
    }

    /// - Parameter leavesOut: whether the lattice lacks what is hardly worth it.
    init(_ text: String, lexicon: Lexicon, disabled: Set<String> = [], leavesOut: Bool = false) throws {
        var options = RepairOptions()
        options.disabled = disabled
        let repairer = try Repairer(lexicon: lexicon, model: BundledData.model(), options: options)
        let bytes = Array(text.utf8)
        var segmenter = try Segmenter()
        var tokens: [Token] = []
        segmenter.segment(bytes, into: &tokens)
        ProtectedSpans.find(in: bytes).mark(&tokens)
        scan = LexiconScan(lexicon, text: bytes, tokens: tokens)
        model = repairer.model
        var cache = ReadingCache()
        var builder = LatticeBuilder(lexicon: lexicon, model: model, disabled: repairer.disabledEntries)
        builder.leavesOut = leavesOut
        lattice = builder.build(scan, tokens: tokens.indices, allowed: scan.allowedRanges(), cache: &cache, segmenter: &segmenter)
        spellings = cache.spellings
    }

    /// Leaves out what a decoder would not search.
    mutating func leaveOut() {
        if let vectors = model.vectors {
            var fit = SubjectFit(model: model, vectors: vectors)
            fit.weigh(&lattice)
        }
        if let vectors = model.positionVectors {
            var fit = NeighbourFit(vectors: vectors)
            fit.weigh(&lattice)
        }
        lattice.leaveOut(below: RepairWorker.leastGain)
    }

    /// The readings offered in place of tokens, as `old -> new`.
    var offers: [String] {
        lattice.edges.filter { $0.start >= 0 && !$0.keeps }.map { "\(text(of: $0)) -> \(spellings[Int($0.surface)])" }
    }

    func text(of edge: Lattice.Edge) -> String {
        let range = scan.tokens[Int(edge.start)].range.lowerBound..<scan.tokens[Int(edge.end) - 1].range.upperBound
        return String(decoding: scan.text[range], as: UTF8.self)
    }

    /// The edge that offers a reading.
    func edge(_ offer: String) -> Int? {
        lattice.edges.indices.first {
            let edge = lattice.edges[$0]
            return edge.start >= 0 && !edge.keeps && "\(text(of: edge)) -> \(spellings[Int(edge.surface)])" == offer
        }
    }

    func decided() -> SectionModel.Decision {
        var sections = SectionModel(familyPrior: FamilyPrior.probabilities(of: scan.lexicon.families), model: model)
        return sections.decide(lattice, sentences: Sections.sentences(scan.tokens, in: scan.tokens.indices))
    }
}
