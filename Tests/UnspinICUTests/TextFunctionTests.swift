import Testing
import UnspinICU

@Suite struct CaseFolderTests {
    @Test(arguments: [
        ("President LEE", "president lee"), ("Straße", "strasse"), ("ΑΣ ας", "ασ ασ"), ("İ", "i\u{307}"), ("", ""),
        ("ŉ ﬁ ΐ", "ʼn fi \u{3B9}\u{308}\u{301}"), ("don’T", "don’t"),
    ])
    func folds(_ text: String, _ expected: String) throws {
        let folder = try CaseFolder()
        var output: [UInt8] = [1, 2, 3]
        try folder.fold(Array(text.utf8).span, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == expected)
        #expect(Array(String(decoding: output, as: UTF8.self).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func illFormedBytesStay() throws {
        let folder = try CaseFolder()
        var output: [UInt8] = []
        try folder.fold(([0x41, 0xFF, 0xC3, 0x42] as [UInt8]).span, into: &output)
        #expect(output == [0x61, 0xFF, 0xC3, 0x62])
    }
}

@Suite struct NormalizerTests {
    @Test(arguments: [("e\u{301}", "é"), ("\u{212B}", "Å"), ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{1100}\u{1161}", "가")])
    func composes(_ text: String, _ expected: String) throws {
        let composed = try Normalizer().composed(Array(text.unicodeScalars))
        #expect(Array(composed.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func boundaries() throws {
        let normalizer = try Normalizer()
        #expect(normalizer.hasBoundary(before: "a"))
        #expect(normalizer.hasBoundary(before: "漢"))
        #expect(!normalizer.hasBoundary(before: "\u{301}"))
        #expect(!normalizer.isComposed("\u{212B}"))
        #expect(!normalizer.isComposed("\u{2000}"))
        #expect(normalizer.isComposed("é"))
    }
}

@Suite struct CharsetTests {
    @Test(arguments: [
        ("windows-1252", "naïve “café” – €5"), ("ISO-8859-2", "Łódź žluťoučký"), ("KOI8-R", "Привет, мир"),
        ("Shift_JIS", "漢字かな abc"), ("UTF-16LE", "a漢𝒜\u{301}"), ("UTF-16BE", "a漢𝒜\u{301}"), ("GB18030", "漢𝒜é"),
    ])
    func roundTrip(_ charset: String, _ text: String) throws {
        var converter = try CharsetConverter(charset)
        let isStateful = converter.isStateful
        #expect(!isStateful)
        let bytes = try #require(try encoded(text, in: charset))
        var units: [UInt16] = []
        var offsets: [Int] = []
        try converter.decode(bytes) { piece, offset in
            guard case .unit(let unit) = piece else {
                Issue.record("invalid at \(offset)")
                return
            }
            units.append(unit)
            offsets.append(offset)
        }
        #expect(String(decoding: units, as: UTF16.self) == text)
        #expect(offsets == offsets.sorted())
        #expect(offsets.first == 0)
    }

    @Test func longTextKeepsItsOffsets() throws {
        var converter = try CharsetConverter("GB18030")
        let text = String(repeating: "a漢𝒜é", count: 3000)
        let bytes = try #require(try encoded(text, in: "GB18030"))
        var offsets: [Int] = []
        var units: [UInt16] = []
        try converter.decode(bytes) { piece, offset in
            guard case .unit(let unit) = piece else {
                Issue.record("invalid at \(offset)")
                return
            }
            units.append(unit)
            offsets.append(offset)
        }
        #expect(String(decoding: units, as: UTF16.self) == text)
        let period = [0, 1, 3, 3, 7]
        let width = bytes.count / 3000
        #expect(offsets == (0..<3000).flatMap { repeated in period.map { repeated * width + $0 } })
    }

    @Test func whatTheCharsetLacksIsNotEncoded() throws {
        #expect(try encoded("漢", in: "windows-1252") == nil)
        #expect(try encoded("ａ", in: "windows-1252") == nil)
        #expect(try encoded("", in: "windows-1252") == [])
        #expect(try encoded("é’", in: "windows-1252") == [0xE9, 0x92])
    }

    @Test func illFormedBytesAreHandedOver() throws {
        var converter = try CharsetConverter("Shift_JIS")
        var invalid: [Range<Int>] = []
        var units: [UInt16] = []
        try converter.decode([0x61, 0xFF, 0x62, 0x81, 0x20, 0x63, 0x8A]) { piece, offset in
            switch piece {
            case .unit(let unit): units.append(unit)
            case .invalid(let count): invalid.append(offset..<offset + count)
            }
        }
        #expect(String(decoding: units, as: UTF16.self).filter { "abc".contains($0) } == "abc")
        #expect(invalid.contains(1..<2))
        #expect(invalid.last?.upperBound == 7)
    }

    @Test func statefulCharsets() throws {
        for name in ["ISO-2022-JP", "UTF-7", "HZ"] {
            let isStateful = try CharsetConverter(name).isStateful
            #expect(isStateful)
        }
    }

    @Test func errorsCarryCodeAndName() throws {
        let error = #expect(throws: ICUError.self) { _ = try CharsetConverter("no-such-charset").name }
        #expect(error?.name == "U_FILE_ACCESS_ERROR")
        #expect(error?.code == 4)
    }

    private func encoded(_ text: String, in charset: String) throws -> [UInt8]? {
        var converter = try CharsetConverter(charset)
        return converter.encode(text)
    }

    @Test(arguments: [
        (
            "ISO-8859-2", "windows-1250",
            "Zażółć gęślą jaźń. Pchnąć w tę łódź jeża lub ośm skrzyń fig. Mężny bądź, chroń pułk twój i sześć flag."
        ),
        ("KOI8-R", "KOI8-R", "Съешь же ещё этих мягких французских булок, да выпей чаю. Это предложение на русском языке."),
    ])
    func detects(_ charset: String, _ orThis: String, _ text: String) throws {
        let bytes = try #require(try encoded(text, in: charset))
        let best = try #require(try CharsetDetector.matches(for: bytes).first)
        #expect([charset, orThis].contains(best.name))
        #expect(try CharsetDetector.matches(for: []).allSatisfy { $0.confidence < 50 })
    }
}

@Suite struct ScalarTests {
    @Test(
        arguments: [
            ("\u{430}", "a"), ("\u{410}", "A"), ("\u{406}", "I"), ("\u{456}", "i"), ("\u{3BF}", "o"), ("\u{435}", "e"), ("\u{405}", "S"),
            ("\u{421}", "C"), ("\u{39A}", "K"),
        ] as [(Unicode.Scalar, Unicode.Scalar)])
    func lookAlikes(_ scalar: Unicode.Scalar, _ latin: Unicode.Scalar) throws {
        #expect(try ConfusableLetters().latin(for: scalar) == latin)
    }

    @Test(arguments: ["ж", "漢", "я", "Ω", "λ"] as [Unicode.Scalar])
    func lettersWithoutALookAlike(_ scalar: Unicode.Scalar) throws {
        #expect(try ConfusableLetters().latin(for: scalar) == nil)
    }

    @Test func scripts() {
        #expect(Script(of: "é") == .latin)
        #expect(Script(of: "ж") == .cyrillic)
        #expect(Script(of: "λ") == .greek)
        #expect(Script(of: ",") == .common)
        #expect(Script(of: "\u{301}") == .inherited)
    }

    @Test func breakersTakeEmptyTextAndAreReusable() throws {
        var words = try WordBreaker()
        for text in ["", "one two", "", "x"] {
            var pieces: [Range<Int>] = []
            try words.forEachSegment(of: Array(text.utf8).span) { range, _ in pieces.append(range) }
            #expect(pieces.last?.upperBound ?? 0 == text.utf8.count)
        }
        var sentences = try SentenceBreaker()
        var ranges: [Range<Int>] = []
        try sentences.forEachSentence(in: Array("Ünder. Two? Three".utf8).span) { ranges.append($0) }
        #expect(ranges == [0..<8, 8..<13, 13..<18])
    }
}
