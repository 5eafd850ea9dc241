import Testing
import UnspinFormats
import UnspinTestSupport

/// Pages in the manner of the tests of tree construction: misnested, cut short, in wrong places, or very many.
@Suite struct HostileHTMLTests {
    static let pages: [(name: String, page: String)] = [
        ("formatting that overlaps", "<p>1<b>2<i>3</b>4</i>5 spun</p>"), ("formatting around blocks", "<b><div>a<p>spun</b>b</div>c"),
        ("links in links", "<a href=1>a<a href=2>spun<a>b"), ("many of a kind", "<b><b><b><b><b>a</p></b>spun</b>"),
        ("text in a table", "<table>spun<tr>a<td>b</td>c</table>d"), ("a table in a table", "<table><table><td>spun</table>a</table>b"),
        ("a cell without a table", "a<td>spun</td><tr>b"), ("a caption that never ends", "<table><caption>spun<td>a"),
        ("columns", "<table><colgroup>a<col>spun<td>b"), ("a form in a form", "<form><form><input value=spun>spun</form>a</form>b"),
        ("choices", "<select><option>spun<optgroup><option>a<div>b</select>c"),
        ("a choice in a table", "<table><select><td>spun</select>a"),
        ("a template", "<template><td>spun<template>a</template></template>b spun"), ("frames", "<frameset><frame>spun</frameset>a"),
        ("frames behind text", "a<frameset>spun</frameset>b"), ("a second body", "<body>a<body class=spun>b</body>spun</html>c"),
        ("a second head", "<head>a<head>spun</head><title>b</title>"), ("a second page", "<html><html lang=spun>a</html><html>spun"),
        ("a doctype in the middle", "a<!DOCTYPE spun>b"), ("a doctype that never ends", "<!DOCTYPE html PUBLIC \"spun"),
        ("old doctypes", "<!doctype HTML PUBLIC \"-//IETF//DTD HTML//EN\">spun"), ("a processing instruction", "<?xml spun?>spun"),
        ("comments that are none", "<!>a<!->spun<!-->b<!--->c<!a spun>d"),
        ("a comment closed oddly", "<!-- a --!>spun<!-- -- -->b<!--spun"),
        ("marked sections", "<![CDATA[spun]]>a<svg><![CDATA[spun]]></svg>b"),
        ("a drawing with a page in it", "<svg><foreignObject><p>spun<td>a</svg>b"),
        ("a drawing that is left", "<svg><g><p>spun</g>a"),
        ("a formula", "<math><mi>a<mglyph>spun</mi><annotation-xml encoding='text/html'><p>spun"),
        ("scripts", "<script><!--<script>spun</script>a--></script>spun"), ("a script that never ends", "a<script><!-- spun </scrip>"),
        ("a style that never ends", "a<style>spun</styl"), ("raw text", "<xmp><b>spun</xmp><iframe>spun</iframe><noembed>spun</noembed>a"),
        ("plain text", "a<plaintext>spun</plaintext><b>c"), ("a text field", "<textarea>\nspun</textarea\u{0} ></textarea>a"),
        ("no script", "<noscript><p>spun</noscript>a<head><noscript>b"), ("end tags of nothing", "</p>a</br>spun</b></table></body>b"),
        ("attributes", "<p a a=1 a='2' =x \"=y <b>spun"), ("an attribute that never ends", "a<p title=\"spun>b</p>"),
        ("a tag that never ends", "a spun<b"), ("tags that are text", "a < b <3 <> </> <é spun"),
        ("tags in capitals", "<P>A <B>spun</B></P>"),
        ("references", "&ampspun;&notin;&not;in;&#0;&#x110000;&#xD800;&#128;&;&#;&#x;spun"), ("a reference that is cut", "spun &am"),
        ("zero bytes", "a\u{0}<p\u{0}>spun<\u{0}b>\u{0}c<svg>\u{0}</svg>"), ("a mark and a page", "\u{FEFF}<p>spun"),
        ("line ends", "<pre>\r\nspun\r</pre>\r\na\rspun\n"), ("form feeds", "<p\u{C}a=spun\u{C}>a\u{C}spun"),
        ("lists", "<ul><li>a<ul><li>spun</ul><dd>b<dt>c"),
        ("buttons", "<button>a<button>spun</p>b</button>"), ("headings", "<h1>a<h2>spun</h3>b"), ("ruby", "<ruby>a<rt>spun<rp>b</ruby>c"),
        ("no break", "<nobr>a<nobr>spun<i>b</nobr>c"), ("an image by its old name", "<image src=spun>a"),
        ("a void element with an end", "<hr>spun</hr><img>a</img>"),
        ("unknown elements", "<x-y><z>spun</x-y>a</z>"), ("the other namespaces", "<svg:p>spun</svg:p><a:b c:d=e>f"),
        ("bidirectional marks", "<p>\u{202E}spun\u{202C}"),
    ]

    private static func many(_ piece: String, _ count: Int) -> String { String(repeating: piece, count: count) }

    private static let large: [(name: String, page: String)] = [
        ("100 formatting elements in cells", many("<b><td>", 100) + "spun"),
        ("10,000 attributes", "<p \((0..<10_000).map { "a\($0)=spun " }.joined())>spun"),
        ("a long attribute", "<p a='\(many("x", 1 << 20))'>spun"), ("a long reference", "&\(many("a", 100_000));spun"),
        ("many paragraphs", many("<p>a", 20_000) + "spun"), ("many end tags", many("</p>", 5000) + "spun"),
        ("many comments", many("<!---->", 20_000) + "spun"), ("many links", many("<a>a", 300) + "spun"),
        ("many breaks", many("<br>", 20_000) + "spun"),
    ]

    /// Nothing is lost and nothing but the edits changes; where a page cannot be read it stays as it is and says so.
    @Test(arguments: pages.map(\.name)) func laws(name: String) throws {
        let page = try #require(Self.pages.first { $0.name == name }).page
        var generator = SeededGenerator(seed: 1)
        let bytes = Array(page.utf8)
        // As it stands, and cut anywhere.
        for end in 0...bytes.count { try MarkupLawTests.expectLaws(Array(bytes[..<end]), as: .html, using: &generator) }
    }

    /// However much there is of something, the word at the end is found, and nothing else changes.
    @Test(arguments: large.map(\.name)) func much(name: String) throws {
        let page = try #require(Self.large.first { $0.name == name }).page
        #expect(RepairedPage(page, as: .html).cleaned == page.dropLast(4) + "original")
    }

    /// What is read as prose of some of them.
    @Test(arguments: [
        ("formatting that overlaps", "12345 spun"), ("links in links", "aspunb"), ("comments that are none", "aspunbcd"),
        ("scripts", "spun"), ("plain text", "a"), ("a script that never ends", "a"), ("an attribute that never ends", "a"),
        ("tags in capitals", "A spun"), ("a doctype in the middle", "ab"),
    ])
    func prose(name: String, text: String) throws {
        let page = try #require(Self.pages.first { $0.name == name }).page
        #expect(RepairedPage(page, as: .html, []).text == text)
    }
}
