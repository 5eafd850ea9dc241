/// The discounts of modified Kneser-Ney smoothing for n-grams seen once, twice, and three times or more (Chen and Goodman 1998,
/// section 4.1.6), from the numbers of n-grams seen once to four times.
struct Discounts: Equatable {
    var once: Double
    var twice: Double
    var more: Double

    /// What is used where the counts of counts of a small text give no discount between zero and the count.
    static let fallback = Discounts(once: 0.5, twice: 1, more: 1.5)

    init(once: Double, twice: Double, more: Double) {
        self.once = once
        self.twice = twice
        self.more = more
    }

    /// - Parameter countsOfCounts: the numbers of n-grams seen once, twice, three and four times.
    init(countsOfCounts: [Int]) {
        self = Discounts.fallback
        let counts = countsOfCounts.map(Double.init)
        guard counts.count == 4, counts.allSatisfy({ $0 > 0 }) else { return }
        let share = counts[0] / (counts[0] + 2 * counts[1])
        let values = (1...3).map { Double($0) - Double($0 + 1) * share * counts[$0] / counts[$0 - 1] }
        for (index, value) in values.enumerated() where value < 0 || value > Double(index + 1) { return }
        (once, twice, more) = (values[0], values[1], values[2])
    }

    @inline(__always)
    subscript(count: UInt32) -> Double {
        switch count {
        case 0: 0
        case 1: once
        case 2: twice
        default: more
        }
    }

    /// Counts how many things were seen once to four times.
    static func countsOfCounts(_ counts: some Sequence<UInt32>) -> [Int] {
        var result = [0, 0, 0, 0]
        for count in counts where 1...4 ~= count { result[Int(count) - 1] += 1 }
        return result
    }
}
