import Testing
import Unspin
import UnspinDecisions
import UnspinRender
import UnspinTestSupport

@Suite struct PhraseLocatorTests {
    private func find(_ phrase: String, of before: String, in after: String) -> String? {
        let bytes = Array(after.utf8)
        var locator = PhraseLocator(bytes)
        return locator.find(DecidedPhrase(phrase, in: before)).map { range in
            String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + "[" + String(decoding: bytes[range], as: UTF8.self) + "]"
                + String(decoding: bytes[range.upperBound...], as: UTF8.self)
        }
    }

    @Test func survivesEdits() {
        let text = "At noon he will hunt widespread floor with them on points of trade."
        let table: [(after: String, found: String?)] = [
            (text, "At noon he will hunt [widespread floor] with them on points of trade."),
            ("New. " + text, "New. At noon he will hunt [widespread floor] with them on points of trade."),
            // Wrapped anew.
            (
                "At noon he will\nhunt widespread floor with\nthem on points of trade.",
                "At noon he will\nhunt [widespread floor] with\nthem on points of trade."
            ),
            // Neighbours were repaired.
            (
                "At noon he will seek widespread floor with them about issues of trade.",
                "At noon he will seek [widespread floor] with them about issues of trade."
            ),
            // Another sentence has the phrase.
            (
                "A widespread floor is wide. At noon he will hunt widespread floor with them all.",
                "A widespread floor is wide. At noon he will hunt [widespread floor] with them all."
            ),
            ("A widespread floor is wide.", nil),
            ("At noon he will hunt common ground with them on points of trade.", nil),
            ("", nil),
        ]
        for (after, found) in table { #expect(find("widespread floor", of: text, in: after) == found) }
    }

    @Test func twoThatAreEquallyNear() {
        #expect(find("b", of: "a b c", in: "x. a b d. y b c") == nil)
    }

    @Test func equalPhrasesKeepTheirPlaces() {
        let before = Array("x y z w x y z w x y z w x y z w x y z w".utf8)
        let phrases = [8..<9, 16..<17, 24..<25].enumerated().map { DecidedPhrase($1, in: before).occurring($0) }
        #expect(Set(phrases.map(\.key)).count == 1)
        let after = Array("New text. ".utf8) + before
        var locator = PhraseLocator(after)
        #expect([2, 0, 1].map { locator.find(phrases[$0]) } == [34..<35, 18..<19, 26..<27])
    }

    /// In a text that did not change, every phrase is found where it stands, whatever the text is.
    @Test func unchangedText() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<100 {
            let text = RandomText.bytes(pieces: 100, using: &generator)
            var locator = PhraseLocator(text)
            for edit in RandomText.edits(of: text, using: &generator) {
                #expect(locator.find(DecidedPhrase(edit.range, in: text)) == edit.range)
            }
        }
    }

    /// Text put before and behind moves every phrase and loses none.
    @Test func movedText() {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<100 {
            let text = RandomText.bytes(pieces: 60, using: &generator)
            let head = Array("# Head\n\n".utf8) + RandomText.bytes(pieces: 5, using: &generator) + Array("\n\n".utf8)
            let moved = head + text + Array("\n\ntail".utf8)
            var locator = PhraseLocator(moved)
            for edit in RandomText.edits(of: text, using: &generator) where !edit.original.isEmpty {
                let phrase = DecidedPhrase(edit.range, in: text)
                guard let found = locator.find(phrase) else { continue }
                #expect(moved[found].elementsEqual(edit.original.utf8))
            }
        }
    }
}
