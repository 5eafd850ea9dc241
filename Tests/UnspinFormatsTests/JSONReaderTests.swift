import Testing
import UnspinFormats
import UnspinTestSupport

@Suite struct JSONReaderTests {
    private func members(_ text: String) throws(JSONError) -> [JSONMember] {
        var reader = JSONReader()
        return try reader.members(of: Array(text.utf8)[...])
    }

    @Test func placesOfMembers() throws {
        let text = #" { "a" : "x\"y" , "b":[1, {"c":null}] ,"d":{} , "e" : -0.5e+10,"f":true , "g": null }  "#
        let bytes = Array(text.utf8)
        let members = try members(text)
        #expect(members.map { String(decoding: bytes[$0.key], as: UTF8.self) } == ["\"a\"", "\"b\"", "\"d\"", "\"e\"", "\"f\"", "\"g\""])
        #expect(
            members.map { String(decoding: bytes[$0.value], as: UTF8.self) }
                == [#""x\"y""#, #"[1, {"c":null}]"#, "{}", "-0.5e+10", "true", "null"])
        #expect(members.map(\.kind) == [.string, .array, .object, .number, .boolean, .null])
    }

    @Test func elementsOfAnArray() throws {
        let members = try members(#"[ "a", {"b":1} ,2 ]"#)
        #expect(members.map(\.value) == [2..<5, 7..<14, 16..<17])
        #expect(members.allSatisfy { $0.key.isEmpty })
    }

    @Test func placesInASlice() throws {
        var reader = JSONReader()
        let bytes = Array(#"xx{"a":1}yy"#.utf8)
        #expect(try reader.members(of: bytes[2..<9]).map(\.value) == [7..<8])
    }

    @Test(arguments: [
        "{}", "[]", #"{"n":123456789012345678901234567890}"#, #"{"n":1e999}"#, #"{"a":1,"a":2}"#, #"{"":""}"#, #"{"s":"\u0000\ud800"}"#,
        "{\"a\":1}\r", "\t{\"a\":1} ", #"{"a":"é中🙂"}"#, #"{"a":0}"#, #"{"a":-0.0E-1}"#,
    ])
    func accepted(text: String) throws {
        _ = try members(text)
    }

    @Test(arguments: [
        "", " ", "{", "}", "{]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1 "b":2}"#, #"{a:1}"#, #"{"a":1} x"#, #"{"a":1}{"b":2}"#,
        #"{"a":01}"#, #"{"a":+1}"#, #"{"a":1.}"#, #"{"a":.5}"#, #"{"a":1e}"#, #"{"a":tru}"#, #"{"a":nulll}"#, #"{"a":"\x"}"#,
        #"{"a":"\u12g4"}"#, #"{"a":"open}"#, "{\"a\":\"line\nbreak\"}", #"{"a":[1,]}"#, #"{"a":[1}"#, #"{"a":NaN}"#, #"{'a':1}"#,
        #"{"\x":1}"#, "{\"a\":\"tab\t\"}",
    ])
    func refused(text: String) {
        #expect(throws: JSONError.notJSON) { try members(text) }
    }

    @Test(arguments: ["1", "\"a\"", "null", "true"])
    func scalars(text: String) {
        #expect(throws: JSONError.scalar) { try members(text) }
    }

    @Test func invalidUTF8() {
        var reader = JSONReader()
        #expect(throws: JSONError.notJSON) { try reader.members(of: Array(#"{"a":""#.utf8) + [0xFF] + Array(#""}"#.utf8)) }
        // The reader is as good as new after an error.
        #expect(throws: Never.self) { try reader.members(of: Array(#"{"a":1}"#.utf8)[...]) }
    }

    /// As deep as a stack allows, no deeper: an answer, not a crash.
    @Test func depth() {
        let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(throws: Never.self) { try members(nested(900)) }
        #expect(throws: JSONError.notJSON) { try members(nested(1_000_000)) }
        #expect(throws: JSONError.notJSON) { try members(String(repeating: "[", count: 1_000_000)) }
        #expect(throws: JSONError.notJSON) { try members(String(repeating: #"{"a":"#, count: 300_000)) }
    }
}

/// Damaged JSON is refused or read, and never brings the reader down.
@Suite struct JSONReaderDamageTests {
    @Test func damagedTexts() {
        var generator = SeededGenerator(seed: 6)
        var reader = JSONReader()
        let whole = Array(#"{"a":"x\"y\u00e9","b":[1,{"c":null},true],"d":{"e":{}},"f":-0.5e+10,"g":[[]],"h":"中"}"#.utf8)
        let bytes = Array("\"\\{}[]:,0-.eunt \u{1}\n".utf8) + [0xFF, 0xC3]
        var refused = 0
        for _ in 0..<20_000 {
            var damaged = whole
            for _ in 0...Int.random(in: 0..<3, using: &generator) where !damaged.isEmpty {
                let position = Int.random(in: 0..<damaged.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: damaged.remove(at: position)
                case 1: damaged.insert(bytes.randomElement(using: &generator)!, at: position)
                case 2: damaged[position] = bytes.randomElement(using: &generator)!
                default: damaged.removeLast(damaged.count - position)
                }
            }
            do {
                let members = try reader.members(of: damaged[...])
                for member in members { #expect(member.value.upperBound <= damaged.count && !member.value.isEmpty) }
            } catch {
                refused += 1
            }
        }
        #expect(refused > 10_000)
    }
}
