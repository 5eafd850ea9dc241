public import Unspin
import UnspinRender

/// Where offsets of the cleaned texts come from, as JSON Lines: a line for each text that is changed; see `docs/output-formats.md`.
public struct OffsetMaps: Exporter {
    private let unit: OffsetUnit

    public init(_ unit: OffsetUnit) { self.unit = unit }

    public mutating func add(_ text: ExportedText) -> String {
        guard let edits = try? EditList(text.edits.map(\.edit).filter { $0.cause != .container }) else { return "" }
        let places = edits.map(of: text.text, in: unit)
        if places.isEmpty { return "" }
        var object = JSONObjectText()
        object.add("schema", EditLog.schema)
        object.add("type", "offsets")
        object.add(text.place)
        object.add("offsets", unit.rawValue)
        object.add("map", raw: RecordAnnotation.array(places))
        return object.closed + "\n"
    }
}
