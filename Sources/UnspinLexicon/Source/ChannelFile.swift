/// A line of a channel file: what spinners put in the place of one lemma.
///
///     seek v: hunt *4, look for *3, search for
public struct ChannelEntry: Sendable, Hashable {
    /// One thing that a spinner writes instead.
    public struct Item: Sendable, Hashable {
        /// With its inflection mark, if any.
        public var spun: String
        public var weight: Int
        public var column: Int
    }

    public var original: String
    public var part: PartOfSpeech
    public var items: [Item]
    /// Weight of leaving the original alone beyond that of any original, from an item `= *N`.
    public var kept = 0
    public var line: Int
}

/// The general channel, one file of it.
public struct ChannelFile: Sendable {
    public let file: String
    public private(set) var header: SourceHeader
    public private(set) var entries: [ChannelEntry] = []
    public private(set) var findings: [DictionaryFinding]

    public init(_ source: DictionarySource) {
        file = source.file
        let lines = SourceLines(source)
        header = lines.header
        findings = lines.findings
        var seen: Set<String> = []
        for line in lines.lines {
            do {
                let entry = try read(line)
                if !seen.insert("\(entry.original) \(entry.part.rawValue)").inserted {
                    report(line.number, 1, .warning, .duplicate("\(entry.original) \(entry.part.rawValue)"))
                }
                entries.append(entry)
            } catch {
                report(line.number, line.indentation + 1, .error, error)
            }
        }
        if header.isSorted { checkOrder() }
    }

    private mutating func report(
        _ line: Int, _ column: Int, _ severity: DictionaryFinding.Severity, _ problem: DictionaryFinding.Problem
    ) {
        findings.append(DictionaryFinding(SourcePosition(file: file, line: line, column: column), severity, problem))
    }

    private mutating func read(_ line: SourceLines.Line) throws(DictionaryFinding.Problem) -> ChannelEntry {
        guard let (head, list) = line.text.splitOnce(at: ":") else { throw .missingColon }
        guard let space = head.trimmed.lastIndex(of: " ") else { throw .missingPartOfSpeech }
        let name = head.trimmed[space...].trimmed
        guard let part = PartOfSpeech(rawValue: String(name)) else { throw .unknownPartOfSpeech(String(name)) }
        var entry = ChannelEntry(original: head[..<space].collapsed, part: part, items: [], line: line.number)
        var seen: Set<String> = []
        for field in list.split(separator: ",", omittingEmptySubsequences: false) {
            let column = line.indentation + line.text.distance(from: line.text.startIndex, to: field.startIndex) + 2
            var spun = field.trimmed
            var weight = 1
            if let (text, number) = spun.splitOnce(at: "*") {
                let value = Int(number.trimmed)
                if let value, header.weights.contains(value) {
                    weight = value
                } else {
                    report(line.number, column, .warning, .weight(String(number), allowed: header.weights))
                    weight = min(max(value ?? 1, header.weights.lowerBound), header.weights.upperBound)
                }
                spun = text.trimmed
            }
            if spun == "=" {
                entry.kept += weight
                continue
            }
            let item = ChannelEntry.Item(spun: spun.collapsed, weight: weight, column: column)
            if item.spun.isEmpty {
                report(line.number, column, .warning, .emptyItem)
            } else if item.spun == entry.original {
                report(line.number, column, .warning, .spunEqualsOriginal(item.spun))
            } else if !seen.insert(item.spun).inserted {
                report(line.number, column, .warning, .duplicate(item.spun))
                if let index = entry.items.firstIndex(where: { $0.spun == item.spun }), entry.items[index].weight < item.weight {
                    entry.items[index].weight = item.weight
                }
            } else {
                entry.items.append(item)
            }
        }
        return entry
    }

    private mutating func checkOrder() {
        for (left, right) in zip(entries, entries.dropFirst()) where left.sortKey > right.sortKey {
            report(right.line, 1, .error, .unsorted(right.original))
        }
    }
}

extension ChannelEntry {
    /// The order of a sorted file: by lemma, then part of speech.
    public var sortKey: String { "\(original.lowercased()) \(part.rawValue)" }
}
