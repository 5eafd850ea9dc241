/// The compiled form of a gate: pairs of words in buckets, each pair known by twelve bits of its hash.
///
///     magic        8 bytes  UNSPGATE
///     bucket bits  UInt32
///     zeros        to 64 bytes
///     buckets      four UInt16 each, little-endian: twelve bits of the hash, never 0, then four bits of value; 0 is empty
public struct GateTable {
    /// The most that a pair is worth, in steps of `Gate.step`.
    public static let highestValue = 15

    private var buckets: [UInt16]
    private let bucketBits: Int
    /// Pairs that found their bucket full.
    public private(set) var dropped = 0

    /// What a table may be as large as: up to 128 MiB.
    public static let bucketBits = 1...24

    /// - Parameter bucketBits: the table has 2 to the power of this buckets of four pairs.
    public init(bucketBits: Int) {
        self.bucketBits = bucketBits
        buckets = [UInt16](repeating: 0, count: 4 << bucketBits)
    }

    /// Adds a pair. Where its bucket is full it is dropped, so those of the highest value go first.
    /// - Parameter pair: its hash, by `GateWalk.pair`.
    public mutating func add(_ pair: UInt64, value: Int) {
        guard value > 0 else { return }
        let first = Self.bucket(of: pair, bucketBits) * 4
        let mark = Self.mark(of: pair)
        for place in first..<first + 4 {
            if buckets[place] & 0xFFF0 == mark { return }
            if buckets[place] == 0 {
                buckets[place] = mark | UInt16(min(value, Self.highestValue))
                return
            }
        }
        dropped += 1
    }

    /// Pairs in the table.
    public var count: Int { buckets.count { $0 != 0 } }

    /// The value of a pair, 0 where the table has none.
    public func value(of pair: UInt64) -> Int {
        let first = Self.bucket(of: pair, bucketBits) * 4
        let mark = Self.mark(of: pair)
        return buckets[first..<first + 4].first { $0 & 0xFFF0 == mark }.map { Int($0 & 15) } ?? 0
    }

    /// The compiled form.
    public var bytes: [UInt8] {
        var bytes = Gate.magic
        for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: bucketBits >> (8 * shift))) }
        bytes += [UInt8](repeating: 0, count: Gate.headerSize - bytes.count)
        bytes.reserveCapacity(bytes.count + 2 * buckets.count)
        for entry in buckets { bytes += [UInt8(truncatingIfNeeded: entry), UInt8(entry >> 8)] }
        return bytes
    }

    static func bucket(of pair: UInt64, _ bucketBits: Int) -> Int { Int(pair >> UInt64(64 - bucketBits)) }

    static func mark(of pair: UInt64) -> UInt16 {
        let mark = UInt16(truncatingIfNeeded: pair >> 8 & 0xFFF) << 4
        return mark == 0 ? 0x10 : mark
    }
}
