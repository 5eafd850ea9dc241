import Testing
import Unspin
import UnspinFormats
import UnspinTestSupport

@Suite struct FileTextTests {
    @Test func byteOrderMarkIsKept() throws {
        let source: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a spun b\n".utf8)
        let text = try #require(FileText(source))
        #expect(text.text == Array("a spun b\n".utf8))
        let edits = FakeRepair(.init("spun", "nice")).repair(text.text).edits.edits
        #expect(text.sourceEdits(edits, in: source).apply(to: source) == [0xEF, 0xBB, 0xBF] + Array("a nice b\n".utf8))
    }

    @Test func legacyCharset() throws {
        let source = Array("na".utf8) + [0xEF] + Array("ve spun\n".utf8)
        let text = try #require(FileText(source, encoding: "windows-1252"))
        let edits = text.sourceEdits(FakeRepair(.init("spun", "é")).repair(text.text).edits.edits, in: source)
        #expect(edits.apply(to: source) == Array("na".utf8) + [0xEF] + Array("ve ".utf8) + [0xE9, 0x0A])
    }

    /// What the charset cannot write is proposed, not applied.
    @Test func unspellable() throws {
        let source = Array("spun text\n".utf8)
        let text = try #require(FileText(source, encoding: "windows-1252"))
        let edits = text.sourceEdits(FakeRepair(.init("spun", "中")).repair(text.text).edits.edits, in: source)
        #expect(edits.map(\.isSpellable) == [false])
        #expect(edits.map(\.edit.isApplied) == [false])
        #expect(edits.apply(to: source) == source)
    }

    @Test func unknownCharset() {
        #expect(FileText([], encoding: "no-such-charset") == nil)
    }
}
