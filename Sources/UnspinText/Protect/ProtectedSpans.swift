/// Stretches of a text that stay as they are: ascending, disjoint, half-open ranges in bytes.
public struct ProtectedSpans: Sendable, Hashable {
    public private(set) var ranges: [Range<Int>]

    /// - Parameter ranges: in any order; those that touch are joined, empty ones dropped.
    public init(_ ranges: [Range<Int>]) {
        self.ranges = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound {
                self.ranges[self.ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    public static let none = ProtectedSpans([])

    /// Whether a range shares a byte with a span, or, being empty, lies inside one. Logarithmic.
    public func overlaps(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < ranges.count else { return false }
        return range.isEmpty
            ? ranges[low].lowerBound < range.lowerBound : ranges[low].lowerBound < range.upperBound
    }

    /// The spans of the same stretches in the normalised text.
    public func mapped(through map: OffsetMap) -> ProtectedSpans {
        ranges.isEmpty || map == .identity ? self : ProtectedSpans(ranges.map { map.normalisedRange(of: $0) })
    }

    /// Flags the tokens that share a byte with a span. Linear.
    public func mark(_ tokens: inout [Token]) {
        var span = 0
        for index in tokens.indices {
            while span < ranges.count, ranges[span].upperBound <= tokens[index].range.lowerBound { span += 1 }
            guard span < ranges.count else { return }
            if ranges[span].lowerBound < tokens[index].range.upperBound { tokens[index].flags.insert(.protected) }
        }
    }
}
