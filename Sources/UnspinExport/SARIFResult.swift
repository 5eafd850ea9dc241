import Unspin
import UnspinMessages
import UnspinRender

/// One result of a SARIF log.
enum SARIFResult {
    static func text(_ exported: ExportedEdit, in place: EditLog.Place) -> String {
        let edit = exported.edit
        var result = JSONObjectText()
        result.add("ruleId", edit.entry)
        result.add("level", edit.isApplied ? "warning" : "note")
        result.add("message", raw: message(FindingMessages.sentence(for: edit, quote: { VisibleText.escape($0) })))
        result.add("locations", raw: "[\(location(exported, in: place))]")
        if edit.replacement != edit.original, let fix = fix(exported, in: place) { result.add("fixes", raw: "[\(fix)]") }
        var properties = JSONObjectText()
        properties.add("confidence", edit.confidence)
        properties.add("tier", edit.tier.rawValue)
        properties.add("cause", edit.cause.name)
        properties.add("applied", edit.isApplied)
        result.add("properties", raw: properties.closed)
        return result.closed
    }

    private static func location(_ exported: ExportedEdit, in place: EditLog.Place) -> String {
        var physical = JSONObjectText()
        physical.add("artifactLocation", raw: artifact(place.path))
        physical.add("region", raw: region(exported, in: place))
        var location = JSONObjectText()
        location.add("physicalLocation", raw: physical.closed)
        if let line = place.recordLine {
            var logical = JSONObjectText()
            logical.add("name", place.record ?? "\(line)")
            logical.add("fullyQualifiedName", (place.record ?? "\(line)") + (place.field.map { "/\($0)" } ?? ""))
            logical.add("kind", "object")
            location.add("logicalLocations", raw: "[\(logical.closed)]")
        }
        return location.closed
    }

    /// Lines and columns of a text file; the line and the bytes of a record.
    private static func region(_ exported: ExportedEdit, in place: EditLog.Place) -> String {
        var region = JSONObjectText()
        if let line = place.recordLine {
            region.add("startLine", line)
        } else {
            addLines(of: exported, to: &region)
        }
        addBytes(of: exported, to: &region)
        return region.closed
    }

    /// Nothing where the bytes to insert cannot be written: in a container that is not UTF-8.
    private static func fix(_ exported: ExportedEdit, in place: EditLog.Place) -> String? {
        var region = JSONObjectText()
        var inserted = JSONObjectText()
        if place.recordLine == nil {
            addLines(of: exported, to: &region)
            inserted.add("text", exported.edit.replacement)
        } else {
            guard exported.source.isUTF8, let text = String(validating: exported.source.replacement, as: UTF8.self) else { return nil }
            addBytes(of: exported, to: &region)
            inserted.add("text", text)
        }
        var replacement = JSONObjectText()
        replacement.add("deletedRegion", raw: region.closed)
        replacement.add("insertedContent", raw: inserted.closed)
        var change = JSONObjectText()
        change.add("artifactLocation", raw: artifact(place.path))
        change.add("replacements", raw: "[\(replacement.closed)]")
        var fix = JSONObjectText()
        fix.add("artifactChanges", raw: "[\(change.closed)]")
        return fix.closed
    }

    private static func addLines(of exported: ExportedEdit, to region: inout JSONObjectText) {
        region.add("startLine", exported.position.line)
        region.add("startColumn", exported.position.column)
        region.add("endLine", exported.end.line)
        region.add("endColumn", exported.end.column)
    }

    private static func addBytes(of exported: ExportedEdit, to region: inout JSONObjectText) {
        region.add("byteOffset", exported.source.range.lowerBound)
        region.add("byteLength", exported.source.range.count)
    }

    private static func message(_ text: String) -> String {
        var message = JSONObjectText()
        message.add("text", text)
        return message.closed
    }

    private static func artifact(_ path: String) -> String {
        var artifact = JSONObjectText()
        artifact.add("uri", PercentEncoding.reference(path))
        return artifact.closed
    }
}
