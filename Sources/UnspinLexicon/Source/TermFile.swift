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
public typealias TermFile = DictionaryFile<TermEntry>

extension TermFile {
    public init(_ source: DictionarySource) {
        var seen: Set<String> = []
        self.init(source) { line, file throws(DictionaryFinding.Problem) in
            let fields = line.text.split(separator: ";", maxSplits: 1)
            let canonical = fields.first.map(\.collapsed) ?? ""
            guard !canonical.isEmpty else { throw .emptyItem }
            // Forms of a canonical with a comma of its own are parted by bars.
            let separator: Character = canonical.contains(",") || line.text.contains("|") ? "|" : ","
            let attested = fields.count > 1 ? fields[1].split(separator: separator).map(\.collapsed).filter { !$0.isEmpty } : []
            if !PhraseEntry.isInsertable(canonical, isName: true), file.header.tier != .report {
                file.report(.notInsertable(canonical), line: line.number)
            }
            if !seen.insert(canonical).inserted { file.report(.duplicate(canonical), .warning, line: line.number) }
            for form in attested where form == MarkedPhrase(canonical).text {
                file.report(.spunEqualsOriginal(form), .warning, line: line.number)
            }
            file.entries.append(TermEntry(canonical: canonical, attested: attested, line: line.number))
        }
        checkOrder(by: { $0.canonical.lowercased() }, line: \.line, name: \.canonical)
    }

    /// The pairs of an attested form: inflected like the canonical where it has the same marks; where it has none, its last
    /// word inflects if the canonical's head is its last word.
    static func attestedPairs(_ form: String, _ canonical: MarkedPhrase) -> [SurfacePair] {
        let marked = MarkedPhrase(form)
        if marked.marks == canonical.marks { return MarkedPhrase.pairs(spun: marked, original: canonical) }
        if canonical.marks == [.noun], canonical.words.last?.part == .noun {
            return MarkedPhrase.pairs(spun: MarkedPhrase(form + "~n"), original: canonical)
        }
        return [SurfacePair(spun: marked.text, original: canonical.text)]
    }
}
