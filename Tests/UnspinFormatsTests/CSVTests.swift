import Testing
import Unspin
import UnspinFormats
import UnspinTestSupport

/// The records of an input, each cleaned by a table of words.
func cleaned(_ input: String, as format: InputFormat, _ options: ReadOptions = ReadOptions()) -> (text: String, errors: [RecordError]) {
    let table = FakeRepair(.init("spun", "original"), .init("name", "a, \"b\""), .init("line", "a\nb"), .init("gone", ""))
    let records = [Record].reading(Array(input.utf8), as: format, options)
    let output = records.flatMap { record -> [UInt8] in
        guard case .texts(let texts) = record.content else { return record.source }
        var edits = texts.fields.flatMap { $0.text.sourceEdits(table.repair($0.text.text).edits.edits, in: record.source) }
        edits += texts.dependents?(edits).map { $0.sourceEdit(in: record.source) } ?? []
        return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }.apply(to: record.source)
    }
    return (String(decoding: output, as: UTF8.self), records.errors)
}

@Suite struct CSVTests {
    private let body = ReadOptions(fields: RecordFields(text: ["body"], id: "id"))

    @Test(arguments: [
        ("id,body\n1,a spun\n", "id,body\n1,a original\n"), ("body\r\nspun\r\n", "body\r\noriginal\r\n"),
        ("id,body\n1,\"a, spun\"\n", "id,body\n1,\"a, original\"\n"), ("body\n\"a\"\"spun\"\"\"\n", "body\n\"a\"\"original\"\"\"\n"),
        ("body,spun\n\"a\nspun\",spun\nspun,x", "body,spun\n\"a\noriginal\",spun\noriginal,x"),
        ("body\n\"name\"\n", "body\n\"a, \"\"b\"\"\"\n"), ("body\nname\n", "body\nname\n"), ("body\n\"line\"\r\n", "body\n\"a\nb\"\r\n"),
        ("\u{FEFF}\"body\"\nspun\n", "\u{FEFF}\"body\"\noriginal\n"), ("body\n\n\nspun", "body\n\n\noriginal"), ("", ""), ("body", "body"),
        ("body\n\"\"\n", "body\n\"\"\n"), ("a,body\n,\n", "a,body\n,\n"), ("body\nspun\r", "body\noriginal\r"),
    ])
    func repairs(input: String, output: String) {
        let found = cleaned(input, as: .csv, body)
        #expect(found.text == output && found.errors.isEmpty)
    }

    @Test func tabs() {
        #expect(
            cleaned("id\tbody\n1\tspun, spun\n2\t\"a\tspun\"\n", as: .tsv, body).text
                == "id\tbody\n1\toriginal, original\n2\t\"a\toriginal\"\n")
    }

    /// A quotation mark that goes wrong costs one line, wherever it would have led.
    @Test(arguments: [
        ("body\n\"spun\nspun\n", "body\n\"spun\noriginal\n"), ("body\n\"a\" b\nspun\n", "body\n\"a\" b\noriginal\n"),
        ("body\n\"a\"\"\nspun", "body\n\"a\"\"\noriginal"), ("body\n\"\nspun\n\"x\nspun", "body\n\"\noriginal\n\"x\noriginal"),
    ])
    func brokenRows(input: String, output: String) {
        let found = cleaned(input, as: .csv, body)
        #expect(found.text == output && found.errors.allSatisfy { $0 == .brokenRow } && !found.errors.isEmpty)
    }

    @Test func whatIsMissing() {
        #expect(cleaned("id,text\n1,spun\n", as: .csv, body).errors == [.missingField("body"), .missingField("body")])
        #expect(cleaned("id,body\n1\n2,spun\n", as: .csv, body).errors == [.missingField("body")])
    }

    @Test func identity() {
        let records = [Record].reading(Array("id,body\n\"a \"\"1\"\"\",x\n".utf8), as: .csv, body)
        guard case .texts(let texts) = records[1].content else {
            Issue.record("\(records)")
            return
        }
        #expect(texts.id == "a \"1\"" && texts.fields.map(\.name) == ["body"] && records[1].line == 2)
    }

    /// Cells of any text, with edits anywhere: the row read again has the texts that were meant.
    @Test(arguments: [InputFormat.csv, .tsv]) func laws(format: InputFormat) throws {
        var generator = SeededGenerator(seed: 6)
        for seed in 0..<120 {
            let cells = (0..<3).map { _ in
                RandomText.bytes(pieces: Int.random(in: 0..<12, using: &generator), validOnly: true, using: &generator)
            }
            let delimiter = format == .csv ? "," : "\t"
            let quoted = cells.map { cell in
                [UInt8(0x22)] + cell.flatMap { byte -> [UInt8] in byte == 0x22 ? [byte, byte] : [byte] } + [UInt8(0x22)]
            }
            let header = Array(["a", "body", "c"].joined(separator: delimiter).utf8)
            let input = header + [0x0A] + Array(quoted.joined(separator: Array(delimiter.utf8))) + [0x0A]
            let records = [Record].reading(input, as: format, body, seed: UInt64(seed))
            guard records.count == 2, case .texts(let texts) = records[1].content else {
                Issue.record("\(records)")
                continue
            }
            #expect(texts.fields[0].text.text == cells[1])
            let edits = RandomText.edits(of: cells[1], using: &generator)
            let output = texts.fields[0].text.sourceEdits(edits, in: records[1].source).apply(to: records[1].source)
            guard case .texts(let again) = [Record].reading(records[0].source + output, as: format, body).last?.content else {
                Issue.record("not read again")
                continue
            }
            #expect(again.fields[0].text.text == (try EditList(edits).apply(to: cells[1])))
        }
    }
}

