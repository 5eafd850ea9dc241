import UnspinText

/// Rows of cells, the first of which names the columns (RFC 4180): comma-separated, or tab-separated with the same quotation marks.
/// A row may go over several lines.
struct CSVContainer: Container {
    private let options: ReadOptions
    private let delimiter: UInt8
    /// The columns of the header; nil before it was read.
    private var columns: [String]?

    init(_ format: InputFormat, _ options: ReadOptions) {
        self.options = options
        delimiter = format == .tsv ? 0x09 : UInt8(ascii: ",")
    }

    mutating func next<Source: ByteSource>(_ input: inout InputBuffer<Source>) throws(Source.Failure) -> ContainerStep {
        var start = 0
        if input.offset == 0, try input.fill(TextEncoding.utf8Mark.count) { start = TextEncoding.utf8MarkLength(of: input.available) }
        var scanner = RowScanner(delimiter: delimiter)
        var status = RowScanner.Status.goesOn
        var position = start
        while status == .goesOn, position < options.recordLimit {
            if position >= input.available.count, try !input.fill(position + 1) { break }
            status = scanner.read(input.available[input.available.startIndex + position])
            position += 1
        }
        if position == start, start == 0 { return .end }
        if status == .goesOn {
            // The end of the input, or too many bytes: a quotation mark that nothing closes takes one line along.
            if scanner.isQuoted { return try brokenLine(&input) }
            if position >= options.recordLimit, try input.fill(position + 1) { return try brokenLine(&input) }
            scanner.finish()
        }
        if status == .malformed { return try brokenLine(&input) }
        var record = input.take(position)
        record.content = content(of: record.source, scanner.cells.map { $0.lowerBound + start..<$0.upperBound + start })
        return .record(record)
    }

    /// The rest of the row's first line.
    private func brokenLine<Source: ByteSource>(_ input: inout InputBuffer<Source>) throws(Source.Failure) -> ContainerStep {
        try line(&input, limit: options.recordLimit) { _ in .bad(.brokenRow) }
    }

    private mutating func content(of row: [UInt8], _ cells: [Range<Int>]) -> Record.Content {
        if cells.count == 1, cells[0].isEmpty { return .filler }
        let texts = cells.map { QuotedText(in: row, at: $0, delimiter: delimiter) }
        guard let columns else {
            let names = texts.map { String(decoding: $0.text, as: UTF8.self) }
            columns = names
            return options.fields.text.first { !names.contains($0) }.map { .bad(.missingField($0)) } ?? .filler
        }
        var fields: [Record.Field] = []
        for name in options.fields.text {
            guard let column = columns.firstIndex(of: name), texts.indices.contains(column) else { return .bad(.missingField(name)) }
            guard String(validating: texts[column].text, as: UTF8.self) != nil else { return .bad(.invalidUTF8) }
            fields.append(Record.Field(name: name, text: texts[column]))
        }
        let id = options.fields.id.flatMap { columns.firstIndex(of: $0) }.flatMap { texts.indices.contains($0) ? texts[$0] : nil }
        return .texts(Record.Texts(id: id.map { String(decoding: $0.text, as: UTF8.self) }, fields: fields))
    }
}
