import Testing
import UnspinFormats

@Suite struct JSONRecordTests {
    private func record(_ line: String, text: [String] = ["text"], id: String? = nil) throws(RecordError) -> JSONRecord {
        var reader = JSONReader()
        return try JSONRecord(line: Array(line.utf8), fields: RecordFields(text: text, id: id), reader: &reader)
    }

    @Test func severalFieldsInTheOrderAskedFor() throws {
        let record = try record(#"{"text":"b","n":1,"title":"a"}"#, text: ["title", "text"])
        #expect(record.texts.map(\.field) == ["title", "text"])
        #expect(record.texts.map(\.text.text) == [[0x61], [0x62]])
    }

    @Test func namesMayBeEscaped() throws {
        #expect(try record(#"{"t\u0065xt":"b"}"#).texts[0].text.text == [0x62])
    }

    @Test func theLastOfTwoCounts() throws {
        #expect(try record(#"{"text":"a","text":"b"}"#).texts[0].text.text == [0x62])
    }

    @Test(arguments: [(#""a\n7""#, "a\n7"), ("7.50", "7.50"), ("null", nil), (#"{"x":1}"#, #"{"x":1}"#)])
    func ids(spelling: String, id: String?) throws {
        #expect(try record(#"{"id":\#(spelling),"text":""}"#, id: "id").id == id)
    }

    @Test(arguments: [
        (#"{"text":"#, RecordError.notJSON), ("[]", .notAnObject), (#"["text"]"#, .notAnObject), ("3", .notAnObject),
        ("{}", .missingField("text")),
        (#"{"Text":""}"#, .missingField("text")), (#"{"text":null}"#, .notAString(field: "text")),
        (#"{"text":["a"]}"#, .notAString(field: "text")),
    ])
    func refused(line: String, error: RecordError) {
        #expect(throws: error) { try record(line) }
    }
}
