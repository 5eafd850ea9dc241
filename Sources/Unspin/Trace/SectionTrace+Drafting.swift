import UnspinContext
import UnspinLexicon
import UnspinText

extension SectionTrace {
    /// - Parameters:
    ///   - around: spans and vetoes that do not touch these bytes are left out.
    ///   - minimum: readings with less support than this are left out.
    init(
        _ drafting: EditDrafting, cache: borrowing ReadingCache, objections: Vetoes, around: Range<Int>?, minimum: Double
    ) {
        let lattice = drafting.lattice
        tokens = Array(drafting.scan.tokens[drafting.section])
        range = tokens.isEmpty ? 0..<0 : tokens.first!.range.lowerBound..<tokens.last!.range.upperBound
        evidence = drafting.decision.evidence
        requiredEvidence = drafting.requiredEvidence
        probability = drafting.probability
        coverage = drafting.decision.estimate.coverage
        families = zip(drafting.repairer.lexicon.families, drafting.decision.estimate.families).map { ($0, $1) }
        let edits = drafting.edits(cache)
        var readings: [Range<Int32>: [ReadingTrace]] = [:]
        for index in lattice.edges.indices where !lattice.edges[index].keeps && drafting.support.support(of: index) >= minimum {
            let edge = lattice.edges[index]
            if let around, !drafting.bytes(of: edge.start..<edge.end).overlaps(around) { continue }
            readings[edge.start..<edge.end, default: [ReadingTrace(keeping: edge.start, drafting: drafting)]].append(
                ReadingTrace(index, drafting: drafting, cache: cache))
        }
        spans = readings.sorted { ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound) }.map {
            SpanTrace($0.key, readings: $0.value.sorted { $0.support > $1.support }, drafting: drafting, edits: edits)
        }
        vetoes = VetoTrace.vetoes(drafting.scan, tokens: drafting.section, considering: objections).filter { veto in
            around.map(veto.range.overlaps) ?? true
        }
    }
}

extension SpanTrace {
    fileprivate init(_ place: Range<Int32>, readings: [ReadingTrace], drafting: EditDrafting, edits: [Edit]) {
        range = drafting.bytes(of: place)
        text = String(decoding: drafting.scan.text[range], as: UTF8.self)
        self.readings = readings
        verdict = Verdict(readings, over: range, edits: edits, drafting: drafting)
    }
}

extension ReadingTrace {
    /// The words as they stand.
    fileprivate init(keeping start: Int32, drafting: EditDrafting) {
        let kept = drafting.lattice.edges(from: Int(start)).lowerBound
        replacement = nil
        entry = ""
        tier = .auto
        channel = 0
        language = 0
        support = min(1, Double(drafting.decision.posteriors[kept]))
        confidence = 1 - drafting.probability + drafting.probability * support
    }

    fileprivate init(_ index: Int, drafting: EditDrafting, cache: borrowing ReadingCache) {
        let edge = drafting.lattice.edges[index]
        let source = drafting.lattice.sources(of: edge).max { $0.channel < $1.channel }!
        let lexicon = drafting.repairer.lexicon
        let entry = source.entry >= 0 ? lexicon.entry(Int(source.entry)) : nil
        replacement = cache.spellings[Int(edge.surface)]
        self.entry = entry?.id ?? NumberReadings.entryID
        file = entry.map { lexicon.packName($0.pack) }
        line = entry?.line
        tier = entry.map { Tier($0.tier) } ?? .auto
        channel = Double(source.channel)
        language = drafting.languageGain(of: index)
        support = drafting.support.support(of: index)
        confidence = drafting.confidence(index)
    }
}

extension EditDrafting {
    /// The bytes of tokens of the section.
    fileprivate func bytes(of place: Range<Int32>) -> Range<Int> {
        let first = scan.tokens[section.lowerBound + Int(place.lowerBound)].range.lowerBound
        return first..<scan.tokens[section.lowerBound + Int(place.upperBound) - 1].range.upperBound
    }

    /// log P(sentence with the edge) − log P(sentence with its tokens as they stand), the rest as decided (nats).
    fileprivate func languageGain(of index: Int) -> Double {
        let edge = lattice.edges[index]
        let path = decision.path.map { Int($0) }.filter { lattice.edges[$0].start >= 0 }
        // The decided edges of the sentence around the span; edges that overlap the span give way.
        let before = path.filter { lattice.edges[$0].end <= edge.start }.suffix(3)
        let after = path.filter { lattice.edges[$0].start >= edge.end }.prefix(3)
        let kept = (Int(edge.start)..<Int(edge.end)).map { lattice.edges(from: $0).lowerBound }
        return score(Array(before) + [index] + after) - score(Array(before) + kept + after)
    }

    private func score(_ edges: [Int]) -> Double {
        var context = Context.empty
        var sum: Float = 0
        for index in edges {
            sum += lattice.edges[index].cost
            for word in Int(lattice.edges[index].wordStart)..<Int(lattice.edges[index].wordStart + lattice.edges[index].wordCount) {
                let step = repairer.model.score(lattice.words[word], after: context)
                sum += step.logProbability
                context = step.next
            }
        }
        return Double(sum)
    }
}
