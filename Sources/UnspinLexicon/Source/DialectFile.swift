/// British and American spellings.
///
///     grey/gray a
///     defence/defense n
///     -ise/-ize v: organ, real, recogn
///
/// A line with endings stands for one line a stem. Without a part of speech the two spellings do not inflect.
public struct DialectFile: Sendable {
    public struct Entry: Sendable, Hashable {
        public var british: String
        public var american: String
        public var part: PartOfSpeech
        public var line: Int
    }

    public let file: String
    public private(set) var entries: [Entry] = []
    public private(set) var findings: [DictionaryFinding]

    public init(_ source: DictionarySource) {
        file = source.file
        let lines = SourceLines(source)
        findings = lines.findings
        for line in lines.lines {
            do {
                entries += try Self.read(line)
            } catch {
                findings.append(DictionaryFinding(SourcePosition(file: file, line: line.number), .error, error))
            }
        }
    }

    private static func read(_ line: SourceLines.Line) throws(DictionaryFinding.Problem) -> [Entry] {
        let halves = line.text.splitOnce(at: ":")
        let fields = (halves?.0 ?? line.text).split(separator: " ")
        guard let (british, american) = fields.first?.splitOnce(at: "/"), !british.isEmpty, !american.isEmpty else { throw .missingArrow }
        guard halves == nil || british.hasPrefix("-") && american.hasPrefix("-") else { throw .missingColon }
        let stems = halves.map { $0.1.split(separator: ",").map { String($0.trimmed) } } ?? [""]
        var entries: [Entry] = []
        for name in fields.count > 1 ? fields[1...].map(String.init) : ["x"] {
            guard let part = PartOfSpeech(rawValue: name) else { throw .unknownPartOfSpeech(name) }
            for stem in stems {
                let left = stem + british.drop { $0 == "-" }
                let right = stem + american.drop { $0 == "-" }
                if left == right { throw .spunEqualsOriginal(left) }
                entries.append(Entry(british: left, american: right, part: part, line: line.number))
            }
        }
        return entries
    }

    /// The surface pairs of an entry, slot by slot; forms that both spellings share are left out.
    static func pairs(_ entry: Entry) -> [(british: String, american: String)] {
        let british = Inflector.slots(of: HeadedPhrase(before: "", head: entry.british, after: ""), as: entry.part)
        let american = Inflector.slots(of: HeadedPhrase(before: "", head: entry.american, after: ""), as: entry.part)
        var pairs: [(british: String, american: String)] = []
        for (left, right) in zip(british, american) {
            if let first = left.first, let second = right.first, first != second, !first.contains(" ") { pairs.append((first, second)) }
        }
        return pairs
    }
}
