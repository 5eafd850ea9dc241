import UnspinBatch
import UnspinFormats

/// A text and the bytes of it that are asked about.
struct ExplainedText {
    /// UTF-8.
    var text: [UInt8]
    /// Nil for the whole text.
    var place: Range<Int>?

    init(_ text: [UInt8]) { self.text = text }

    /// A place of a file. In a text, a Markdown document or an HTML page, it is one of the file; in a container of records the line is
    /// that of the record's start or a later one, and the column counts in its text.
    init(_ place: TextPlace, field: String, encoding: String?) throws {
        let input = Input(argument: place.path)
        let format = input.format(nil)
        let options = ReadOptions(fields: RecordFields(text: [field]), encoding: encoding)
        var reader = RecordReader(try FileReader(input), format: format, options: options)
        var found: Record?
        while let record = try reader.next(), record.line ?? 1 <= place.line { found = record }
        guard let found else { throw Failure.noSuchPlace(place) }
        switch found.content {
        case .bad(.undecodable): throw Failure.encoding(encoding ?? "", nil)
        case .bad(let error): throw Failure.record(path: place.path, line: place.line, error)
        case .filler, .continuation: throw Failure.noSuchPlace(place)
        case .texts(let texts):
            guard let embedded = texts.fields.first?.text else { throw Failure.noSuchPlace(place) }
            text = embedded.text
            let page = embedded.page
            if format.isOneText {
                let line = try Self.line(of: page, place)
                self.place = Self.text(of: try Self.column(of: page, line, place) ?? line, in: embedded)
            } else {
                guard place.line - found.line! < max(1, found.source.count { $0 == 0x0A }) else { throw Failure.noSuchPlace(place) }
                self.place = try Self.column(of: text, text.indices, place)
            }
        }
    }

    /// What of the text comes from a part of its page; empty where nothing does.
    private static func text(of range: Range<Int>, in embedded: any EmbeddedText) -> Range<Int> {
        let offsets = embedded.text.indices.filter { range.contains(embedded.pageOffset(of: $0)) }
        return offsets.first.map { $0..<offsets.last! + 1 } ?? 0..<0
    }

    /// The bytes of the line, without its end.
    private static func line(of text: [UInt8], _ place: TextPlace) throws(Failure) -> Range<Int> {
        var start = 0
        for _ in 1..<place.line {
            guard let end = text[start...].firstIndex(of: 0x0A) else { throw .noSuchPlace(place) }
            start = end + 1
        }
        guard start < text.count else { throw .noSuchPlace(place) }
        return start..<(text[start...].firstIndex(of: 0x0A) ?? text.count)
    }

    /// The byte at which the column's scalar begins; nil where none is asked for.
    private static func column(of text: [UInt8], _ line: Range<Int>, _ place: TextPlace) throws(Failure) -> Range<Int>? {
        guard let column = place.column else { return nil }
        var left = column
        // A scalar begins at every byte that continues none.
        for index in line where text[index] & 0xC0 != 0x80 {
            left -= 1
            if left == 0 { return index..<index + 1 }
        }
        throw .noSuchPlace(place)
    }
}
