import Testing
import UnspinRender
import UnspinTestSupport

@Suite struct TextPlacesTests {
    /// In one pass as one by one, with the columns of scalars.
    @Test func positionsAgree() {
        for seed in 0..<50 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let text = RandomText.bytes(pieces: 60, using: &generator)
            let offsets = (0..<text.count).filter { text[$0] & 0xC0 != 0x80 }
            let places = TextPlaces(text)
            #expect(places.positions(of: offsets) == offsets.map(places.position))
            #expect(places.positions(of: offsets).map(\.line) == offsets.map(places.line))
        }
    }

    /// A text that was taken out of a page is counted in the page.
    @Test func inAPage() {
        let places = TextPlaces(page: Array("<p>\n<b>é one</b>".utf8)) { $0 + 7 }
        #expect(places.position(of: 0) == LineIndex.Position(line: 2, column: 4))
        #expect(places.positions(of: [0, 3]) == [LineIndex.Position(line: 2, column: 4), LineIndex.Position(line: 2, column: 6)])
        #expect(places.line(of: 3) == 2)
    }
}
