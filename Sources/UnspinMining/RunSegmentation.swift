/// Words of a spun text that stand where other words of the original stand: where alignment found nothing in common.
struct ChangedRun: Hashable {
    var spun: [String]
    var original: [String]
}

/// A phrase that stands in a spun text for one of the original. Lower case.
public struct MinedPair: Sendable, Hashable, Comparable {
    public var spun: String
    public var original: String

    public init(spun: String, original: String) {
        self.spun = spun
        self.original = original
    }

    public static func < (left: MinedPair, right: MinedPair) -> Bool { (left.original, left.spun) < (right.original, right.spun) }
}

/// Cuts changed runs into pairs: the cheapest way to read both sides from left to right, piece by piece.
///
/// A spinner keeps the order of words, so `financial institution anticipated` for `bank expected` is `financial institution` for
/// `bank` and `anticipated` for `expected`; which of the two cuts is right is told by pairs that are known, or that were met
/// elsewhere.
struct RunSegmentation {
    /// Costs of pieces: nothing for what the dictionaries know, less the more often a pair was met.
    let isKnown: (MinedPair) -> Bool
    let counts: [MinedPair: Int]

    static let longestPiece = 4

    func pairs(of run: ChangedRun) -> [MinedPair] {
        let (rows, columns) = (run.spun.count, run.original.count)
        var best = [[Double]](repeating: [Double](repeating: .infinity, count: columns + 1), count: rows + 1)
        var back = [[(Int, Int)]](repeating: [(Int, Int)](repeating: (0, 0), count: columns + 1), count: rows + 1)
        best[0][0] = 0
        for row in 0...rows {
            for column in 0...columns where best[row][column] < .infinity {
                for height in 0...min(Self.longestPiece, rows - row) {
                    for width in 0...min(Self.longestPiece, columns - column) where height + width > 0 {
                        let piece = (run.spun[row..<row + height], run.original[column..<column + width])
                        let cost = best[row][column] + cost(of: piece.0, piece.1)
                        if cost < best[row + height][column + width] {
                            best[row + height][column + width] = cost
                            back[row + height][column + width] = (height, width)
                        }
                    }
                }
            }
        }
        var pairs: [MinedPair] = []
        var (row, column) = (rows, columns)
        while row > 0 || column > 0 {
            let (height, width) = back[row][column]
            // Should no way lead here, the sides do not belong together.
            guard height + width > 0 else { return [] }
            let pair = Self.pair(run.spun[row - height..<row], run.original[column - width..<column])
            if height > 0, width > 0, pair.spun != pair.original { pairs.append(pair) }
            (row, column) = (row - height, column - width)
        }
        return pairs.reversed()
    }

    private static func pair(_ spun: ArraySlice<String>, _ original: ArraySlice<String>) -> MinedPair {
        MinedPair(spun: spun.joined(separator: " "), original: original.joined(separator: " "))
    }

    private func cost(of spun: ArraySlice<String>, _ original: ArraySlice<String>) -> Double {
        let (height, width) = (spun.count, original.count)
        if height == 0 || width == 0 { return 3.5 * Double(height + width) }
        let pair = Self.pair(spun, original)
        if pair.spun == pair.original { return 0 }
        // One word for one is what spinners do most; a whole for a whole is left for where nothing else fits.
        let strange = 2 * Double(max(height, width)) + Double(abs(height - width)) + (min(height, width) > 1 ? 1.5 : 0)
        if isKnown(pair) { return 0.1 * strange }
        // Inflection is copied: of two ways to cut, the one whose words end alike is right.
        let isInflectedAlike = height == 1 && width == 1 && Self.endings.contains { pair.spun.hasSuffix($0) && pair.original.hasSuffix($0) }
        return (isInflectedAlike ? 0.75 : 1) * strange / Double(1 + counts[pair, default: 0])
    }

    private static let endings = ["d", "ing", "s", "ly"]
}
