import Unspin
import UnspinRender

/// Writes decisions as JSON Lines; see `docs/decisions-file.md`.
public enum DecisionWriter {
    /// The version of the record's layout; readers refuse a higher one.
    public static let schema = 1

    /// One line, ending in LF.
    public static func line(_ decision: Decision) -> String {
        let phrase = decision.phrase
        var object = JSONObjectText()
        object.add("schema", schema)
        object.add("type", "decision")
        object.add("step", decision.step)
        object.add("undoes", decision.undoes)
        object.add("verdict", decision.verdict.rawValue)
        object.add("scope", decision.scope.rawValue)
        object.add("path", phrase.place.path)
        object.add("record", phrase.place.record)
        object.add("record_line", phrase.place.recordLine)
        object.add("field", phrase.place.field)
        object.add("line", phrase.position.line)
        object.add("column", phrase.position.column)
        object.add("start", phrase.range.lowerBound)
        object.add("end", phrase.range.upperBound)
        object.add("before", phrase.context.before.joined(separator: " "))
        object.add("original", phrase.original)
        object.add("after", phrase.context.after.joined(separator: " "))
        object.add("replacement", decision.replacement)
        object.add("proposed", phrase.proposed)
        object.add("entry", phrase.entry)
        object.add("cause", phrase.cause.name)
        object.add("tier", phrase.tier.rawValue)
        object.add("confidence", phrase.confidence)
        object.add("key", phrase.key)
        object.add("occurrence", phrase.occurrence == 0 ? nil : phrase.occurrence)
        return object.closed + "\n"
    }
}
