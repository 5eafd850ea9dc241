public import Unspin

/// Lines of attributes beside documents, as Dolma's tools read them: spans `[start, end, score]` by name, in code points of the text.
public enum AttributeRow {
    /// The line, ending in LF, of a record that could be read.
    /// - Parameters:
    ///   - id: the record's, as JSON.
    ///   - isSpun: whether the text was found spun, and by which family's means.
    public static func line(id: String, _ text: RecordAnnotation.Text, evidence: DocumentEvidence, isSpun: Bool) -> String {
        let count = OffsetUnit.codePoints.offsets([text.text.count], in: text.text)[0]
        var attributes = JSONObjectText()
        func add(document name: String, _ score: Double) {
            attributes.add("unspin__document__\(name)", raw: "[[0,\(count),\(JSONText.number(score))]]")
        }
        add(document: "probability", evidence.probability)
        add(document: "rate", evidence.rate)
        if isSpun, let family = evidence.family { add(document: "family_\(family)", evidence.familyProbability) }
        let edits = text.edits.edits
        attributes.add("unspin__edits__apply", raw: spans(edits.filter(\.isApplied), in: text.text))
        attributes.add("unspin__edits__propose", raw: spans(edits.filter { !$0.isApplied }, in: text.text))
        var row = JSONObjectText()
        row.add("id", raw: id)
        row.add("attributes", raw: attributes.closed)
        if !edits.isEmpty { row.add("edits", raw: RecordAnnotation([text], in: .codePoints).edits) }
        return row.closed + "\n"
    }

    /// The line of a record that could not be read: rows stand beside those of the documents.
    public static func line(unreadable id: String) -> String {
        var row = JSONObjectText()
        row.add("id", raw: id)
        row.add("attributes", raw: "{}")
        return row.closed + "\n"
    }

    private static func spans(_ edits: [Edit], in text: [UInt8]) -> String {
        let bounds = OffsetUnit.codePoints.offsets(edits.flatMap { [$0.range.lowerBound, $0.range.upperBound] }, in: text)
        return "["
            + edits.enumerated().map { index, edit in
                "[\(bounds[2 * index]),\(bounds[2 * index + 1]),\(JSONText.number(edit.confidence))]"
            }.joined(separator: ",") + "]"
    }
}
