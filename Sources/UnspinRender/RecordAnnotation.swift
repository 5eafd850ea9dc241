public import Unspin

/// What Unspin says of a record within it: the value of its field `unspin`; see `docs/pipelines.md`.
public struct RecordAnnotation: Sendable {
    /// One text of the record with the edits of it, applied or proposed.
    public struct Text: Sendable {
        public var field: String?
        /// UTF-8, before any change.
        public var text: [UInt8]
        public var edits: EditList

        public init(field: String?, text: [UInt8], edits: EditList) {
            self.field = field
            self.text = text
            self.edits = edits
        }
    }

    /// The name of the field.
    public static let field = "unspin"

    private let texts: [Text]
    private let unit: OffsetUnit

    public init(_ texts: [Text], in unit: OffsetUnit) {
        self.texts = texts
        self.unit = unit
    }

    /// What was found in a record whose text stays as it is.
    public func findings(outcome: Outcome, evidence: DocumentEvidence) -> String {
        var object = head
        object.add("outcome", outcome.rawValue)
        object.add("probability", evidence.probability)
        object.add("rate", evidence.rate)
        object.add("family", evidence.family)
        object.add("edits", raw: edits)
        return object.closed
    }

    /// Where the offsets of the cleaned texts come from: of each text that was changed, its changed places as
    /// `[start, end, original start, original end]`.
    public var maps: String {
        var maps = JSONObjectText()
        for text in texts {
            let places = text.edits.map(of: text.text, in: unit)
            if places.isEmpty { continue }
            maps.add(text.field ?? "", raw: Self.array(places))
        }
        var object = head
        object.add("maps", raw: maps.closed)
        return object.closed
    }

    /// The edits as an array of objects.
    public var edits: String {
        "["
            + texts.flatMap { text in
                let edits = text.edits.edits
                let bounds = unit.offsets(edits.flatMap { [$0.range.lowerBound, $0.range.upperBound] }, in: text.text)
                return edits.enumerated().map { index, edit in
                    Self.object(edit, in: text.field, at: bounds[2 * index]..<bounds[2 * index + 1])
                }
            }.joined(separator: ",") + "]"
    }

    public static func array(_ places: [MappedRange]) -> String {
        "["
            + places.map { place in
                "[\(place.cleaned.lowerBound),\(place.cleaned.upperBound),\(place.original.lowerBound),\(place.original.upperBound)]"
            }.joined(separator: ",") + "]"
    }

    private var head: JSONObjectText {
        var object = JSONObjectText()
        object.add("schema", EditLog.schema)
        object.add("offsets", unit.rawValue)
        return object
    }

    private static func object(_ edit: Edit, in field: String?, at range: Range<Int>) -> String {
        var object = JSONObjectText()
        object.add("field", field)
        object.add("start", range.lowerBound)
        object.add("end", range.upperBound)
        object.add("original", edit.original)
        object.add("replacement", edit.replacement)
        if !edit.alternatives.isEmpty { object.add("alternatives", raw: EditLog.alternatives(edit)) }
        object.add("entry", edit.entry)
        object.add("cause", edit.cause.name)
        object.add("tier", edit.tier.rawValue)
        object.add("confidence", edit.confidence)
        object.add("apply", edit.isApplied)
        return object.closed
    }
}
