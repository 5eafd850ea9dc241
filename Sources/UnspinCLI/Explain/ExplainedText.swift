import UnspinBatch
import UnspinFormats

/// A text and the bytes of it that are asked about.
struct ExplainedText {
    /// UTF-8.
    var text: [UInt8]
    /// Nil for the whole text.
    var place: Range<Int>?

    init(_ text: [UInt8]) { self.text = text }

    /// A place of a file; in JSON Lines the line is that of the record, and the column counts in its text.
    init(_ place: TextPlace, field: String, encoding: String?) throws {
        let input = Input(argument: place.path)
        let source = try input.readUncompressed().bytes
        switch input.format(nil) {
        case .text:
            guard let file = FileText(source, encoding: encoding) else { throw Failure.encoding(encoding ?? "") }
            text = file.text
            let line = try Self.line(of: text, place)
            self.place = try Self.column(of: text, line, place) ?? line
        case .jsonLines:
            let line = Array(source[try Self.line(of: source, place)])
            var reader = JSONReader()
            do {
                text = try JSONRecord(line: line, fields: RecordFields(text: [field]), reader: &reader).texts[0].text.text
            } catch {
                throw Failure.record(path: place.path, line: place.line, error)
            }
            self.place = try Self.column(of: text, text.indices, place)
        }
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
