import Testing
import Unspin
import UnspinFormats
import UnspinTestSupport

/// A page repaired by a table of words.
struct RepairedPage {
    var text: String
    var cleaned: String
    var edits: [SourceEdit]

    init(_ page: String, as format: InputFormat, _ rows: [FakeRepair.Row] = [.init("spun", "original")]) {
        self.init(Array(page.utf8), as: format, rows)
    }

    init(_ page: [UInt8], as format: InputFormat, _ rows: [FakeRepair.Row] = [.init("spun", "original")]) {
        let records = [Record].reading(page, as: format)
        guard records.count == 1, case .texts(let texts) = records[0].content, texts.fields.count == 1 else {
            Issue.record("\(records)")
            (text, cleaned, edits) = ("", "", [])
            return
        }
        let embedded = texts.fields[0].text
        text = String(decoding: embedded.text, as: UTF8.self)
        edits = embedded.sourceEdits(FakeRepair(rows: rows).repair(embedded.text).edits.edits, in: page)
        cleaned = String(decoding: edits.apply(to: page), as: UTF8.self)
    }
}

@Suite struct MarkdownTests {
    @Test(arguments: [
        ("# A spun *spun* head", "A spun spun head"), ("a **sp**un", "a spun"), ("`spun` a", "`spun` a"), ("a\n\n    spun\n\nb", "a\n\nb"),
        ("```\nspun\n```\na", "a"), ("[spun](http://spun \"spun\")", "spun"), ("![spun](spun) a", " a"), ("<b>spun</b>", "spun"),
        ("<div>spun</div>\n\na", "a"), ("a <!-- spun --> b", "a  b"), ("---\ntitle: spun\n---\na", "a"), ("+++\nt = \"spun\"\n+++\na", "a"),
        ("> a\n> spun", "a\nspun"), ("- a\n- spun", "a\n\nspun"), ("|a|spun|\n|---|---|\n|b\\|c|d|", "a\n\nspun\n\nb|c\n\nd"),
        ("a  \nspun", "a\nspun"), ("a&nbsp;b &amp;&lt; &nosuch;", "a\u{A0}b &< &nosuch;"), ("\\*spun\\*", "*spun*"),
        ("a <code>spun</code> b", "a `spun` b"), ("``a`b``", "`code`"), ("[a]: spun\n\nb [a]", "b a"),
        ("Title spun\n===\n\na", "Title spun\n\na"),
        ("\u{FEFF}# a", "a"), ("", ""), ("---\na", "a"), ("~~spun~~ ~~a~~", "spun a"), ("a\r\nb\r\n\r\nc\r\n", "a\r\nb\n\nc"),
    ])
    func prose(page: String, text: String) { #expect(RepairedPage(page, as: .markdown, []).text == text) }

    @Test(arguments: [
        ("A *spun* **head**: `spun`", "A *original* **head**: `spun`"), ("[spun](spun)", "[original](spun)"),
        ("|spun|a \\| spun|\n|---|---|\n|x|y|", "|original|a \\| original|\n|---|---|\n|x|y|"),
        ("> two\n> words here", "> new\n> texts here"), ("two **words** here", "new **texts** here"), ("tw*o* words", "tw*o* words"),
        ("two\nwords", "new\ntexts"), ("[ref]\n\n[ref]: x", "[ref]\n\n[ref]: x"), ("a &lt; spun", "a &lt; original"),
        ("star", "\\*\\_\\<b\\>"),
        ("1 number", "1 1986\\. number"), ("code\n", "code\n"),
    ])
    func repairs(page: String, cleaned: String) {
        let rows: [FakeRepair.Row] = [
            .init("spun", "original"), .init("two\nwords", "new\ntexts"), .init("two words", "new texts"), .init("ref", "other"),
            .init("star", "*_<b>"), .init("1 number", "1 1986. number"), .init("code", ""),
        ]
        let repaired = RepairedPage(page, as: .markdown, rows)
        if page == "1 number" {
            #expect(["1 1986. number", cleaned].contains(repaired.cleaned))
        } else if page == "code\n" {
            #expect(["\n", cleaned].contains(repaired.cleaned))
        } else {
            #expect(repaired.cleaned == cleaned)
        }
    }
}

@Suite struct HTMLTests {
    @Test(arguments: [
        ("<p>a <b>spun</b> word</p>", "a spun word"), ("<p>a<p>b<div>c</div>d", "a\n\nb\n\nc\n\nd"), ("a<br>b", "a\nb"),
        ("<script>spun</script>a<style>spun</style>b", "ab"), ("<p title='spun'>a<!-- spun -->b", "ab"),
        ("a <code>spun <b>x</b></code> b", "a `spun x` b"),
        ("<pre>spun</pre>a", "a"), ("<title>a &amp; b</title>", "a & b"),
        ("caf&eacute; &#233;&#xE9; AT&T &copy 1 &nosuch; &notit;", "café éé AT&T © 1 &nosuch; ¬it;"),
        ("<table>x<tr><td>a<td>b</table>", "x\n\na\n\nb"), ("a\n\n   b  c\n", "a\nb c"), ("<ul><li>a <li> b</ul>", "a\n\nb"),
        ("<b>a </b> b", "a b"),
        ("a</x>b", "ab"), ("a < b", "a < b"), ("<svg><text>spun</text></svg>a", "a"), ("<textarea>spun</textarea>a", "a"), ("", ""),
        ("<b><p>a</b>b</p>", "ab"), ("a\u{0}b", "a\u{0}b"), ("<p>a\r\nb\rc", "a\r\nb c"), ("&nbsp;a", "\u{A0}a"), ("&semi;&#59;", ";;"),
    ])
    func prose(page: String, text: String) { #expect(RepairedPage(page, as: .html, []).text == text) }

    @Test(arguments: [
        ("<p>a <b>spun</b> word</p>", "<p>a <b>original</b> word</p>"), ("<p>two <b>words</b></p>", "<p>new <b>texts</b></p>"),
        ("<p>tw<b>o</b> words</p>", "<p>tw<b>o</b> words</p>"), ("two\n    words", "new\n    texts"), ("two   words", "new texts"),
        ("<code>spun</code>", "<code>spun</code>"), ("&#115;pun &eacute;", "original &eacute;"), ("sp<!-- x -->un", "sp<!-- x -->un"),
        ("star", "&lt;b&gt; &amp;amp;"),
        ("<i>two</i> words", "<i>new</i> texts"), ("<p>spu</p>n", "<p>spu</p>n"), ("<td>spun", "<td>original"),
    ])
    func repairs(page: String, cleaned: String) {
        let rows: [FakeRepair.Row] = [
            .init("spun", "original"), .init("two\nwords", "new\ntexts"), .init("two words", "new texts"), .init("star", "<b> &amp;"),
        ]
        #expect(RepairedPage(page, as: .html, rows).cleaned == cleaned)
    }

    /// What a charset lacks is a character reference.
    @Test func charset() {
        let page = Array("<meta charset=iso-8859-1><p>caf".utf8) + [0xE9] + Array(" spun</p>".utf8)
        let repaired = RepairedPage(page, as: .html, [.init("spun", "café “中”")])
        #expect(repaired.text == "café spun")
        let bytes = repaired.edits.apply(to: page)
        #expect(bytes == Array("<meta charset=iso-8859-1><p>caf".utf8) + [0xE9] + Array(" caf&#233; &#8220;&#20013;&#8221;</p>".utf8))
    }

    /// No nesting, however deep, ends the stack.
    @Test(arguments: ["<div>", "<b>", "<i><p>", "<table><tr><td>"]) func deep(tag: String) {
        let page = String(repeating: tag, count: 600) + "spun"
        #expect(RepairedPage(page, as: .html).cleaned.hasSuffix(">original"))
        let deeper = String(repeating: tag, count: 3000) + "spun"
        #expect([Record].reading(Array(deeper.utf8), as: .html).errors == [.tooDeep])
    }

    /// What only looks like tags does not nest.
    @Test(arguments: [
        ("<script>", "if (i<n) ", "</SCRIPT>"), ("<style>", "a<b ", "</style>"), ("<!--", "<div>", "-->"),
        ("<svg>", "<path d='M0'/>", "</svg>"), ("", "<p>a", ""), ("", "<b>a</b>", ""),
    ])
    func flat(start: String, piece: String, end: String) {
        let page = start + String(repeating: piece, count: 3000) + end + "<p>spun"
        #expect(RepairedPage(page, as: .html).cleaned.hasSuffix(">original"))
    }
}

@Suite struct MarkupLawTests {
    private static let pieces: [InputFormat: [String]] = [
        .markdown: [
            "a spun word", "two", " ", "\n", "\n\n", "  \n", "> ", "- ", "1. ", "# ", "    ", "\t", "*", "**", "_", "`", "```", "~~~", "[",
            "](", ")", "](x)",
            "![", "<b>", "</b>", "<!--", "-->", "<http://x.y>", "http://x.y ", "&amp;", "&", "\\", "|", "|---|---|\n", "---", "===",
            "[a]: x", "é", "中", "\r\n",
            "\u{0}", "<div>", "$x$", "~~", "\u{A0}", "<", "spun", "+++", "<code>", "</code>",
        ],
        .html: [
            "a spun word", "two", " ", "\n", "<p>", "</p>", "<b>", "</b>", "<i class='spun'>", "</i>", "<table>", "<tr>", "<td>",
            "</table>", "<br>", "<br/>",
            "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE html>", "<a href=\"spun", "\">", "</a>", "&amp;",
            "&nbsp", "&#x41;", "&",
            "<", ">", "<pre>", "</pre>", "<code>", "</code>", "<svg>", "</svg>", "<template>", "</template>", "<select>", "<option>",
            "<title>", "</title>", "é",
            "中", "\r\n", "\u{0}", "</x>", "<li>", "<ul>", "</ul>", "<math>", "<textarea>", "</textarea>", "<frameset>", "<body>", "</html>",
            "<form>", "'", "spun",
            "<plaintext>", "<isindex>", "<image>", "<rt>", "<h1>", "</h1>", "<noscript>", "<style>", "</style>", "<?x?>", "<button>",
            "\u{C}",
        ],
    ]

