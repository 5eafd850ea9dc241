import Unspin
import UnspinFormats
import UnspinRender

/// Makes of repaired records what is to come out: leaves some out, adds fields to others.
///
/// Fields are added by edits of the record's source, so that the edit log can undo them like any other change.
final class RecordShaper {
    private let output: RecordOutput
    private var json = JSONReader()

    init(_ output: RecordOutput) { self.output = output }

    /// - Parameter fields: those that the record was read with.
    func shape(_ document: Document, fields: RecordFields) -> Document {
        if output.isPlain { return document }
        if output.makesAttributes { return withAttributes(document, fields) }
        guard document.recordLine != nil, document.failure == nil, !document.parts.isEmpty else { return document }
        var document = document
        if let removal = removal(of: document) {
            document.removal = removal
            document.unapply()
            return document
        }
        return addingFields(to: document, fields)
    }

    private func removal(of document: Document) -> Removal? {
        if output.keepsOnlySpun, !document.isSpun { return .notSpun }
        if let rate = output.highestRate, document.evidence.rate > rate { return .aboveRate }
        return nil
    }

    private func addingFields(to document: Document, _ fields: RecordFields) -> Document {
        var document = document
        var values: [(name: String, value: String)] = []
        let isChanged = document.isChanged
        guard output.annotates || isChanged, let members = JSONObjectMembers(line: document.source, reader: &json) else { return document }
        if let field = output.originalField {
            if members.has(field) { return document.failed(.fieldExists(field)) }
            values.append((field, original(of: document, in: members, fields)))
        }
        if output.annotates {
            let annotation = RecordAnnotation(document.annotated, in: output.offsets ?? .utf8)
            values.append((RecordAnnotation.field, annotation.findings(outcome: document.outcome ?? .empty, evidence: document.evidence)))
            document.unapply()
        } else if let unit = output.offsets {
            values.append((RecordAnnotation.field, RecordAnnotation(document.annotated, in: unit).maps))
        }
        let edits = members.setting(values)
        // A text in a field that is to be replaced.
        if let field = edits.first(where: { edit in document.sourceEdits.contains { $0.range.overlaps(edit.range) } }) {
            return document.failed(.fieldExists(field.name))
        }
        for edit in edits { document.add(edit) }
        return document
    }

    /// The one text as it is spelled, or where there may be several, an object of those that change.
    private func original(of document: Document, in members: JSONObjectMembers, _ fields: RecordFields) -> String {
        func spelling(_ part: Document.Part) -> String { members.spelling(of: part.field ?? "", reader: &json) ?? "null" }
        if fields.text.count == 1, !fields.text[0].contains("*"), let part = document.parts.first { return spelling(part) }
        let changed = document.parts.filter { $0.sourceEdits.contains { $0.edit.isApplied } }
        return JSONObjectMembers.object(changed.map { ($0.field ?? "", spelling($0)) })
    }

    private func withAttributes(_ document: Document, _ fields: RecordFields) -> Document {
        var document = document
        if document.isContinuation { return document }
        if document.failure == nil, document.parts.isEmpty {
            document.attributes = "\n"
            return document
        }
        let members = JSONObjectMembers(line: document.source, reader: &json)
        let id = members?.spelling(of: fields.id ?? "id", reader: &json) ?? "null"
        document.attributes =
            if document.failure == nil, let text = document.annotated.first {
                AttributeRow.line(id: id, text, evidence: document.evidence, isSpun: document.isSpun)
            } else {
                AttributeRow.line(unreadable: id)
            }
        document.unapply()
        return document
    }
}

extension Document {
    fileprivate var annotated: [RecordAnnotation.Text] {
        parts.map { RecordAnnotation.Text(field: $0.field, text: $0.text, edits: $0.edits) }
    }

    /// Nothing is changed; what would have been is only known.
    fileprivate mutating func unapply() {
        for part in parts.indices {
            for edit in parts[part].sourceEdits.indices { parts[part].sourceEdits[edit].edit.isApplied = false }
        }
    }

    /// The record as it came, as a bad one.
    fileprivate func failed(_ error: RecordError) -> Document {
        var document = self
        document.parts = []
        document.outcome = nil
        document.failure = error
        return document
    }
}
