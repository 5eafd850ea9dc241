/// British and American spellings.
///
///     grey/gray a
///     defence/defense n
///     -ise/-ize v: organ, real, recogn
///
/// A line with endings stands for one line a stem. Without a part of speech the two spellings do not inflect.
public struct DialectEntry: Sendable, Hashable {
    public var british: String
    public var american: String
    public var part: PartOfSpeech
    public var line: Int
}

/// A table of spellings.
public typealias DialectFile = DictionaryFile<DialectEntry>

extension DialectFile {
    public init(_ source: DictionarySource) {
        self.init(source) { line, file throws(DictionaryFinding.Problem) in file.entries += try Self.read(line) }
    }

    private static func read(_ line: SourceLines.Line) throws(DictionaryFinding.Problem) -> [DialectEntry] {
        let halves = line.text.splitOnce(at: ":")
        let fields = (halves?.0 ?? line.text).split(separator: " ")
        guard let (british, american) = fields.first?.splitOnce(at: "/"), !british.isEmpty, !american.isEmpty else { throw .missingArrow }
        guard halves == nil || british.hasPrefix("-") && american.hasPrefix("-") else { throw .missingColon }
        let stems = halves.map { $0.1.split(separator: ",").map { String($0.trimmed) } } ?? [""]
        var entries: [DialectEntry] = []
        for name in fields.count > 1 ? fields[1...].map(String.init) : ["x"] {
            guard let part = PartOfSpeech(rawValue: name) else { throw .unknownPartOfSpeech(name) }
            for stem in stems {
                let left = stem + british.drop { $0 == "-" }
                let right = stem + american.drop { $0 == "-" }
                if left == right { throw .spunEqualsOriginal(left) }
                entries.append(DialectEntry(british: left, american: right, part: part, line: line.number))
            }
        }
        return entries
    }

    /// The surface pairs of an entry, slot by slot; forms that both spellings share are left out.
    static func pairs(_ entry: DialectEntry) -> [(british: String, american: String)] {
        let british = Inflector.slots(of: HeadedPhrase(before: "", head: entry.british, after: ""), as: entry.part)
        let american = Inflector.slots(of: HeadedPhrase(before: "", head: entry.american, after: ""), as: entry.part)
        var pairs: [(british: String, american: String)] = []
        for (left, right) in zip(british, american) {
            if let first = left.first, let second = right.first, first != second, !first.contains(" ") { pairs.append((first, second)) }
        }
        return pairs
    }
}
