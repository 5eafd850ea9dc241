public import Unspin
import UnspinFormats

/// Repairs the texts of files and records.
public struct DocumentRepairer {
    /// Repairs decoded text.
    public typealias RepairText = ([UInt8]) -> Repair

    private let repair: RepairText
    /// Between the fields of a record: they are separate paragraphs of one document.
    private static let separator: [UInt8] = Array("\n\n".utf8)

    public init(repair: @escaping RepairText) { self.repair = repair }

    /// A file of text.
    /// - Parameter encoding: the name of its charset; nil to find it out.
    /// - Returns: nil where it cannot be decoded, or not be changed in parts.
    func repair(file source: [UInt8], path: String, encoding: String?) -> Document? {
        guard let text = FileText(source, encoding: encoding) else { return nil }
        var document = document(source, [(nil, text)], path: path, offset: 0, line: nil, record: nil)
        document.isUTF8 = text.isUTF8
        document.invalid = text.invalid
        return document
    }

    /// A line of JSON Lines.
    /// - Parameters:
    ///   - offset: where the line starts in the file, in bytes.
    ///   - number: the 1-based number of the line.
    func repair(
        record source: [UInt8], _ record: JSONRecord, path: String, offset: Int, number: Int
    ) -> Document {
        document(source, record.texts, path: path, offset: offset, line: number, record: record.id)
    }

    private func document(
        _ source: [UInt8], _ texts: [(field: String?, text: any EmbeddedText)], path: String, offset: Int, line: Int?, record: String?
    ) -> Document {
        let joined = Array(texts.map(\.text.text).joined(separator: Self.separator))
        let result = repair(joined)
        var start = 0
        let parts = texts.map { field, text in
            let range = start..<start + text.text.count
            start = range.upperBound + Self.separator.count
            return Document.Part(
                field: field, text: text.text,
                sourceEdits: text.sourceEdits(Self.edits(result.edits.edits, within: range), in: source),
                strongest: Self.phrases(result.evidence.strongest, within: range))
        }
        return Document(
            path: path, recordLine: line, record: record, source: source, offset: offset, parts: parts,
            evidence: result.evidence, outcome: result.outcome)
    }

    /// The edits that lie wholly within the range, in offsets from its start: none crosses from field to field.
    private static func edits(_ edits: [Edit], within range: Range<Int>) -> [Edit] {
        edits.filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }.map { edit in
            var edit = edit
            edit.range = edit.range.lowerBound - range.lowerBound..<edit.range.upperBound - range.lowerBound
            return edit
        }
    }

    private static func phrases(_ phrases: [SpunPhrase], within range: Range<Int>) -> [SpunPhrase] {
        phrases.filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }.map { phrase in
            var phrase = phrase
            phrase.range = phrase.range.lowerBound - range.lowerBound..<phrase.range.upperBound - range.lowerBound
            return phrase
        }
    }
}
