/// What the evidence of a document is figured from: of several stretches, the sums.
struct EvidenceTotals: Sendable, Hashable {
    /// Expected number of replaced words.
    var replaced = 0.0
    /// Probability that nothing was spun.
    var clean = 1.0
    /// Expected words of each family that the evidence names; empty where there is no evidence.
    var families: [Double] = []
    var familyNames: [String] = []

    /// Adds expected words of families; none of an empty list.
    mutating func add(families more: [Double], names: [String]) {
        if families.isEmpty {
            (families, familyNames) = (more, names)
        } else {
            for (family, words) in more.enumerated() { families[family] += words }
        }
    }
}

extension DocumentEvidence {
    /// Adds the evidence of the next stretch of the document, which starts at an offset.
    public mutating func add(_ next: DocumentEvidence, shiftedBy offset: Int) {
        words += next.words
        logLikelihoodRatio += next.logLikelihoodRatio
        totals.replaced += next.totals.replaced
        totals.clean *= next.totals.clean
        totals.add(families: next.totals.families, names: next.totals.familyNames)
        strongest += next.strongest.map { phrase in
            var phrase = phrase
            phrase.range = phrase.range.lowerBound + offset..<phrase.range.upperBound + offset
            return phrase
        }
        keepStrongest()
        figure()
    }

    mutating func keepStrongest() {
        strongest.sort { $0.weight > $1.weight }
        strongest.removeLast(max(0, strongest.count - Self.mostPhrases))
    }

    /// Works out the shares from the totals.
    mutating func figure() {
        rate = words > 0 ? min(1, totals.replaced / Double(words)) : 0
        probability = 1 - totals.clean
        let total = totals.families.reduce(0, +)
        guard isSpun, total > 0 else { return }
        guard let best = totals.families.indices.max(by: { totals.families[$0] < totals.families[$1] }) else { return }
        family = totals.familyNames[best]
        familyProbability = totals.families[best] / total
    }
}
