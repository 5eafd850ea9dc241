/// What must never change: `phrase ; reason`, one a line, with inflection marks where wanted.
public struct AllowedFile: Sendable {
    public struct Entry: Sendable, Hashable {
        public var phrase: String
        public var reason: String
        public var line: Int
    }

    public let file: String
    public private(set) var header: SourceHeader
    public private(set) var entries: [Entry] = []
    public private(set) var findings: [DictionaryFinding]

    public init(_ source: DictionarySource) {
        file = source.file
        let lines = SourceLines(source)
        header = lines.header
        findings = lines.findings
        var seen: Set<String> = []
        for line in lines.lines {
            let fields = line.text.split(separator: ";", maxSplits: 1).map(\.collapsed)
            let position = SourcePosition(file: file, line: line.number)
            guard let phrase = fields.first, !phrase.isEmpty else {
                findings.append(DictionaryFinding(position, .error, .emptyItem))
                continue
            }
            if fields.count < 2 || fields[1].isEmpty { findings.append(DictionaryFinding(position, .warning, .missingReason)) }
            if !seen.insert(phrase.lowercased()).inserted { findings.append(DictionaryFinding(position, .warning, .duplicate(phrase))) }
            entries.append(Entry(phrase: phrase, reason: fields.count > 1 ? fields[1] : "", line: line.number))
        }
    }
}
