import Testing
import Unspin
import UnspinFormats
import UnspinTestSupport

/// Lines in the manner of JSON test suites: what must be read, what must be refused, and that either way nothing is lost.
@Suite struct HostileJSONTests {
    private static func nested(_ open: String, _ close: String, _ depth: Int) -> String {
        String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }

    private static let noCharacters = String(decoding: [0x10FFFF, 0xFFFE, 0xFDD0] as [UInt32], as: UTF32.self)

    /// Each holds the word `spun` once in its field `text`; everything else of the line is to stay.
    static let read: [(name: String, line: String)] = [
        ("a byte order mark", "\u{FEFF}{\"text\":\"spun\"}"),
        ("the last of two", #"{"text":"a","text":"spun"}"#),
        ("the last of two, escaped", #"{"text":"a","\u0074ext":"spun"}"#),
        ("two of another name", #"{"a":1,"a":[2],"text":"spun","a":{}}"#),
        ("a high surrogate alone", #"{"text":"\ud800 spun"}"#),
        ("a low surrogate alone", #"{"text":"spun \uDC00"}"#),
        ("surrogates the wrong way round", #"{"text":"\udc00\ud800 spun"}"#),
        ("a high surrogate before another escape", #"{"text":"\ud83d\u0020spun"}"#),
        ("two high surrogates and a low one", #"{"text":"\ud83d\ud83d\ude00 spun"}"#),
        ("a surrogate alone in a key", #"{"\ud800":1,"text":"spun"}"#),
        ("a surrogate alone in another string", #"{"a":"\udfff","text":"spun"}"#),
        ("a pair", #"{"text":"\ud83d\ude00 spun \uD83D\uDE00"}"#),
        ("the largest code point and no characters", "{\"text\":\"\(noCharacters) spun\"}"),
        ("an escaped zero", #"{"text":"\u0000 spun"}"#),
        ("separators of lines that JSON allows", "{\"text\":\"\u{2028}spun\u{2029}\"}"),
        ("every short escape", #"{"text":"\"\\\/\b\f\n\r\t spun"}"#),
        ("a deleted character and controls of Latin-1", "{\"text\":\"\u{7F}\u{80} spun\"}"),
        ("a large exponent", #"{"n":1e99999,"m":-1E-99999,"text":"spun"}"#),
        ("zero in all spellings", #"{"n":[-0,0.0,-0.0e-0,0E+99],"text":"spun"}"#),
        ("a number of 100,000 digits", "{\"n\":1\(String(repeating: "0", count: 100_000)),\"text\":\"spun\"}"),
        ("a fraction of 100,000 digits", "{\"n\":0.\(String(repeating: "3", count: 100_000)),\"text\":\"spun\"}"),
        ("a number beyond 64 bits", #"{"n":18446744073709551616,"m":-9223372036854775809,"text":"spun"}"#),
        ("arrays in arrays", "{\"a\":\(nested("[", "]", 900)),\"text\":\"spun\"}"),
        ("objects in objects", "{\"a\":\(nested(#"{"a":"#, "}", 900)),\"text\":\"spun\"}"),
        ("20,000 members", "{\((0..<20_000).map { "\"k\($0)\":\($0)," }.joined())\"text\":\"spun\"}"),
        ("a long key", "{\"\(String(repeating: "k", count: 100_000))\":0,\"text\":\"spun\"}"),
        ("an empty key", #"{"":{"":""},"text":"spun"}"#),
        ("all white space", "\t\r {\t\r \"text\"\t\r :\t\r \"spun\"\t\r }\t\r "),
        ("what looks like a line's end", #"{"text":"spun","a":"}\n{"}"#),
    ]

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    private static func spun(before end: [UInt8]) -> [UInt8] { bytes("{\"text\":\"spun") + end + bytes("\"}") }

    private static let refusedBytes: [(name: String, line: [UInt8])] = [
        ("two byte order marks", bytes("\u{FEFF}\u{FEFF}{\"text\":\"spun\"}")),
        ("a byte order mark within", bytes("{\u{FEFF}\"text\":\"spun\"}")),
        ("UTF-16", [0xFF, 0xFE] + spun(before: []).flatMap { [$0, 0] }),
        ("an overlong zero", spun(before: [0xC0, 0x80])),
        ("a surrogate in UTF-8", spun(before: [0xED, 0xA0, 0x80])),
        ("beyond the last code point", spun(before: [0xF4, 0x90, 0x80, 0x80])),
        ("a character cut short", spun(before: [0xE4, 0xB8])),
        ("a zero byte behind", bytes("{\"text\":\"spun\"}\u{0}")),
        ("a zero byte within", bytes("{\"text\":\"sp\u{0}un\"}")),
        ("a form feed", bytes("{\u{C}\"text\":\"spun\"}")),
        ("a space that is none", bytes("{\u{A0}\"text\":\"spun\"}")),
        ("too deep arrays", bytes("{\"a\":\(nested("[", "]", 100_000)),\"text\":\"spun\"}")),
        ("too deep objects", bytes("{\"a\":\(nested(#"{"a":"#, "}", 100_000)),\"text\":\"spun\"}")),
        ("never closed arrays", bytes("{\"text\":\"spun\",\"a\":\(String(repeating: "[", count: 100_000))")),
    ]

    private static let refusedLines: [String] = [
        "{\"text\":\"spun\",}", "{\"text\":\"spun\"} // note", "/**/{\"text\":\"spun\"}", "{text:\"spun\"}", "{'text':'spun'}",
        "{\"text\":\"spun\"}}", "{\"text\":\"spun\"},", "{\"text\":\"spun\" \"a\":1}", "{\"text\" \"spun\"}", "{\"text\":\"spun\",\"a\"}",
        "{\"text\":\"spun\",\"n\":0x1}", "{\"text\":\"spun\",\"n\":01}", "{\"text\":\"spun\",\"n\":-}", "{\"text\":\"spun\",\"n\":1_0}",
        "{\"text\":\"spun\",\"n\":Infinity}", "{\"text\":\"spun\",\"n\":-NaN}", "{\"text\":\"spun\",\"n\":True}",
        "{\"text\":\"spun\",\"n\":１}", "{\"text\":\"sp\\u00\"}", "{\"text\":\"\\uD83D\\uDE\"}", "{\"text\":\"\\U0041\"}",
        "{\"text\":\"\\0\"}",
        "{\"text\":\"spun\\\"}", "{\"text\":\"spun", "{\"text\":\"spun\"", "{\"text\":", "{,\"text\":\"spun\"}",
        "{\"text\":\"spun\",,\"a\":1}",
        "{1:2,\"text\":\"spun\"}", "{\"text\":\"spun\"]", "\u{1B}{\"text\":\"spun\"}",
    ]

    static let refused: [(name: String, line: [UInt8])] = refusedBytes + refusedLines.map { (name: $0, line: bytes($0)) }

    @Test(arguments: read.map(\.name)) func isReadAndKept(name: String) throws {
        let line = try #require(Self.read.first { $0.name == name }).line
        for end in ["", "\n", "\r\n"] {
            let source = Array((line + end).utf8)
            let records = [Record].reading(source, as: .jsonLines)
            guard records.count == 1, case .texts(let texts) = records[0].content else {
                Issue.record("\(name): \(records.errors)")
                return
            }
            #expect(records[0].source == source)
            let text = texts.fields[0].text
            let edits = text.sourceEdits(FakeRepair(.init("spun", "original")).repair(text.text).edits.edits, in: source)
            #expect(edits.apply(to: source) == Array((line.replacing("spun", with: "original") + end).utf8), "\(name)")
        }
    }

    /// A refused line costs its neighbours nothing.
    @Test(arguments: refused.map(\.name)) func isRefusedAndKept(name: String) throws {
        let line = try #require(Self.refused.first { $0.name == name }).line
        let good = Array("{\"text\":\"spun\"}".utf8)
        let source = good + [0x0A] + line + [0x0A] + good
        let records = [Record].reading(source, as: .jsonLines)
        #expect(records.count == 3 && records.errors.count == 1, "\(name)")
        #expect(records.flatMap(\.source) == source, "\(name)")
    }
}