    /// Whatever the page: without edits it comes out as it was; with edits it has, read again, the text that was meant, and nothing
    /// but the edits differs.
    @Test(arguments: [InputFormat.markdown, .html]) func laws(format: InputFormat) throws {
        var generator = SeededGenerator(seed: 11)
        let pieces = try #require(Self.pieces[format])
        for seed in 0..<250 {
            var page: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<40, using: &generator) {
                page += Int.random(in: 0..<40, using: &generator) == 0 ? [0xFF] : Array(pieces.randomElement(using: &generator)!.utf8)
            }
            try Self.expectLaws(page, as: format, seed: UInt64(seed), using: &generator)
        }
    }

    static func expectLaws(_ page: [UInt8], as format: InputFormat, seed: UInt64 = 0, using generator: inout SeededGenerator) throws {
        let records = [Record].reading(page, as: format, ReadOptions(encoding: "utf-8"), seed: seed)
        #expect(records.flatMap(\.source) == page)
        guard case .texts(let texts) = records.first?.content else {
            Issue.record("\(records)")
            return
        }
        let text = texts.fields[0].text
        let edits = RandomText.edits(of: text.text, using: &generator)
        let sourceEdits = text.sourceEdits(edits, in: page)
        var end = 0
        for edit in sourceEdits {
            #expect(edit.range.lowerBound >= end && edit.range.upperBound <= page.count)
            end = edit.range.upperBound
            #expect(Array(edit.edit.original.utf8) == Array(text.text[edit.edit.range]))
        }
        let expected = try EditList(sourceEdits.map(\.edit)).apply(to: text.text)
        let cleaned = sourceEdits.apply(to: page)
        guard case .texts(let again) = [Record].reading(cleaned, as: format, ReadOptions(encoding: "utf-8")).first?.content else { return }
        #expect(again.fields[0].text.text == expected, "\(String(decoding: page.prefix(400), as: UTF8.self).debugDescription)")
    }
}
