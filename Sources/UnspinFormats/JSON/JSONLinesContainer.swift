import UnspinText

/// One JSON object a line.
final class JSONLinesContainer: Container {
    private let options: ReadOptions
    private var json = JSONReader()

    init(_ options: ReadOptions) { self.options = options }

    func next<Source: ByteSource>(_ input: inout InputBuffer<Source>) throws(Source.Failure) -> ContainerStep {
        let isFirst = input.offset == 0
        return try line(&input, limit: options.recordLimit) { content(of: $0, isFirst: isFirst) }
    }

    private func content(of line: [UInt8], isFirst: Bool) -> Record.Content {
        let start = isFirst ? TextEncoding.utf8MarkLength(of: line[...]) : 0
        if line[start...].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) { return .filler }
        do throws(RecordError) {
            let record = try JSONRecord(line: line, from: start, fields: options.fields, reader: &json)
            return .texts(Record.Texts(id: record.id, fields: record.texts.map { Record.Field(name: $0.field, text: $0.text) }))
        } catch .notJSON where String(validating: line, as: UTF8.self) == nil {
            return .bad(.invalidUTF8)
        } catch {
            return .bad(error)
        }
    }
}
