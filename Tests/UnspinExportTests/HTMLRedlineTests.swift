import Testing
import Unspin
import UnspinExport
import UnspinRender
import UnspinTestSupport

@Suite struct HTMLRedlineTests {
    @Test func marks() {
        var exporter = HTMLRedline()
        let page = exporter.export(
            .fake("<b> & \u{202E}\"a\" c", [.fake(9..<12, "\"a\"", "'<x>'"), .fake(13..<14, "c", "d", isApplied: false)], path: "<p>.txt"))
        #expect(page.contains("<h2>&lt;p&gt;.txt</h2>"))
        #expect(page.contains(#"<div class="text">&lt;b&gt; &amp; \u{202E}<del title="“&quot;a&quot;” reads"#))
        #expect(page.contains(#">&quot;a&quot;</del><ins title="#) && page.contains(">&#39;&lt;x&gt;&#39;</ins> <mark title="))
        #expect(page.contains("<footer>1 change, 1 proposal.</footer>"))
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    }

    /// Without the tags of the page itself no angle bracket is left, and no control.
    @Test func nothingOfTheInputIsMarkup() {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<50 {
            let text = RandomText.bytes(pieces: 40, using: &generator) + Array("<script>&\"'</div>".utf8)
            var exporter = HTMLRedline()
            let body = exporter.add(.fake(text, RandomText.edits(of: text, using: &generator)))
            let rest = body.replacing(/<\/?(h2|div|del|ins|mark)( (class|title)="[^"<>]*")?>/.matchingSemantics(.unicodeScalar), with: "")
            #expect(!rest.contains("<") && !rest.contains(">") && !rest.contains("\""))
            #expect(body.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control })
        }
    }
}
