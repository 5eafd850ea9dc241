import Testing
import UnspinFormats

@Suite struct JSONObjectMembersTests {
    private func setting(_ line: String, _ values: [(name: String, value: String)]) throws -> String {
        var reader = JSONReader()
        let bytes = Array(line.utf8)
        let edits = try #require(JSONObjectMembers(line: bytes, reader: &reader)).setting(values).map { $0.sourceEdit(in: bytes) }
        return String(decoding: edits.apply(to: bytes), as: UTF8.self)
    }

    /// Other bytes stay: white space, the end of the line, the order, what stands twice.
    @Test(arguments: [
        (#"{"a":1}"# + "\r\n", #"{"a":1,"x":true,"y":[2]}"# + "\r\n"),
        (#" { "a" : 1.0e0 } "#, #" { "a" : 1.0e0,"x":true,"y":[2] } "#),
        ("\u{FEFF}{\"a\":\"\"}\n", "\u{FEFF}{\"a\":\"\",\"x\":true,\"y\":[2]}\n"),
        (#"{"y": {"z":0}, "a":1}"#, #"{"y": [2], "a":1,"x":true}"#),
        (#"{"y":0,"x" :null,"x": "last" }"#, #"{"y":[2],"x" :null,"x": true }"#),
    ])
    func restStays(line: String, result: String) throws {
        #expect(try setting(line, [("x", "true"), ("y", "[2]")]) == result)
    }

    @Test func namesAreSpelled() throws {
        #expect(try setting(#"{"a":1}"#, [("q\"\n", "0")]) == #"{"a":1,"q\"\n":0}"#)
        #expect(JSONObjectMembers.object([("a\\", "1"), ("b", "{}")]) == #"{"a\\":1,"b":{}}"#)
    }

    @Test(arguments: ["[1]", "7", "no", "", "{}"]) func nothingToAddTo(line: String) {
        var reader = JSONReader()
        #expect(JSONObjectMembers(line: Array(line.utf8), reader: &reader) == nil)
    }

    @Test func valuesAsSpelled() throws {
        var reader = JSONReader()
        let line = Array(#"{"id":1.50,"m":{"t":"caf\u00e9"},"p":[{"t":"a"},{"t":"b"}]}"#.utf8)
        let members = try #require(JSONObjectMembers(line: line, reader: &reader))
        let found = ["id", "m.t", "p[1].t", "p[2].t"].map { members.spelling(of: $0, reader: &reader) }
        #expect(found == ["1.50", #""caf\u00e9""#, #""b""#, nil])
        #expect(members.has("m") && !members.has("t"))
    }
}
