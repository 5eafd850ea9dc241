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
public typealias ChannelFile = DictionaryFile<ChannelEntry>

extension ChannelFile {
    public init(_ source: DictionarySource) {
        var seen: Set<String> = []
        self.init(source) { line, file throws(DictionaryFinding.Problem) in
            let entry = try file.read(line)
            let head = "\(entry.original) \(entry.part.rawValue)"
            if !seen.insert(head).inserted { file.report(.duplicate(head), .warning, line: line.number) }
            file.entries.append(entry)
        }
        checkOrder(by: \.sortKey, line: \.line, name: \.original)
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
                    report(.weight(String(number), allowed: header.weights), .warning, line: line.number, column: column)
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
                report(.emptyItem, .warning, line: line.number, column: column)
            } else if item.spun == entry.original {
                report(.spunEqualsOriginal(item.spun), .warning, line: line.number, column: column)
            } else if !seen.insert(item.spun).inserted {
                report(.duplicate(item.spun), .warning, line: line.number, column: column)
                if let index = entry.items.firstIndex(where: { $0.spun == item.spun }), entry.items[index].weight < item.weight {
                    entry.items[index].weight = item.weight
                }
            } else {
                entry.items.append(item)
            }
        }
        return entry
    }
}

extension ChannelEntry {
    /// The order of a sorted file: by lemma, then part of speech.
    public var sortKey: String { "\(original.lowercased()) \(part.rawValue)" }
}
