public import Unspin

/// What was found in one document, as one line.
public struct ScanReport: Sendable {
    private let place: EditLog.Place
    public var outcome = Outcome.empty
    public var evidence = DocumentEvidence()
    /// How many spun phrases were found.
    public var phrases = 0
    private var strongest: [(phrase: SpunPhrase, position: LineIndex.Position, field: String?)] = []
    /// Whether what is known was told from what is not.
    public var hasBaseline = false
    private var unknown: [(edit: Edit, position: LineIndex.Position, field: String?)] = []

    /// Phrases shown in the line for people.
    private static let shown = 3
    private static let shownUnknown = 10

    /// About a document of which nothing is known yet.
    public init(place: EditLog.Place) { self.place = place }

    /// Adds phrases that speak for spinning, in offsets of a text of the document, or of a stretch of one.
    /// - Parameters:
    ///   - start: where in the whole text the stretch starts.
    ///   - offset: the same in bytes.
    public mutating func add(
        _ phrases: [SpunPhrase], at places: TextPlaces, behind start: LineIndex.Position? = nil, shiftedBy offset: Int = 0, field: String?
    ) {
        for var phrase in phrases {
            let position = places.position(of: phrase.range.lowerBound)
            phrase.range = phrase.range.lowerBound + offset..<phrase.range.upperBound + offset
            strongest.append((phrase, start.map(position.behind) ?? position, field))
        }
        strongest.sort { $0.phrase.weight > $1.phrase.weight }
        strongest.removeLast(max(0, strongest.count - DocumentEvidence.mostPhrases))
    }

    /// Adds a phrase that the baseline does not know, in offsets of a text of the document.
    public mutating func add(unknown edit: Edit, at places: TextPlaces, field: String?) {
        unknown.append((edit, places.position(of: edit.range.lowerBound), field))
    }

    private var perThousand: Double {
        evidence.words > 0 ? Double(phrases) * 1000 / Double(evidence.words) : 0
    }

    /// For people: `article.txt: 38.2 spun phrases per 1,000 words (61 in 1597), rate 0.08, family A (1.00), evidence 241.3:
    /// “Overseas Minister” → “Foreign Minister”, …`
    public var line: String {
        var name = place.path
        if let line = place.recordLine { name += ":\(line)" }
        if let record = place.record { name += " (\(record))" }
        var output = VisibleText.escape(name) + ": "
        switch outcome {
        case .empty: output += "no words"
        case .otherLanguage: output += "in a language without dictionaries"
        case .decided:
            output += "\(Fixed.text(perThousand, digits: 1)) spun phrases per 1,000 words (\(phrases) in \(evidence.words))"
            if evidence.isSpun {
                output += ", rate \(Fixed.text(evidence.rate, digits: 2))"
                if let family = evidence.family { output += ", family \(family) (\(Fixed.text(evidence.familyProbability, digits: 2)))" }
            } else {
                output += ", not taken as spun"
            }
            output += ", evidence \(Fixed.text(evidence.logLikelihoodRatio, digits: 1))"
            var seen: Set<String> = []
            let distinct = strongest.filter { seen.insert($0.phrase.text.lowercased()).inserted }
            let loudest = distinct.prefix(Self.shown).map { found in
                "“\(VisibleText.escape(found.phrase.text))” → “\(VisibleText.escape(found.phrase.replacement))”"
            }
            if !loudest.isEmpty { output += ": " + loudest.joined(separator: ", ") }
            if hasBaseline { output += "; " + comparison }
        }
        return output + "\n"
    }

    /// What the baseline does not know, with places.
    private var comparison: String {
        let shown = unknown.prefix(Self.shownUnknown).map { found in
            let change = "“\(VisibleText.escape(found.edit.original))” → “\(VisibleText.escape(found.edit.replacement))”"
            return "\(found.position.line):\(found.position.column) \(change)"
        }
        let rest = unknown.count - shown.count
        return "\(unknown.count) not in the baseline" + (shown.isEmpty ? "" : ": " + shown.joined(separator: ", "))
            + (rest > 0 ? " and \(rest) more" : "")
    }

    /// For programs; see `docs/command-line.md`.
    public var json: String {
        var object = JSONObjectText()
        object.add("schema", EditLog.schema)
        object.add("type", "document")
        object.add(place)
        object.add("outcome", outcome.rawValue)
        object.add("words", evidence.words)
        object.add("phrases", phrases)
        object.add("per_thousand", perThousand)
        object.add("rate", evidence.rate)
        object.add("probability", evidence.probability)
        object.add("evidence", evidence.logLikelihoodRatio)
        object.add("family", evidence.family)
        if evidence.family != nil { object.add("family_probability", evidence.familyProbability) }
        object.add("strongest", raw: "[\(strongest.map(phraseObject).joined(separator: ","))]")
        if hasBaseline { object.add("unknown", raw: "[\(unknown.map(unknownObject).joined(separator: ","))]") }
        return object.closed + "\n"
    }

    private func unknownObject(_ found: (edit: Edit, position: LineIndex.Position, field: String?)) -> String {
        var object = placed(found.edit.range, found.position, found.field, reads: found.edit.original, instead: found.edit.replacement)
        object.add("entry", found.edit.entry)
        return object.closed
    }

    private func phraseObject(_ found: (phrase: SpunPhrase, position: LineIndex.Position, field: String?)) -> String {
        var object = placed(found.phrase.range, found.position, found.field, reads: found.phrase.text, instead: found.phrase.replacement)
        object.add("weight", found.phrase.weight)
        return object.closed
    }

    /// The members that a phrase has, whatever is said of it.
    private func placed(
        _ range: Range<Int>, _ position: LineIndex.Position, _ field: String?, reads text: String, instead replacement: String
    ) -> JSONObjectText {
        var object = JSONObjectText()
        object.add("field", field)
        object.add("start", range.lowerBound)
        object.add("end", range.upperBound)
        object.add("line", position.line)
        object.add("column", position.column)
        object.add("text", text)
        object.add("replacement", replacement)
        return object
    }
}
