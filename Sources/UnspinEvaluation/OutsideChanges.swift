/// Changes between two texts that their aligned, unchanged tokens do not show: white space, line ends, quotation marks and
/// apostrophes of words that stayed.
enum OutsideChanges {
    static func count(from before: EvaluationTokens, to after: EvaluationTokens, edits: [TokenEdit]) -> Int {
        if before.words.isEmpty || after.words.isEmpty {
            return (before.words.isEmpty != after.words.isEmpty || before.words.isEmpty) && before.text != after.text ? 1 : 0
        }
        let pairs = unchanged(edits, count: before.words.count)
        var count = 0
        for (index, pair) in pairs.enumerated() {
            let (i, j) = pair
            if before.text[before.ranges[i]] != after.text[after.ranges[j]] { count += 1 }
            guard index > 0, pairs[index - 1] == (i - 1, j - 1) else { continue }
            let gapBefore = before.ranges[i - 1].upperBound..<before.ranges[i].lowerBound
            let gapAfter = after.ranges[j - 1].upperBound..<after.ranges[j].lowerBound
            if before.text[gapBefore] != after.text[gapAfter] { count += 1 }
        }
        if let first = pairs.first, first == (0, 0),
            before.text[..<before.ranges[0].lowerBound] != after.text[..<after.ranges[0].lowerBound]
        {
            count += 1
        }
        if let last = pairs.last, last == (before.words.count - 1, after.words.count - 1),
            before.text[before.ranges[last.0].upperBound...] != after.text[after.ranges[last.1].upperBound...]
        {
            count += 1
        }
        return count
    }

    /// The tokens that stay, as numbers in both texts.
    private static func unchanged(_ edits: [TokenEdit], count: Int) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        var i = 0
        var j = 0
        for edit in edits + [TokenEdit(range: count..<count, replacement: [])] {
            while i < edit.range.lowerBound {
                pairs.append((i, j))
                i += 1
                j += 1
            }
            i = edit.range.upperBound
            j += edit.replacement.count
        }
        return pairs
    }
}
