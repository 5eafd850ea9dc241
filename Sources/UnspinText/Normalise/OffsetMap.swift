/// Offsets of a text before and after a list of changes.
///
/// `aircraft , but` loses the space at 8..<9 and is `aircraft, but` afterwards:
///
///     original    a i r c r a f t _ , _ b u t      normalised   a i r c r a f t , _ b u t
///                 0               8 9   11  14                  0               8   10  13
///
/// The comma, 8..<9 afterwards, comes from 9..<10; `aircraft,`, 0..<9 afterwards, from 0..<10; `aircraft`, 0..<8, from 0..<8: a
/// range that begins or ends at a removal leaves it out, one that spans it takes it in, and a range that touches a replaced part
/// takes in all of it. The other direction works alike. Each look-up is logarithmic in the number of changes.
public struct OffsetMap: Sendable, Hashable {
    private struct Pair: Sendable, Hashable {
        var original: Range<Int>
        var normalised: Range<Int>
    }

    private var pairs: [Pair] = []

    /// - Parameter changes: ascending and disjoint.
    public init(_ changes: [TextChange]) {
        var growth = 0
        pairs.reserveCapacity(changes.count)
        for change in changes {
            let start = change.range.lowerBound + growth
            let count = change.replacement.utf8.count
            pairs.append(Pair(original: change.range, normalised: start..<start + count))
            growth += count - change.range.count
        }
    }

    /// No change at all.
    public static let identity = OffsetMap([])

    /// Where a range of the normalised text comes from.
    public func originalRange(of range: Range<Int>) -> Range<Int> {
        map(range, from: { $0.normalised }, to: { $0.original })
    }

    /// Where a range of the original text has gone.
    public func normalisedRange(of range: Range<Int>) -> Range<Int> {
        map(range, from: { $0.original }, to: { $0.normalised })
    }

    private func map(
        _ range: Range<Int>, from source: (Pair) -> Range<Int>, to target: (Pair) -> Range<Int>
    ) -> Range<Int> {
        if pairs.isEmpty { return range }
        var start = range.lowerBound
        if let pair = lastPair(where: { source($0).lowerBound <= range.lowerBound }) {
            let place = source(pair)
            start =
                start < place.upperBound
                ? target(pair).lowerBound : target(pair).upperBound + start - place.upperBound
        }
        var end = range.upperBound
        if let pair = lastPair(where: { source($0).lowerBound < range.upperBound }) {
            let place = source(pair)
            end = target(pair).upperBound + max(0, end - place.upperBound)
        }
        return start..<max(start, end)
    }

    /// The last pair of those at the front that satisfy the condition.
    private func lastPair(where isBefore: (Pair) -> Bool) -> Pair? {
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(pairs[middle]) { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : pairs[low - 1]
    }
}
