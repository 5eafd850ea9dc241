import Testing
import UnspinRender
import UnspinTestSupport

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("plain — ‘text’ é 中 🙂", "plain — ‘text’ é 中 🙂"),
        ("a\nb\r\tc", #"a\nb\r\tc"#),
        ("\u{1B}[31mred\u{7F}", #"\u{1B}[31mred\u{7F}"#),
        ("x\u{85}\u{9B}", #"x\u{85}\u{9B}"#),
        ("a\u{200B}b\u{202E}c\u{AD}\u{FEFF}", #"a\u{200B}b\u{202E}c\u{AD}\u{FEFF}"#),
        ("\u{2028}", #"\u{2028}"#),
    ])
    func escapes(text: String, shown: String) {
        #expect(VisibleText.escape(text) == shown)
    }

    @Test func invalidBytes() {
        #expect(VisibleText.escape([0x61, 0xFF, 0xC3, 0x62, 0xE2, 0x80]) == #"a\xFF\xC3b\xE2\x80"#)
    }

    @Test func keepsWhatItIsTold() {
        #expect(VisibleText.escape("a\tb\nc\u{1B}", keeping: ["\t", "\n"]) == "a\tb\nc" + #"\u{1B}"#)
    }

    /// No input gets a control or a format character past it.
    @Test func neverHidesAnything() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<300 {
            let text = RandomText.bytes(pieces: 30, using: &generator)
            for scalar in VisibleText.escape(text[...]).unicodeScalars {
                #expect(![.control, .format, .lineSeparator].contains(scalar.properties.generalCategory))
            }
        }
    }
}
