/// A substitution met on spun pages: a row of a table of counts, its fields separated by tabs.
///
///     mentioned	said	312	0.97
public struct CountedSubstitution: Sendable, Hashable {
    public var spun: String
    public var original: String
    /// How often it was met.
    public var count: Int
    /// The share of the places where the original ought to stand in which it was replaced, by whatever; nil where nobody knows.
    public var rate: Double?
    public var line: Int
}

/// A table of counts.
public typealias CountsFile = DictionaryFile<CountedSubstitution>

extension CountsFile {
    public init(_ source: DictionarySource) {
        var seen: Set<SurfacePair> = []
        self.init(source) { line, file throws(DictionaryFinding.Problem) in
            let row = try Self.read(line)
            if seen.insert(SurfacePair(spun: row.spun, original: row.original)).inserted {
                file.entries.append(row)
            } else {
                file.report(.duplicate("\(row.spun)\t\(row.original)"), .warning, line: line.number)
            }
        }
    }

    private static func read(_ line: SourceLines.Line) throws(DictionaryFinding.Problem) -> CountedSubstitution {
        let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0.trimmed) }
        guard fields.count > 2 else { throw .missingTab }
        guard !fields[0].isEmpty, !fields[1].isEmpty else { throw .emptyItem }
        guard fields[0] != fields[1] else { throw .spunEqualsOriginal(fields[0]) }
        guard let count = Int(fields[2]), count > 0 else { throw .invalidValue(key: "count", value: fields[2]) }
        var row = CountedSubstitution(spun: fields[0], original: fields[1], count: count, rate: nil, line: line.number)
        if fields.count > 3, !fields[3].isEmpty {
            guard let rate = Double(fields[3]), rate > 0, rate <= 1 else { throw .invalidValue(key: "rate", value: fields[3]) }
            row.rate = rate
        }
        return row
    }
}
