public import Unspin
public import UnspinRender

/// One text of a document with its edits, as it is handed to an exporter.
public struct ExportedText: Sendable {
    public var place: EditLog.Place
    /// UTF-8, before any change. Empty where an edit log is exported without its file.
    public var text: [UInt8]
    /// Ascending and disjoint.
    public var edits: [ExportedEdit]

    public init(place: EditLog.Place, text: [UInt8] = [], edits: [ExportedEdit]) {
        self.place = place
        self.text = text
        self.edits = edits
    }

    /// `path`, or `path:LINE (ID) FIELD`.
    var heading: String {
        guard let line = place.recordLine else { return place.path }
        return "\(place.path):\(line)" + (place.record.map { " (\($0))" } ?? "") + (place.field.map { " \($0)" } ?? "")
    }
}

/// An edit with its places in the text and in the bytes of the source.
public struct ExportedEdit: Sendable, Hashable {
    /// In offsets of the text.
    public var edit: Edit
    /// Where the edit starts in the text, as people count.
    public var position: LineIndex.Position
    public var source: EditLog.Source

    public init(_ edit: Edit, at position: LineIndex.Position, source: EditLog.Source) {
        self.edit = edit
        self.position = position
        self.source = source
    }

    /// Where the edit ends in the text: the column behind its last character.
    var end: LineIndex.Position {
        let lines = edit.original.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let last = lines.last?.count ?? 0
        return LineIndex.Position(
            line: position.line + lines.count - 1, column: lines.count == 1 ? position.column + last : last + 1)
    }
}
