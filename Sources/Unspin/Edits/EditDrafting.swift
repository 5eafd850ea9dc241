import UnspinLexicon
import UnspinText

/// Turns the decision about a section into edits of its text.
struct EditDrafting {
    let repairer: Repairer
    let policy: RepairPolicy
    let scan: LexiconScan
    let section: Range<Int>
    let lattice: Lattice
    let decision: SectionModel.Decision
    /// Evidence (nats) for even odds.
    let requiredEvidence: Double
    /// Probability that the section was spun, 0…1.
    let probability: Double
    let typography: Typography
    let support: EdgeSupport

    init(
        repairer: Repairer, policy: RepairPolicy, scan: LexiconScan, section: Range<Int>, lattice: Lattice,
        decision: SectionModel.Decision, requiredEvidence: Double, probability: Double, typography: Typography, spellings: [String]
    ) {
        self.repairer = repairer
        self.policy = policy
        self.scan = scan
        self.section = section
        self.lattice = lattice
        self.decision = decision
        self.requiredEvidence = requiredEvidence
        self.probability = probability
        self.typography = typography
        support = EdgeSupport(
            lattice, tokens: scan.tokens[section], text: scan.text, posteriors: decision.posteriors, spellings: spellings)
    }

    /// The edits of the best path, and what else is probable enough to be shown. Sorted and disjoint.
    func edits(_ cache: borrowing ReadingCache) -> [Edit] {
        var edits: [Edit] = []
        // No edit is surer than the section.
        let path = probability >= threshold ? pathEdges : []
        for index in path + (probability >= threshold ? otherEdges(than: path) : []) where confidence(index) >= threshold {
            guard let edit = edit(index, cache) else { continue }
            if !edits.contains(where: { $0.range.overlaps(edit.range) || $0.range == edit.range }) { edits.append(edit) }
        }
        edits += reports(besides: edits, cache)
        return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The replacements of the best path.
    var pathEdges: [Int] {
        decision.path.map { Int($0) }.filter { !lattice.edges[$0].keeps }
    }

    /// Other replacements, most probable first.
    private func otherEdges(than path: [Int]) -> [Int] {
        let known = Set(path)
        var others: [(index: Int, confidence: Double)] = []
        for index in lattice.edges.indices where support.isConsidered(index) && !known.contains(index) {
            let confidence = confidence(index)
            if confidence >= threshold { others.append((index, confidence)) }
        }
        return others.sorted { $0.confidence > $1.confidence }.map(\.index)
    }

    private var threshold: Double { max(policy.propose, repairer.options.minimumConfidence) }

    /// Probability of what an edge says: that the section was spun, and that this is what stood there.
    func confidence(_ edge: Int) -> Double { Calibration.confidence(support.support(of: edge)) * probability }

    /// The tokens of an edge.
    func tokens(of edge: Lattice.Edge) -> ArraySlice<Token> {
        scan.tokens[section.lowerBound + Int(edge.start)..<section.lowerBound + Int(edge.end)]
    }

    private func edit(_ index: Int, _ cache: borrowing ReadingCache) -> Edit? {
        let edge = lattice.edges[index]
        guard var span = trimmed(tokens(of: edge), cache.spellings[Int(edge.surface)]) else { return nil }
        var (replacement, trailingBreak) = typography.written(span.words, over: span.tokens, in: scan.text)
        if replacement.isEmpty { span.range = rangeOfRemoval(span) }
        if let trailingBreak, span.range.upperBound < scan.text.count, scan.text[span.range.upperBound] == UInt8(ascii: " ") {
            span.range = span.range.lowerBound..<span.range.upperBound + 1
            replacement += trailingBreak
        }
        let original = String(decoding: scan.text[span.range], as: UTF8.self)
        guard original != replacement else { return nil }
        let source = strongestSource(of: edge)
        let confidence = confidence(index)
        let tier = tier(of: source, confidence: confidence)
        return Edit(
            range: span.range, original: original, replacement: replacement, alternatives: alternatives(to: index, cache),
            entry: entryID(source), cause: .phrase, tier: tier, confidence: confidence,
            isApplied: repairer.options.fix.applies(tier) && confidence >= repairer.options.minimumConfidence)
    }

    /// What an edge changes, without the words at its ends that stay.
    private struct Span {
        var tokens: ArraySlice<Token>
        var range: Range<Int>
        var words: String
    }

    private func trimmed(_ tokens: ArraySlice<Token>, _ surface: String) -> Span? {
        // One word for one word, as a rule.
        if tokens.count == 1, let isSame = EdgeSupport.isSameWord(scan.text, tokens.first!.range, surface) {
            return isSame ? nil : Span(tokens: tokens, range: tokens.first!.range, words: surface)
        }
        let before = tokens.map { String(decoding: scan.text[$0.range], as: UTF8.self) }
        let after = surface.spacedWords
        var (prefix, suffix) = EdgeSupport.commonEnds(before, after)
        // Something must be left to replace: an insertion takes a neighbour along.
        if prefix + suffix == before.count, after.count > before.count {
            if prefix > 0 { prefix -= 1 } else { suffix -= 1 }
        }
        let kept = tokens[tokens.startIndex + prefix..<tokens.endIndex - suffix]
        guard !kept.isEmpty else { return nil }
        return Span(
            tokens: kept, range: kept.first!.range.lowerBound..<kept.last!.range.upperBound,
            words: prefix + 1 == after.count - suffix ? after[prefix] : after[prefix..<after.count - suffix].joined(separator: " "))
    }

    /// A removal takes the white space before it along.
    private func rangeOfRemoval(_ span: Span) -> Range<Int> {
        let index = span.tokens.startIndex
        guard index > 0, scan.tokens[index].flags.contains(.spaceBefore), !scan.tokens[index].flags.contains(.startsParagraph) else {
            return span.range
        }
        return scan.tokens[index - 1].range.upperBound..<span.range.upperBound
    }

    private func strongestSource(of edge: Lattice.Edge) -> Lattice.Source {
        lattice.sources(of: edge).max { $0.channel < $1.channel }!
    }

    private func entryID(_ source: Lattice.Source) -> String {
        source.entry < 0 ? NumberReadings.entryID : repairer.lexicon.id(ofEntry: Int(source.entry))
    }

    /// The tier that follows from the entry's and from how sure the decision is: an entry for review must be surer than others to
    /// be applied without a look.
    private func tier(of source: Lattice.Source, confidence: Double) -> Tier {
        let declared: Tier = source.entry < 0 ? .auto : Tier(repairer.lexicon.traits(ofEntry: Int(source.entry)).tier)
        switch declared {
        case .auto: return confidence >= policy.apply ? .auto : .review
        case .review: return confidence >= policy.applyReviewed ? .auto : .review
        case .report: return .report
        }
    }

    /// Other readings of the same tokens, most probable first, at most five.
    private func alternatives(to index: Int, _ cache: borrowing ReadingCache) -> [Alternative] {
        let cores = support.cores(of: index)
        guard let first = cores.first, let last = cores.last else { return [] }
        var others: [String: Alternative] = [:]
        for other in lattice.edges(from: Int(first.start)) where support.isConsidered(other) && lattice.edges[other].end == last.end {
            let edge = lattice.edges[other]
            guard confidence(other) > 0.01, support.cores(of: other) != cores else { continue }
            let replacement = cache.spellings[Int(edge.surface)]
            if others[replacement] == nil {
                others[replacement] = Alternative(
                    replacement: replacement, entry: entryID(strongestSource(of: edge)), confidence: confidence(other))
            }
        }
        return Array(others.values.sorted { ($1.confidence, $0.replacement) < ($0.confidence, $1.replacement) }.prefix(5))
    }
}

extension RepairOptions.Fix {
    /// Whether edits of a tier are applied.
    func applies(_ tier: Tier) -> Bool {
        switch self {
        case .none: false
        case .auto: tier == .auto
        case .review: tier != .report
        }
    }
}

extension Tier {
    init(_ tier: EntryTier) {
        switch tier {
        case .auto: self = .auto
        case .review: self = .review
        case .report: self = .report
        }
    }
}
