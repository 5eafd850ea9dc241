import Testing
import Unspin
import UnspinRender
import UnspinTestSupport

@Suite struct TextComparisonTests {
    private func shown(_ old: String, _ new: String) -> [String] {
        TextComparison.edits(from: Array(old.utf8), to: Array(new.utf8)).map { "\($0.range.lowerBound) \($0.original)|\($0.replacement)" }
    }

    @Test func words() {
        let table: [(old: String, new: String, edits: [String])] = [
            ("", "", []), ("same\ntext\n", "same\ntext\n", []), ("", "new\n", ["0 |new\n"]), ("old\n", "", ["0 old\n|"]),
            ("one two three\n", "one 2 three\n", ["4 two|2"]),
            ("a\nhunt widespread floor with\nb\n", "a\nseek common ground with\nb\n", ["2 hunt widespread floor|seek common ground"]),
            ("a b c\n", "x b y\n", ["0 a|x", "4 c|y"]), ("a\nb\n", "a\nnew\nb\n", ["2 |new\n"]), ("a", "a\n", ["1 |\n"]),
        ]
        for (old, new, edits) in table { #expect(shown(old, new) == edits, "\(old) → \(new)") }
    }

    /// What the edits make of the old text is the new one.
    @Test func edits() throws {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<150 {
            let old = RandomText.bytes(pieces: 40, validOnly: true, using: &generator)
            let new =
                Bool.random(using: &generator)
                ? RandomText.bytes(pieces: 40, validOnly: true, using: &generator)
                : try EditList(RandomText.edits(of: old, using: &generator)).apply(to: old)
            #expect(try EditList(TextComparison.edits(from: old, to: new)).apply(to: old) == new)
        }
    }
}
