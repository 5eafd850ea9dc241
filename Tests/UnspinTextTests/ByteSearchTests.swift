import Testing
import UnspinTestSupport

@testable import UnspinText

/// Searches of many bytes at a time find what a search byte by byte finds.
@Suite struct ByteSearchTests {
    private static let alphabet = Array("aZe ,.;!?{\n".utf8) + [0x80, 0xA7, 0xC2, 0xCC, 0xE2, 0xFF]

    private func text(_ random: inout SeededGenerator) -> [UInt8] {
        let rare = Int.random(in: 1...60, using: &random)
        return (0..<Int.random(in: 0...400, using: &random)).map { _ in
            Int.random(in: 0..<rare, using: &random) == 0 ? Self.alphabet.randomElement(using: &random)! : UInt8(ascii: "b")
        }
    }

    private func isOddlySpaced(_ text: [UInt8], _ place: Int) -> Bool {
        let before = text.span.byte(at: place - 1)
        let behind = text.span.byte(at: place + 1)
        switch text[place] {
        case UInt8(ascii: ","): return before == 0x20 || before.isASCIILowerCase && behind.isASCIILetter
        case UInt8(ascii: ";"): return before == 0x20
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            return before == 0x20 || before.isASCIILowerCase && behind.isASCIIUpperCase
        default: return false
        }
    }

    @Test(arguments: 0..<40) func findWhatIsThere(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<10 {
            let text = text(&random)
            for start in [0, 1, text.count / 2, text.count] where start <= text.count {
                func first(_ condition: (Int) -> Bool) -> Int { (start..<text.count).first(where: condition) ?? text.count }
                for low: UInt8 in [0x80, 0xC2, 0xCC, 0xFF] {
                    #expect(text.span.firstIndex(atLeast: low, from: start) == first { text[$0] >= low })
                }
                #expect(text.span.firstIndex(of: UInt8(ascii: "{"), from: start) == first { text[$0] == UInt8(ascii: "{") })
                #expect(text.span.firstOddSpacing(from: start) == first { isOddlySpaced(text, $0) })
            }
            #expect(text.span.count(of: 0x0A) == text.count { $0 == 0x0A })
        }
    }
}
