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
    /// Probability that the section was spun, 0…1.
    let probability: Double
    let typography: Typography

    /// The edits of the best path, and what else is probable enough to be shown. Sorted and disjoint.
    func edits(_ cache: borrowing ReadingCache) -> [Edit] {
        var edits: [Edit] = []
        var taken: [Range<Int32>] = []
        for index in decision.path where !lattice.edges[Int(index)].keeps && lattice.edges[Int(index)].start >= 0 {
            let edge = lattice.edges[Int(index)]
            guard confidence(Int(index)) >= threshold, let edit = edit(Int(index), cache) else { continue }
            edits.append(edit)
            taken.append(edge.start..<edge.end)
        }
        for index in lattice.edges.indices where !lattice.edges[index].keeps && confidence(index) >= threshold {
            let range = lattice.edges[index].start..<lattice.edges[index].end
            guard !taken.contains(where: { $0.overlaps(range) }), let edit = edit(index, cache) else { continue }
            edits.append(edit)
            taken.append(range)
        }
        return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private var threshold: Double { max(policy.propose, repairer.options.minimumConfidence) }

    /// Posterior of an edge: that the section was spun, and that this is what stood there.
    func confidence(_ edge: Int) -> Double { min(1, Double(decision.posteriors[edge])) * probability }

    private func edit(_ index: Int, _ cache: borrowing ReadingCache) -> Edit? {
        let edge = lattice.edges[index]
        let tokens = scan.tokens[section.lowerBound + Int(edge.start)..<section.lowerBound + Int(edge.end)]
        var range = tokens.first!.range.lowerBound..<tokens.last!.range.upperBound
        var (replacement, trailingBreak) = typography.written(cache.spellings[Int(edge.surface)], over: tokens, in: scan.text)
        if let trailingBreak, range.upperBound < scan.text.count, scan.text[range.upperBound] == UInt8(ascii: " ") {
            range = range.lowerBound..<range.upperBound + 1
            replacement += trailingBreak
        }
        let original = String(decoding: scan.text[range], as: UTF8.self)
        guard original != replacement else { return nil }
        let source = strongestSource(of: edge)
        let confidence = confidence(index)
        let tier = tier(of: source, confidence: confidence)
        return Edit(
            range: range, original: original, replacement: replacement, alternatives: alternatives(to: index, cache),
            entry: entryID(source), cause: .phrase, tier: tier, confidence: confidence,
            isApplied: repairer.options.fix.applies(tier) && confidence >= repairer.options.minimumConfidence)
    }

    private func strongestSource(of edge: Lattice.Edge) -> Lattice.Source {
        lattice.sources(of: edge).max { $0.channel < $1.channel }!
    }

    private func entryID(_ source: Lattice.Source) -> String {
        source.entry < 0 ? NumberReadings.entryID : repairer.lexicon.entry(Int(source.entry)).id
    }

    /// The entry's tier, lowered where the decision is not sure enough to be made without a look.
    private func tier(of source: Lattice.Source, confidence: Double) -> Tier {
        let declared: Tier = source.entry < 0 ? .auto : Tier(repairer.lexicon.traits(ofEntry: Int(source.entry)).tier)
        return confidence >= policy.apply ? declared : max(declared, .review)
    }

    /// Other readings of the same tokens, most probable first, at most five.
    private func alternatives(to index: Int, _ cache: borrowing ReadingCache) -> [Alternative] {
        let edge = lattice.edges[index]
        var others: [Alternative] = []
        for other in lattice.edges(from: Int(edge.start)) where other != index && !lattice.edges[other].keeps {
            guard lattice.edges[other].end == edge.end, confidence(other) > 0.01 else { continue }
            others.append(
                Alternative(
                    replacement: cache.spellings[Int(lattice.edges[other].surface)],
                    entry: entryID(strongestSource(of: lattice.edges[other])), confidence: confidence(other)))
        }
        return Array(others.sorted { $0.confidence > $1.confidence }.prefix(5))
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
