import Testing
import Unspin
import UnspinExport
import UnspinRender
import UnspinTestSupport

@Suite struct GitHubTests {
    @Test func commands() {
        var exporter = GitHubAnnotations()
        let output = exporter.export(
            .fake(
                "A 10%, b\nc d", [.fake(2..<5, "10%", "a:b,c%\n"), .fake(7..<10, "b\nc", "e", isApplied: false)], path: "x,y:z.txt"))
        #expect(
            output == """
                ::warning file=x%2Cy%3Az.txt,line=1,endLine=1,col=3,endColumn=5,title=unspin%3A test/10%25::“10%25” reads as spun for “a:b,c%25\\n” (probability 90 %25).
                ::notice file=x%2Cy%3Az.txt,line=1,endLine=2,title=unspin%3A test/b\\nc::“b\\nc” may be spun for “e” (probability 50 %25).

                """)
        #expect(exporter.omitted == 0)
    }

    @Test func combiningMarksHideNothing() {
        var exporter = GitHubAnnotations()
        let output = exporter.export(.fake("a", [.fake(0..<1, "a", "%\u{301}")], path: "a,\u{301}"))
        #expect(output.unicodeScalars.count { $0 == "," } == 5 && output.utf8.starts(with: "::warning file=a%2C\u{301},line=1".utf8))
        #expect(Array(output.utf8).contains("%25\u{301}”".utf8))
    }

    /// No more than ten of a level, the word about the rest among them.
    @Test(arguments: [(3, 4), (10, 10), (11, 0), (10, 11), (40, 40)]) func limits(applied: Int, proposed: Int) {
        let edits = (0..<applied + proposed).map { Edit.fake($0..<$0 + 1, "a", "b", isApplied: $0 < applied) }
        var exporter = GitHubAnnotations()
        let lines = exporter.export(.fake(String(repeating: "a", count: edits.count), edits)).split(separator: "\n")
        let warnings = lines.count { $0.hasPrefix("::warning ") }
        let notices = lines.count { $0.hasPrefix("::notice ") }
        #expect(warnings == min(applied, 10) && notices <= 10 && lines.count == warnings + notices)
        let word = lines.first { $0.contains("left out") }
        #expect((word != nil) == (applied > 10 || proposed > 10))
        #expect(exporter.omitted == applied + proposed - lines.count { $0.contains("file=") })
        if let word { #expect(word.hasPrefix("::notice title=unspin::\(exporter.omitted) of \(edits.count) ")) }
    }
}
