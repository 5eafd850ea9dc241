#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Words drawn by their frequency^0.75 (Mikolov et al., *Distributed representations of words and phrases*, 2013): what a vector learns to
/// tell its word from.
struct FrequencyDraws: Sendable {
    private let rows: [UInt32]

    private static let count = 1 << 20

    /// - Parameter shares: of the text, by row; at least one.
    init(_ shares: [Double]) {
        let weights = shares.map { pow($0, 0.75) }
        let sum = weights.reduce(0, +)
        var rows: [UInt32] = []
        rows.reserveCapacity(Self.count)
        var reached = 0.0
        for (row, weight) in weights.enumerated() {
            reached += weight / sum
            while rows.count < min(Self.count, Int(reached * Double(Self.count))) { rows.append(UInt32(row)) }
        }
        while rows.count < Self.count { rows.append(UInt32(max(0, shares.count - 1))) }
        self.rows = rows
    }

    /// A row.
    func draw(_ random: inout Random) -> Int { Int(rows[random.below(rows.count)]) }
}

/// A small generator (xorshift, Marsaglia 2003): training draws billions of numbers and needs them fast, not fine.
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = 0x9E37_79B9_7F4A_7C15 &* (seed &+ 1) }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    /// 0 ≤ unit < 1.
    mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }

    mutating func below(_ limit: Int) -> Int { Int(((next() >> 32) &* UInt64(limit)) >> 32) }
}
