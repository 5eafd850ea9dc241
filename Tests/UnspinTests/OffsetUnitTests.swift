import Testing
import Unspin
import UnspinTestSupport

@Suite struct OffsetUnitTests {
    /// Emoji, combining marks, letters of two and three bytes.
    private static let pieces = ["a", "é", "e\u{301}", "–", "漢", "😀", "👩‍🔬", " ", "spun", "\r\n"]

    /// The units of a text, to cut by.
    private func units(_ text: [UInt8], _ unit: OffsetUnit) -> [UInt32] {
        let string = String(decoding: text, as: UTF8.self)
        return switch unit {
        case .utf8: string.utf8.map(UInt32.init)
        case .utf16: string.utf16.map(UInt32.init)
        case .codePoints: string.unicodeScalars.map(\.value)
        }
    }

    /// What the map calls changed reads as the edits say in both texts, and all between is the same in both.
    @Test(arguments: OffsetUnit.allCases) func mapsOfAnyEdits(unit: OffsetUnit) throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            var text: [UInt8] = []
            var edits: [Edit] = []
            for _ in 0..<Int.random(in: 0..<20, using: &generator) {
                let piece = Self.pieces.randomElement(using: &generator)!
                let start = text.count
                text += piece.utf8
                if Int.random(in: 0..<3, using: &generator) == 0 {
                    let replacement = Int.random(in: 0..<4, using: &generator) == 0 ? "" : Self.pieces.randomElement(using: &generator)!
                    let isApplied = Int.random(in: 0..<4, using: &generator) > 0
                    edits.append(.fake(start..<text.count, piece, replacement, isApplied: isApplied))
                }
            }
            let list = try EditList(edits)
            let (original, cleaned) = (units(text, unit), units(try list.apply(to: text), unit))
            var position = (original: 0, cleaned: 0)
            let places = list.map(of: text, in: unit)
            #expect(places.count == list.applied.count)
            for (place, edit) in zip(places, list.applied) {
                #expect(
                    cleaned[position.cleaned..<place.cleaned.lowerBound] == original[position.original..<place.original.lowerBound])
                #expect(Array(original[place.original]) == units(Array(edit.original.utf8), unit))
                #expect(Array(cleaned[place.cleaned]) == units(Array(edit.replacement.utf8), unit))
                position = (place.original.upperBound, place.cleaned.upperBound)
            }
            #expect(cleaned[position.cleaned...] == original[position.original...])
        }
    }

    /// Half a surrogate pair, kept as the three bytes that it would have, is one code point; bytes that mean nothing count one each.
    @Test func bytesThatAreNoText() {
        let text: [UInt8] = [0x61, 0xED, 0xA0, 0x80, 0x62, 0xFF, 0x80, 0x63]
        #expect(OffsetUnit.codePoints.offsets([0, 1, 4, 5, 6, 7, 8], in: text) == [0, 1, 2, 3, 4, 5, 6])
        #expect(OffsetUnit.utf16.offsets([8, 9], in: text) == [6, 6])
        #expect(OffsetUnit.utf8.offsets([4], in: text) == [4])
    }
}
