/// One document judged: a spun text, its original and a repair.
public struct Comparison: Sendable {
    /// A cluster and how its words read in the three texts.
    public struct Finding: Sendable, Hashable {
        public var kind: ClusterKind
        public var spun: String
        public var repaired: String
        public var original: String
        /// Half-open byte range of the spun text.
        public var range: Range<Int>
    }

    public private(set) var tally = Tally()
    /// In the order of the text.
    public private(set) var findings: [Finding] = []

    /// The spun text: UTF-8 and tokens.
    let text: [UInt8]
    let source: EvaluationTokens
    /// From the spun text to the original, and to the second acceptable text.
    let wanted: [TokenEdit]
    let acceptable: [TokenEdit]

    /// - Parameter also: a second acceptable text: what reads as it does is a hit, or where the original does not differ, no harm.
    /// - Complexity: the product of the lengths between the first and the last difference.
    public init(spun: String, original: String, repaired: String, also: String? = nil) {
        let spunTokens = EvaluationTokens(spun)
        text = Array(spun.utf8)
        self.source = spunTokens
        let repairedTokens = EvaluationTokens(repaired)
        let originalTokens = EvaluationTokens(original)
        let words = spunTokens.words
        let wanted = tokenEdits(from: words, to: originalTokens.words)
        self.wanted = wanted
        let got = tokenEdits(from: words, to: repairedTokens.words)
        let second = also.map { tokenEdits(from: words, to: EvaluationTokens($0).words) } ?? []
        acceptable = second
        // The original, with the second text's reading where the repair chose it.
        var target: [String] = []
        var position = 0
        let places = BytePlaces(spun)
        for cluster in Cluster.merging([wanted, got, second]) {
            let readings = (0...2).map { cluster.reading($0, of: words) }
            let isSecond = !cluster.sides[2].isEmpty && readings[1] == readings[2]
            target += words[position..<cluster.range.lowerBound] + (isSecond ? readings[1] : readings[0])
            position = cluster.range.upperBound
            guard let kind = Self.kind(of: cluster, readings, isSecond: isSecond) else { continue }
            tally.count(kind)
            if kind == .wrong, Self.touchesMore(cluster) { tally.harmInWrong += 1 }
            findings.append(
                Finding(
                    kind: kind, spun: words[cluster.range].joined(separator: " "), repaired: readings[1].joined(separator: " "),
                    original: readings[0].joined(separator: " "), range: places.bytes(of: cluster.range, in: spunTokens)))
        }
        target += words[position...]
        tally.records = 1
        tally.tokens = originalTokens.words.count
        tally.spunErrors = Self.size(wanted)
        tally.repairedErrors = Self.size(tokenEdits(from: repairedTokens.words, to: target))
        // Scalar by scalar: equal strings may be spelled with other scalars.
        tally.exact = repaired.unicodeScalars.elementsEqual(original.unicodeScalars) ? 1 : 0
        tally.outside = OutsideChanges.count(from: spunTokens, to: repairedTokens, edits: got)
    }

    /// Nil for what only the second text changes.
    private static func kind(of cluster: Cluster, _ readings: [[String]], isSecond: Bool) -> ClusterKind? {
        let isSpun = !cluster.sides[0].isEmpty
        let isRepaired = !cluster.sides[1].isEmpty
        if isSpun {
            if readings[0] == readings[1] || isSecond { return .hit }
            return isRepaired ? .wrong : .missed
        }
        guard isRepaired else { return nil }
        return isSecond ? .neutral : .harm
    }

    /// Whether the repair changed a token that the spinner had left.
    private static func touchesMore(_ cluster: Cluster) -> Bool {
        cluster.sides[1].contains { edit in
            edit.range.contains { token in !cluster.sides[0].contains { $0.range.contains(token) } }
        }
    }

    private static func size(_ edits: [TokenEdit]) -> Int {
        edits.reduce(0) { $0 + max($1.range.count, $1.replacement.count) }
    }
}

/// Where the scalars of a text stand in its bytes.
private struct BytePlaces {
    private var starts: [Int] = [0]

    init(_ text: String) {
        for scalar in text.unicodeScalars { starts.append(starts[starts.count - 1] + UTF8.width(scalar)) }
    }

    /// An empty range of tokens stands before the next token.
    func bytes(of range: Range<Int>, in tokens: EvaluationTokens) -> Range<Int> {
        let start = range.lowerBound < tokens.ranges.count ? tokens.ranges[range.lowerBound].lowerBound : tokens.text.count
        let end = range.isEmpty ? start : tokens.ranges[range.upperBound - 1].upperBound
        return starts[start]..<starts[end]
    }
}
