public import UnspinLexicon

/// Lines of a channel file: what was met, under the lemmas that explain it best.
public struct MinedLine: Sendable, Hashable {
    public var original: String
    public var part: PartOfSpeech
    public var spun: String
    public var count: Int
    public var occurrences: Int
    public var examples: [String]

    /// Odds against leaving the original alone, on the scale of counts in channel files (see docs/dictionary-format.md): what
    /// makes the share of originals replaced what was met, with one original left alone added, since few were looked at.
    public var weight: Int {
        let leftAlone = Double(max(occurrences - count, 0) + 1)
        return min(max(Int((Self.kept * Double(count) / leftAlone).rounded()), 1), 9999)
    }

    /// The weight of leaving an original alone.
    private static let kept = 60.0
}

/// Brings pairs of inflected forms to their lemmas.
public struct LemmaPairs {
    private struct Reading: Hashable, Comparable {
        var original: String
        var spun: String
        var part: PartOfSpeech

        static func < (left: Reading, right: Reading) -> Bool {
            (left.original, left.spun, left.part.rawValue) < (right.original, right.spun, right.part.rawValue)
        }
    }

    /// Whether a lemma is a word at all: endings are undone by rule, and *bus* is no form of *bu*.
    private let isWord: (String) -> Bool

    public init(isWord: @escaping (String) -> Bool) { self.isWord = isWord }

    /// Merges the forms of a pair into one line; the reading that explains most of what was met takes its forms first. A pair
    /// that no reading explains but as it stands is a line without inflection.
    public func lines(of mined: [MinedEvidence]) -> [MinedLine] {
        var readings: [Reading: [Int]] = [:]
        for (index, evidence) in mined.enumerated() {
            for reading in self.readings(of: evidence.pair) { readings[reading, default: []].append(index) }
        }
        func support(_ reading: Reading) -> (forms: Int, count: Int, undone: Int) {
            let members = readings[reading, default: []]
            // That both sides have the same ending off is no accident.
            return (members.count, members.reduce(0) { $0 + mined[$1].count }, reading.part == .fixed ? 0 : 1)
        }
        let ranked = readings.keys.sorted { left, right in
            let (a, b) = (support(left), support(right))
            return (b.forms, b.count, b.undone, left) < (a.forms, a.count, a.undone, right)
        }
        var taken: Set<Int> = []
        var lines: [MinedLine] = []
        for reading in ranked {
            let members = readings[reading, default: []].filter { !taken.contains($0) }.sorted()
            guard !members.isEmpty else { continue }
            taken.formUnion(members)
            let isAsItStands = members.count == 1 && MinedPair(spun: reading.spun, original: reading.original) == mined[members[0]].pair
            lines.append(
                MinedLine(
                    original: reading.original, part: isAsItStands ? .fixed : reading.part, spun: reading.spun,
                    count: members.reduce(0) { $0 + mined[$1].count }, occurrences: members.reduce(0) { $0 + mined[$1].occurrences },
                    examples: Array(members.flatMap { mined[$0].examples }.prefix(2))))
        }
        return lines.sorted { ($1.count, $0.original, $0.spun) < ($0.count, $1.original, $1.spun) }
    }

    /// The lemmas and parts of speech that give both forms in one slot.
    private func readings(of pair: MinedPair) -> [Reading] {
        var readings = [Reading(original: pair.original, spun: pair.spun, part: .fixed)]
        let surface = SurfacePair(spun: pair.spun, original: pair.original)
        for part in [PartOfSpeech.verb, .noun] {
            for original in Inflector.lemmas(of: pair.original, as: part) where isKnown(original) {
                for spun in Inflector.lemmas(of: pair.spun, as: part) where isKnown(spun) {
                    guard Inflector.pairs(spun: spun, original: original, as: part).contains(surface) else { continue }
                    readings.append(Reading(original: original, spun: spun, part: part))
                }
            }
        }
        return readings
    }

    private func isKnown(_ lemma: String) -> Bool { lemma.split(separator: " ").allSatisfy { isWord(String($0)) } }
}
