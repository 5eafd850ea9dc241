import Testing
import UnspinRender

@Suite struct LineIndexTests {
    @Test(arguments: [
        ("", 0, 1, 1),
        ("ab", 1, 1, 2),
        ("ab\ncd", 2, 1, 3),
        ("ab\ncd", 3, 2, 1),
        ("ab\r\ncd", 5, 2, 2),
        ("é🙂x", 6, 1, 3),
        ("e\u{301}x", 3, 1, 3),
        ("a\n", 2, 2, 1),
    ])
    func position(text: String, offset: Int, line: Int, column: Int) {
        #expect(LineIndex(Array(text.utf8)).position(of: offset) == .init(line: line, column: column))
    }

    @Test func invalidBytesCountOneEach() {
        #expect(LineIndex([0xFF, 0xC3, 0x61]).position(of: 2) == .init(line: 1, column: 3))
    }
}
