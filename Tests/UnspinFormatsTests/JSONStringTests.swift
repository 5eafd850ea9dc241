import Testing
import Unspin
import UnspinFormats
import UnspinTestSupport

@Suite struct JSONStringTests {
    /// The text between quotation marks, spelled by chance: as it is, as a short escape, as `\u` in either case.
    private func spell(_ text: String, using generator: inout SeededGenerator) -> [UInt8] {
        var output = "\""
        for scalar in text.unicodeScalars {
            let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
            if !mustEscape, Int.random(in: 0..<3, using: &generator) > 0 {
                output.unicodeScalars.append(scalar)
                continue
            }
            let short: [Unicode.Scalar: String] = ["\n": #"\n"#, "\t": #"\t"#, "\"": #"\""#, "\\": #"\\"#, "/": #"\/"#, "\u{8}": #"\b"#]
            if let short = short[scalar], Bool.random(using: &generator) {
                output += short
                continue
            }
            let isUpper = Bool.random(using: &generator)
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16, uppercase: isUpper)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return Array((output + "\"").utf8)
    }

    @Test(arguments: [
        (#""caf\u00e9 in""#, "café in"), (#""\ud83d\ude42!""#, "🙂!"), (#""a\/b\\c\"d""#, #"a/b\c"d"#),
        (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
        (#""""#, ""), (#""\u0000""#, "\0"), (#""中""#, "中"),
    ])
    func decodes(source: String, text: String) {
        let source = Array(source.utf8)
        #expect(JSONString(in: source, at: 0..<source.count).text == Array(text.utf8))
    }

    /// Half a pair has no UTF-8; it stays three bytes that are no text, and nothing else is lost.
    @Test(arguments: [#""a\ud800b""#, #""a\udc00b""#, #""a\ud800\ud800b""#, #""a\ud800\u0062b""#])
    func loneSurrogates(source: String) {
        let source = Array(source.utf8)
        let text = JSONString(in: source, at: 0..<source.count).text
        #expect(text.first == UInt8(ascii: "a") && text.last == UInt8(ascii: "b"))
        #expect(String(validating: text, as: UTF8.self) == nil)
    }

    /// Whatever the spelling: the text is read as it was, each character is found in the source, and an edited source
    /// reads as the edited text while its other characters keep their spelling.
    @Test func editsGoThroughEscapes() throws {
        var generator = SeededGenerator(seed: 5)
        var reader = JSONReader()
        for round in 0..<300 {
            let text = RandomText.bytes(pieces: 25, validOnly: true, using: &generator)
            let source =
                Array(#"{"k": 1.50,"t" :"#.utf8) + spell(String(decoding: text, as: UTF8.self), using: &generator) + Array(" }\n".utf8)
            let members = try reader.members(of: source[...])
            let string = JSONString(in: source, at: members[1].value)
            #expect(string.text == text, "seed 5, round \(round)")

            let repair = Repair(text, RandomText.edits(of: text, using: &generator))
            let edits = string.sourceEdits(repair.edits.edits, in: source)
            let cleaned = edits.apply(to: source)
            let cleanedMembers = try reader.members(of: cleaned[...])
            #expect(JSONString(in: cleaned, at: cleanedMembers[1].value).text == repair.cleaned, "seed 5, round \(round)")
            #expect(cleaned.starts(with: source[..<(members[1].value.lowerBound + 1)]))
            for edit in edits {
                let piece = [UInt8(ascii: "\"")] + edit.original + [UInt8(ascii: "\"")]
                #expect(JSONString(in: piece, at: 0..<piece.count).text == Array(edit.edit.original.utf8))
            }
        }
    }

    @Test func untouchedEscapesStay() {
        let source = Array(#""\u0063af\u00E9 spun \/ \u2019x""#.utf8)
        let string = JSONString(in: source, at: 0..<source.count)
        let edits = FakeRepair(.init("spun", "\"new\"\n")).repair(string.text).edits.edits
        #expect(
            String(decoding: string.sourceEdits(edits, in: source).apply(to: source), as: UTF8.self)
                == #""\u0063af\u00E9 \"new\"\n \/ \u2019x""#)
    }
}
