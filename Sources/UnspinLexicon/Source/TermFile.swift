/// A canonical name or fixed term, one a line; what spinners made of it may follow a semicolon.
///
///     World Health Organization ; World Well being Group
///     artificial intelligence~n ; counterfeit consciousness
public struct TermEntry: Sendable, Hashable {
    /// With its inflection mark, if any.
    public var canonical: String
    /// Spun forms that were seen, in the base form, the most frequent first.
    public var attested: [String]
    public var line: Int

    /// `World_Health_Organization.t`
    public var id: String { ChannelEntry.id(canonical, suffix: "t") }
}

/// One file of terms.
public struct TermFile: Sendable {
    public let file: String
    public private(set) var header: SourceHeader
    public private(set) var entries: [TermEntry] = []
    public private(set) var findings: [DictionaryFinding]

    public init(_ source: DictionarySource) {
        file = source.file
        let lines = SourceLines(source)
        header = lines.header
        findings = lines.findings
        var seen: Set<String> = []
        for line in lines.lines {
            let fields = line.text.split(separator: ";", maxSplits: 1)
            let canonical = fields.first.map(\.collapsed) ?? ""
            // Forms of a canonical with a comma of its own are parted by bars.
            let separator: Character = canonical.contains(",") || line.text.contains("|") ? "|" : ","
            let attested = fields.count > 1 ? fields[1].split(separator: separator).map(\.collapsed).filter { !$0.isEmpty } : []
            let position = SourcePosition(file: file, line: line.number)
            if canonical.isEmpty {
                findings.append(DictionaryFinding(position, .error, .emptyItem))
                continue
            }
            if !PhraseEntry.isInsertable(canonical, isName: true), header.tier != .report {
                findings.append(DictionaryFinding(position, .error, .notInsertable(canonical)))
            }
            if !seen.insert(canonical).inserted { findings.append(DictionaryFinding(position, .warning, .duplicate(canonical))) }
            for form in attested where form == MarkedPhrase(canonical).text {
                findings.append(DictionaryFinding(position, .warning, .spunEqualsOriginal(form)))
            }
            entries.append(TermEntry(canonical: canonical, attested: attested, line: line.number))
        }
        if header.isSorted {
            for (left, right) in zip(entries, entries.dropFirst()) where left.canonical.lowercased() > right.canonical.lowercased() {
                findings.append(
                    DictionaryFinding(SourcePosition(file: file, line: right.line), .error, .unsorted(right.canonical)))
            }
        }
    }
}
