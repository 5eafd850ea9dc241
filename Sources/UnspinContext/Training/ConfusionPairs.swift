/// What may stand for what in a spun text, as dictionaries know it: pairs of a spun word and an original.
public struct ConfusionPairs: Sendable, Equatable {
    struct Pair: Sendable, Equatable {
        var spun: String
        var original: String
        /// How usual the pair is, as its dictionary grades it.
        var weight: Double
    }

    let pairs: [Pair]

    /// Reads a table of tab-separated values whose head names the columns `spun`, `original` and `weight`; others are passed over.
    /// - Throws: `TrainingError`, for a file that cannot be read and a line that lacks a column.
    public init(tabSeparated path: String) throws(TrainingError) {
        let lines = try ByteFile.contents(of: path).split(separator: UInt8(ascii: "\n"))
        let names = lines.first.map(Self.fields) ?? []
        guard let spun = names.firstIndex(of: "spun"), let original = names.firstIndex(of: "original"),
            let weight = names.firstIndex(of: "weight")
        else { throw .malformedPairs(path: path, line: 1) }
        var pairs: [Pair] = []
        for (index, line) in lines.enumerated().dropFirst() {
            let fields = Self.fields(line)
            guard fields.count == names.count, let value = Double(fields[weight]), value > 0 else {
                throw .malformedPairs(path: path, line: index + 1)
            }
            pairs.append(Pair(spun: fields[spun], original: fields[original], weight: value))
        }
        self.pairs = pairs
    }

    init(_ pairs: [Pair]) { self.pairs = pairs }

    private static func fields(_ line: ArraySlice<UInt8>) -> [String] {
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// The confusion sets of a vocabulary's words: a word, what spinners put for it and what they put it for (Golding and Roth, *A
/// Winnow-based approach to spelling correction*, 1999, for the idea of deciding by context among a set of words that stand for each other).
struct ConfusionSets: Sendable {
    /// Of each word: the others of its set.
    private(set) var others: WeightedRows
    /// Of each word: what spinners put for it.
    private(set) var spun: WeightedRows

    /// A pair is not believed to be more usual than this.
    private static let largestWeight = 12.0

    /// - Parameters:
    ///   - rows: words numbered below this are looked at.
    ///   - word: the number of a spelling.
    init(_ pairs: ConfusionPairs, rows: Int, word: (String) -> Word?) {
        var others: [(row: Int, other: Int, weight: Double)] = []
        var spun = others
        for pair in pairs.pairs {
            guard let left = word(pair.spun)?.index, let right = word(pair.original)?.index, left < rows, right < rows, left != right else {
                continue
            }
            let weight = min(pair.weight, Self.largestWeight)
            others += [(left, right, weight), (right, left, weight)]
            // What one spinner writes for a word is mostly the most usual.
            spun.append((right, left, weight * weight))
        }
        self.others = WeightedRows(others, rows: rows)
        self.spun = WeightedRows(spun, rows: rows)
    }
}

/// For each row other rows to draw from, each as often as its weight says.
struct WeightedRows: Sendable {
    private var starts: [Int]
    private var others: [Int] = []
    /// Sums of the weights within a row.
    private var sums: [Double] = []

    init(_ entries: [(row: Int, other: Int, weight: Double)], rows: Int) {
        starts = [Int](repeating: 0, count: rows + 1)
        var row = 0
        for entry in entries.sorted(by: { ($0.row, $0.other) < ($1.row, $1.other) }) {
            while row < entry.row {
                row += 1
                starts[row] = others.count
            }
            if others.count > starts[row], others.last == entry.other {
                sums[sums.count - 1] += entry.weight
            } else {
                sums.append((others.count > starts[row] ? sums[sums.count - 1] : 0) + entry.weight)
                others.append(entry.other)
            }
        }
        while row < rows {
            row += 1
            starts[row] = others.count
        }
    }

    /// All of a row.
    func all(of row: Int) -> ArraySlice<Int> { others[starts[row]..<starts[row + 1]] }

    /// One of a row that has some.
    func draw(of row: Int, _ random: inout Random) -> Int {
        var (low, high) = (starts[row], starts[row + 1] - 1)
        let reached = Double(random.unit()) * sums[high]
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > reached { high = middle } else { low = middle + 1 }
        }
        return others[low]
    }
}