@Suite struct NestedFieldTests {
    @Test(arguments: [
        ("meta.title", #"{"meta":{"title":"spun"}}"#, #"{"meta":{"title":"original"}}"#),
        ("meta.title", #"{"meta.title":"spun","meta":{"title":"spun"}}"#, #"{"meta.title":"original","meta":{"title":"spun"}}"#),
        ("p[1].t", #"{"p":[{"t":"spun"},{"t":"spun"}]}"#, #"{"p":[{"t":"spun"},{"t":"original"}]}"#),
        ("p.0.t", #"{"p":[{"t":"spun"},{"t":"spun"}]}"#, #"{"p":[{"t":"original"},{"t":"spun"}]}"#),
        (
            "p[*].t", #"{"p":[{"t":"spun"},{"u":"spun"},{"t":null},{"t":"spun"}]}"#,
            #"{"p":[{"t":"original"},{"u":"spun"},{"t":null},{"t":"original"}]}"#
        ),
        ("p.*", #"{"p": ["spun" , "a\u0020spun"] }"#, #"{"p": ["original" , "a\u0020original"] }"#), ("p[*]", #"{"p":[]}"#, #"{"p":[]}"#),
        ("a.b.c.d", #"{"a":{"b":{"c":{"d":"spun"}}}}"#, #"{"a":{"b":{"c":{"d":"original"}}}}"#),
    ])
    func paths(path: String, input: String, output: String) {
        let found = cleaned(input, as: .jsonLines, ReadOptions(fields: RecordFields(text: [path])))
        #expect(found.text == output && found.errors.isEmpty)
    }

    @Test(arguments: [
        ("a.b", #"{"a":1}"#, RecordError.missingField("a.b")), ("a.b", #"{"a":{}}"#, .missingField("a.b")),
        ("a[3]", #"{"a":[]}"#, .missingField("a[3]")),
        ("a[*].t", #"{"a":[{"t":1}]}"#, .notAString(field: "a[0].t")), ("a.b", #"{"a":{"b":[]}}"#, .notAString(field: "a.b")),
    ])
    func whatIsMissing(path: String, input: String, error: RecordError) {
        #expect(cleaned(input, as: .jsonLines, ReadOptions(fields: RecordFields(text: [path]))).errors == [error])
    }

    /// Two paths to one text are one field of it.
    @Test func sameTextTwice() {
        let options = ReadOptions(fields: RecordFields(text: ["a.b", "a.b"], id: "m.id"))
        let records = [Record].reading(Array(#"{"a":{"b":"x"},"m":{"id":7}}"#.utf8), as: .jsonLines, options)
        guard case .texts(let texts) = records[0].content else {
            Issue.record("\(records)")
            return
        }
        #expect(texts.fields.map(\.name) == ["a.b"] && texts.id == "7")
    }
}
