import Unspin
import UnspinFormats

/// Turns the lines of one JSON Lines input into documents, counting lines and bytes.
struct RecordReader: ~Copyable {
    private let path: String
    private let fields: RecordFields
    private let repairer: DocumentRepairer
    private let report: (Notice) -> Void
    private var json = JSONReader()
    private var number = 0
    private var offset = 0

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(path: String, fields: RecordFields, repairer: DocumentRepairer, report: @escaping (Notice) -> Void) {
        self.path = path
        self.fields = fields
        self.repairer = repairer
        self.report = report
    }

    /// The next line as a document: untouched and without an outcome where it is a bad record; nil where it is blank.
    mutating func document(_ line: [UInt8]) -> Document? {
        number += 1
        let start = offset
        offset += line.count
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) { return nil }
        do {
            let mark = number == 1 && line.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
            let record = try JSONRecord(line: line, from: mark, fields: fields, reader: &json)
            return repairer.repair(record: line, record, path: path, offset: start, number: number)
        } catch {
            report(.badRecord(path: path, line: number, error))
            return untouched(line, at: start, outcome: nil)
        }
    }

    /// The line just read, where it was blank.
    func blank(_ line: [UInt8]) -> Document {
        untouched(line, at: offset - line.count, outcome: .empty)
    }

    private func untouched(_ line: [UInt8], at start: Int, outcome: Outcome?) -> Document {
        Document(
            path: path, recordLine: number, source: line, offset: start, parts: [], evidence: DocumentEvidence(), outcome: outcome)
    }
}
