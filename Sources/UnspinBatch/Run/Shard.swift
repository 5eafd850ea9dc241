/// One of several parts of a run, which together do what the whole does.
public struct Shard: Sendable, Hashable {
    public enum Unit: String, Sendable, CaseIterable {
        /// Each file belongs to one part, by a hash of the name of its output: all parts can write to one folder, and a new file
        /// moves no other.
        case file
        /// Each part has a stretch of the records of every file: the outputs of a file, joined in the order of the parts, are
        /// its output. Files are read once more, to count.
        case record
    }

    /// 0-based.
    public var index: Int
    public var count: Int
    public var unit: Unit

    /// - Parameter text: `2/8` is the second of eight parts.
    public init?(_ text: String, unit: Unit = .file) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let number = numbers[0], let count = numbers[1], 1...count.magnitude ~= number.magnitude, number > 0,
            count > 0
        else { return nil }
        index = number - 1
        self.count = count
        self.unit = unit
    }

    /// Whether any of an input belongs to the part.
    func takes(_ input: Input) -> Bool {
        unit == .record || Int(Self.hash(input.outputName) % UInt64(count)) == index
    }

    /// Which records of an input belong to the part; nil for all.
    /// - Parameter recordCount: how many there are, or throws.
    func records<Failure>(of recordCount: () throws(Failure) -> Int) throws(Failure) -> Range<Int>? {
        guard unit == .record else { return nil }
        let total = try recordCount()
        return total * index / count..<total * (index + 1) / count
    }

    /// FNV-1a: the same on every machine and in every version.
    private static func hash(_ name: String) -> UInt64 {
        name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
