/// A lexicon that lies over another one.
final class LexiconLayer: Sendable {
    let lexicon: Lexicon
    /// The numbers that its families have in the lexicon below; the first for a family that is unknown there.
    let families: [Int]

    init(_ lexicon: Lexicon, over lower: Lexicon) {
        self.lexicon = lexicon
        let known = lower.families
        families = lexicon.families.map { known.firstIndex(of: $0) ?? 0 }
    }
}

extension Lexicon {
    /// Both lexicons as one: phrases, allow-lists and guards of either hold. Numbers of candidates, entries and packs of `upper`
    /// come behind those of this one; its families count as this one's of the same name, or as the first.
    /// Phrases do not mix words of the two: terms and channel are expanded when a lexicon is compiled.
    public func layered(with upper: Lexicon) -> Lexicon {
        var lexicon = self
        lexicon.layer = LexiconLayer(upper, over: self)
        return lexicon
    }

    /// Whether another lexicon lies over this one.
    public var isLayered: Bool { layer != nil }

    var ownCandidateCount: Int { count(.candidates) / LexiconLayout.candidateWords }
    var ownEntryCount: Int { count(.entries) / LexiconLayout.entryWords }
    var ownPackCount: Int { count(.packs) }

    /// The lexicon over this one and the number there, for a number behind the own ones.
    @inline(__always)
    func upper(_ index: Int, behind own: Int) -> (lexicon: Lexicon, index: Int)? {
        guard let layer, index >= own else { return nil }
        return (layer.lexicon, index - own)
    }
}

extension LexiconScan {
    /// Matches of the layer, with numbers as the whole lexicon has them.
    func layerMatches(at index: Int, visit: (LexiconMatch) -> Void) {
        guard let scan = upper.first else { return }
        let own = lexicon.ownCandidateCount
        scan.matches(at: index) { match in
            var match = match
            match.candidates = match.candidates.lowerBound + own..<match.candidates.upperBound + own
            visit(match)
        }
    }

    /// The allowed ranges of both, the longer one where two overlap.
    func withLayer(_ ranges: [AllowedRange]) -> [AllowedRange] {
        guard let scan = upper.first else { return ranges }
        let others = scan.allowedRanges().map { AllowedRange(tokens: $0.tokens, entry: $0.entry + lexicon.ownEntryCount) }
        var merged: [AllowedRange] = []
        for range in (ranges + others).sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
            if let last = merged.last, last.tokens.overlaps(range.tokens) {
                if range.tokens.count > last.tokens.count { merged[merged.count - 1] = range }
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
