import Testing

@testable import UnspinText

@Suite struct IgnoredEntriesTests {
    private func found(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return IgnoredEntries.find(in: bytes).stretches.map { stretch in
            stretch.names.sorted().joined(separator: "+") + ": " + String(decoding: bytes[stretch.range], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("a\nb # unspin:ignore[x>y.v]\nc", ["x>y.v: b # unspin:ignore[x>y.v]"]),
        ("b unspin:ignore[x>y.v, sport]", ["sport+x>y.v: b unspin:ignore[x>y.v, sport]"]),
        ("unspin:ignore-next-line[x]\n\n b\nc", ["x: unspin:ignore-next-line[x]\n\n b"]),
        ("a unspin:disable[x,y] b unspin:enable[x] c", ["x: unspin:disable[x,y] b ", "y: unspin:disable[x,y] b unspin:enable[x] c"]),
        ("unspin:disable[x] b unspin:enable c", ["x: unspin:disable[x] b "]),
        ("unspin:disable[x] unspin:disable[y] b", ["x: unspin:disable[x] unspin:disable[y] b", "y: unspin:disable[y] b"]),
        // Without names, or with a list that does not end on its line, all are meant.
        ("b unspin:ignore", []), ("b unspin:ignore[]", []), ("b unspin:ignore[x\n]", []), ("b unspin:ignored", []),
        ("`unspin:ignore[x]` b", []), ("unspin: ignore[x]", []),
    ])
    func finds(_ text: String, _ expected: [String]) { #expect(found(text) == expected) }

    /// A directive with names protects nothing but itself.
    @Test func whatIsNamedIsNoProse() {
        let text = Array("b c unspin:ignore[x] d".utf8)
        #expect(ProtectedSpans.find(in: text).ranges == [4..<20])
    }

    @Test func parts() {
        let ignored = IgnoredEntries([IgnoredEntries.Stretch(range: 5..<15, names: ["x"])])
        #expect(ignored.within(10..<20).stretches == [IgnoredEntries.Stretch(range: 0..<5, names: ["x"])])
        #expect(ignored.within(15..<20).isEmpty)
        #expect(ignored.contain(anyOf: ["y", "x"], at: 14..<16))
        #expect(ignored.contain(anyOf: ["x"], at: 5..<5))
        #expect(!ignored.contain(anyOf: ["x"], at: 15..<15))
        #expect(!ignored.contain(anyOf: ["y"], at: 5..<15))
    }

    /// A rule of normalisation is named like an entry.
    @Test func rules() throws {
        let line = "There came an aircraft , but it was tw\u{200B}o late for them all"
        let text = Array("\(line)\nunspin:ignore[spacing] \(line)\nunspin:ignore[invisible] \(line)".utf8)
        let result = try Normaliser().normalise(text, protected: .find(in: text), ignored: .find(in: text))
        #expect(
            String(decoding: result.text, as: UTF8.self)
                == "\(line.replacing(" ,", with: ",").replacing("\u{200B}", with: ""))\n"
                + "unspin:ignore[spacing] \(line.replacing("\u{200B}", with: ""))\n"
                + "unspin:ignore[invisible] \(line.replacing(" ,", with: ","))")
    }

    @Test(arguments: ["unspin:ignore[", "unspin:ignore[a]", "unspin:disable[a,b]", "unspin:enable[b]", "unspin:enable", "\n", "x "])
    func stretchesAreInTheText(_ piece: String) {
        for count in 0..<40 {
            let text = Array((0..<count).map { $0.isMultiple(of: 3) ? piece : "unspin:disable[c] y\n" }.joined().utf8)
            #expect(IgnoredEntries.find(in: text).stretches.allSatisfy { 0 <= $0.range.lowerBound && $0.range.upperBound <= text.count })
        }
    }
}
