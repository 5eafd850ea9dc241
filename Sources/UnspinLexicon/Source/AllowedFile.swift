/// What must never change: `phrase ; reason`, one a line, with inflection marks where wanted.
public struct AllowedEntry: Sendable, Hashable {
    public var phrase: String
    public var reason: String
    public var line: Int
}

/// An allow-list.
public typealias AllowedFile = DictionaryFile<AllowedEntry>

extension AllowedFile {
    public init(_ source: DictionarySource) {
        var seen: Set<String> = []
        self.init(source) { line, file throws(DictionaryFinding.Problem) in
            let fields = line.text.split(separator: ";", maxSplits: 1).map(\.collapsed)
            guard let phrase = fields.first, !phrase.isEmpty else { throw .emptyItem }
            if fields.count < 2 || fields[1].isEmpty { file.report(.missingReason, .warning, line: line.number) }
            if !seen.insert(phrase.lowercased()).inserted { file.report(.duplicate(phrase), .warning, line: line.number) }
            file.entries.append(AllowedEntry(phrase: phrase, reason: fields.count > 1 ? fields[1] : "", line: line.number))
        }
    }
}
