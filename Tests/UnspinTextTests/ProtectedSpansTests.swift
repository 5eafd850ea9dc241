import Testing

@testable import UnspinText

@Suite struct ProtectedSpansTests {
    @Test(arguments: [
        ("See https://example.com/a_(b)?q=1,2. Then", ["https://example.com/a_(b)?q=1,2"]),
        ("(www.example.org/x) and Booking.com, too", ["www.example.org/x", "Booking.com"]),
        ("write to jane.doe+x@mail.example.com.", ["jane.doe+x@mail.example.com"]),
        ("doi:10.1038/s41586-020-2649-2; 10.1000/182 is", ["doi:10.1038/s41586-020-2649-2", "10.1000/182"]),
        ("by @jack and #NoFilter, not #1 or a@b", ["@jack", "#NoFilter"]),
        ("open /usr/local/bin or ~/notes, ./run and C:\\Windows\\x", ["/usr/local/bin", "~/notes", "./run", "C:\\Windows\\x"]),
        ("and/or 24/7 km/h w/o he/she", []),
        ("the file report.pdf and ended.The day", ["report.pdf"]),
        ("use `let x = 1` or ``a ` b`` here", ["`let x = 1`", "``a ` b``"]),
        ("he said `yes' and ``no'' to `it'", []),
        ("a\n```swift\nlet x\n```\nb", ["```swift\nlet x\n```"]),
        ("a\n~~~\nopen", ["~~~\nopen"]),
        ("they was [sic] right", ["was [sic]"]),
        ("a <!-- unspin:disable --> b <!-- unspin:enable --> c", ["unspin:disable --> b <!-- unspin:enable"]),
        ("a\nb # unspin:ignore\nc", ["b # unspin:ignore"]),
        ("a\n// unspin:ignore-next-line\nb\nc", ["// unspin:ignore-next-line\nb"]),
        ("a unspin:disable b", ["unspin:disable b"]),
        ("A plain sentence: it ends. At 5:30 p.m., 3.5% said “no”!", []),
        ("Zürich’s naïve @ sign # here", []),
        ("“https://example.com/naïve” and https://a.de—so", ["https://example.com/naïve", "https://a.de"]),
    ])
    func finds(_ text: String, _ expected: [String]) {
        let bytes = Array(text.utf8)
        let found = ProtectedSpans.find(in: bytes).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(found == expected)
    }

    @Test func overlapAndOrder() {
        let spans = ProtectedSpans([10..<12, 2..<5, 4..<7, 9..<9])
        #expect(spans.ranges == [2..<7, 10..<12])
        #expect(spans.overlaps(0..<3))
        #expect(!spans.overlaps(7..<10))
        #expect(spans.overlaps(6..<11))
        #expect(spans.overlaps(3..<3))
        #expect(!spans.overlaps(2..<2))
        #expect(!spans.overlaps(12..<20))
    }

    @Test func marksTokens() throws {
        var segmenter = try Segmenter()
        let text = Array("Read https://example.com/a now".utf8)
        var tokens: [Token] = []
        segmenter.segment(text, into: &tokens)
        ProtectedSpans.find(in: text).mark(&tokens)
        let marked = tokens.filter { $0.flags.contains(.protected) }.map { String(decoding: text[$0.range], as: UTF8.self) }
        #expect(marked == ["https", ":", "/", "/", "example.com", "/", "a"])
        #expect(!tokens[0].flags.contains(.protected))
        #expect(tokens.last?.flags.contains(.protected) == false)
    }

    @Test(arguments: GeneratedText.allCases)
    func spansAreOrderedAndInsideTheText(_ kind: GeneratedText) {
        for seed in 0..<300 {
            let text = kind.bytes(seed: seed, pieces: seed % 90)
            let ranges = ProtectedSpans.find(in: text).ranges
            #expect(ranges.allSatisfy { $0.upperBound <= text.count && !$0.isEmpty })
            for (left, right) in zip(ranges, ranges.dropFirst()) { #expect(left.upperBound < right.lowerBound) }
        }
    }
}
