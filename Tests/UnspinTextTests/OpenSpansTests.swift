import Testing
import UnspinTestSupport
import UnspinText

/// Blocks of code and directives reach from one part of a text into the next.
@Suite struct OpenSpansTests {
    private static let lines = [
        "```\n", "````\n", "~~~\n", "  ```swift\n", "<!-- unspin:disable -->\n", "<!-- unspin:enable -->\n",
        "<!-- unspin:ignore-next-line -->\n", "Some words. <!-- unspin:ignore -->\n", "Plain words of a paragraph.\n", "\n",
    ]

    /// The spans of the parts are those of the whole.
    @Test(arguments: 0..<30) func partsTogetherAreTheWhole(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<20 {
            var open = OpenSpans()
            var text: [UInt8] = []
            var ranges: [Range<Int>] = []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let part = (0..<Int.random(in: 1...6, using: &random)).flatMap { _ in
                    Array(Self.lines.randomElement(using: &random)!.utf8)
                }
                let spans = ProtectedSpans.find(in: part, after: open).spans
                ranges += spans.ranges.map { $0.lowerBound + text.count..<$0.upperBound + text.count }
                open.advance(over: part)
                text += part
            }
            #expect(ProtectedSpans(ranges) == ProtectedSpans.find(in: text), "\(String(decoding: text, as: UTF8.self))")
        }
    }

    @Test func nothingIsOpenBehindPlainText() {
        var open = OpenSpans()
        open.advance(over: Array("A text: with ``quotation marks'' and a ratio of 3:1.\n".utf8))
        #expect(open == OpenSpans())
    }
}
