import UnspinContext
import UnspinLexicon
import UnspinText

extension SectionTrace {
    /// - Parameter minimum: readings less probable than this are left out, unless they stand in the text.
    init(_ drafting: EditDrafting, cache: borrowing ReadingCache, minimum: Double = 0) {
        let lattice = drafting.lattice
        let tokens = drafting.scan.tokens[drafting.section]
        range = tokens.isEmpty ? 0..<0 : tokens.first!.range.lowerBound..<tokens.last!.range.upperBound
        evidence = drafting.decision.evidence
        probability = drafting.probability
        coverage = drafting.decision.estimate.coverage
        families = zip(drafting.repairer.lexicon.families, drafting.decision.estimate.families).map { ($0, $1) }
        tokenCount = tokens.count
        var spans: [Range<Int32>: SpanTrace] = [:]
        for index in lattice.edges.indices where !lattice.edges[index].keeps && drafting.confidence(index) >= minimum {
            let edge = lattice.edges[index]
            let place = edge.start..<edge.end
            let reading = ReadingTrace(index, drafting: drafting, cache: cache)
            spans[place, default: SpanTrace(place, drafting: drafting)].readings.append(reading)
        }
        self.spans = spans.values.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        for index in self.spans.indices { self.spans[index].readings.sort { $0.confidence > $1.confidence } }
    }
}

extension SpanTrace {
    fileprivate init(_ place: Range<Int32>, drafting: EditDrafting) {
        let base = drafting.section.lowerBound
        let tokens = drafting.scan.tokens[base + Int(place.lowerBound)..<base + Int(place.upperBound)]
        range = tokens.first!.range.lowerBound..<tokens.last!.range.upperBound
        text = String(decoding: drafting.scan.text[range], as: UTF8.self)
        let kept = drafting.lattice.edges(from: Int(place.lowerBound)).lowerBound
        readings = [
            ReadingTrace(
                replacement: nil, entry: "", file: nil, line: nil, tier: .auto, channel: 0, language: 0,
                confidence: 1 - drafting.probability + drafting.probability * min(1, Double(drafting.decision.posteriors[kept])))
        ]
    }
}

extension ReadingTrace {
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
        confidence = drafting.confidence(index)
    }
}

extension EditDrafting {
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
