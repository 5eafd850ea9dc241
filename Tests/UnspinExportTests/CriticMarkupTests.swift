import Testing
import Unspin
import UnspinExport
import UnspinRender
import UnspinTestSupport

@Suite struct CriticMarkupTests {
    @Test func marks() {
        var exporter = CriticMarkup()
        #expect(
            exporter.export(.fake("a b c d", [.fake(0..<1, "a", "x"), .fake(2..<3, "b", ""), .fake(6..<7, "d", "y", isApplied: false)]))
                == "{~~a~>x~~}{>>“a” reads as spun for “x” (probability 90 %).<<} {--b--}{>>“b” reads as spun for “” (probability 90 %).<<} c "
                + "{==d==}{>>“d” may be spun for “y” (probability 50 %).<<}")
    }

    @Test func marksOfTheTextAreTakenApart() {
        var exporter = CriticMarkup()
        #expect(
            exporter.export(.fake("{++a++} ~> b--}", [.fake(11..<15, "b--}", "{>>~>")]))
                == #"{+\+a++} ~> {~~b--\}~>{>\>~\>~~}{>>“b--\}” reads as spun for “{>\>~\>” (probability 90 %).<<}"#)
    }

    @Test func combiningMarksHideNothing() {
        var critic = CriticMarkup()
        #expect(critic.export(.fake("{++\u{301}", [])).utf8.elementsEqual("{+\\+\u{301}".utf8))
    }

    /// Accepting all marks gives the cleaned text, rejecting them the original, as the usual macros do it.
    @Test func acceptAndReject() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<100 {
            let text = RandomText.bytes(pieces: 40, validOnly: true, using: &generator)
            let edits = try EditList(RandomText.edits(of: text, using: &generator))
            var exporter = CriticMarkup()
            let marked = exporter.export(.fake(text, edits.edits))
            #expect(Self.resolve(marked, accepting: true).elementsEqual(try edits.apply(to: text)))
            #expect(Self.resolve(marked, accepting: false).elementsEqual(text))
        }
    }

    /// The text when all marks are accepted, or all rejected. (Regular expressions would see characters, not scalars.)
    private static func resolve(_ text: String, accepting: Bool) -> [UInt8] {
        let marks = [("{>>", "<<}"), ("{++", "++}"), ("{--", "--}"), ("{==", "==}"), ("{~~", "~~}")]
            .map { (Array($0.utf8), Array($1.utf8)) }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var position = 0
        while position < bytes.count {
            guard let mark = marks.first(where: { bytes[position...].starts(with: $0.0) }) else {
                output.append(bytes[position])
                position += 1
                continue
            }
            let start = position + 3
            let end = (start...bytes.count).first { bytes[$0...].starts(with: mark.1) } ?? bytes.count
            let content = bytes[start..<end]
            switch mark.0[1] {
            case UInt8(ascii: "+"): if accepting { output += content }
            case UInt8(ascii: "-"): if !accepting { output += content }
            case UInt8(ascii: "="): output += content
            case UInt8(ascii: "~"):
                let middle = content.indices.first { content[$0...].starts(with: Array("~>".utf8)) } ?? end
                output += accepting ? content[(middle + 2)...] : content[..<middle]
            default: break
            }
            position = end + 3
        }
        return output
    }
}
