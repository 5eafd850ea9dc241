/// What a mistyped word was to be.
enum Suggestion {
    /// The nearest of the words by edit distance with transposition, where it is near enough to be meant: within a third of its length.
    static func nearest(to word: String, among words: [String]) -> String? {
        words.map { (distance(Array(word.lowercased().replacing("_", with: "-").utf8), Array($0.utf8)), $0) }
            .filter { $0.0 <= max(1, $0.1.utf8.count / 3) }
            .min { $0.0 < $1.0 }?.1
    }

    /// Optimal string alignment distance. Linear in the product of the lengths.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var current = [i + 1]
            for (j, other) in right.enumerated() {
                var best = min(last[j + 1] + 1, current[j] + 1, last[j] + (letter == other ? 0 : 1))
                if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { best = min(best, beforeLast[j - 1] + 1) }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
