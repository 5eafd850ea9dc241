import Testing
import UnspinICU
import UnspinTestSupport

@testable import UnspinText

@Suite struct DecodedTextTests {
    private let article =
        "President Lee said the “deal” with Volkswagen’s café in Zürich – worth €5m – was naïve. He went on for a while in English."

    private func bytes(_ text: String, in charset: String, mark: [UInt8] = []) throws -> [UInt8] {
        var converter = try CharsetConverter(charset)
        let bytes = converter.encode(text)
        return mark + (try #require(bytes))
    }

    @Test(
        arguments: [
            ("UTF-8", []), ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]), ("UTF-16LE", []),
            ("UTF-16BE", []), ("UTF-32LE", [0xFF, 0xFE, 0, 0]), ("windows-1252", []),
        ] as [(String, [UInt8])])
    func findsTheEncoding(_ charset: String, _ mark: [UInt8]) throws {
        let source = try bytes(article, in: charset, mark: mark)
        let decoded = try DecodedText(source)
        #expect(String(decoding: decoded.text, as: UTF8.self) == article)
        #expect(decoded.encoding == TextEncoding(name: charset, byteOrderMark: mark))
        #expect(decoded.invalid.isEmpty)
        #expect(decoded.encoded(replacing: []) == source)
    }

    @Test(arguments: [
        ("windows-1251", "Съешь же ещё этих мягких французских булок, да выпей же чаю. Это предложение написано на русском языке."),
        ("Shift_JIS", "これは日本語の文章です。文字コードの判定を試すために書かれました。漢字とひらがなとカタカナを含みます。"),
        ("windows-1252", "Übermäßige Größe führt häufig zu Ärger: Mädchen und Jungen fühlten sich öfter müde, hörte man später."),
    ])
    func findsLegacyCharsets(_ charset: String, _ text: String) throws {
        let decoded = try DecodedText(try bytes(text, in: charset))
        #expect(String(decoding: decoded.text, as: UTF8.self) == text)
    }

    @Test func utf8WithDamageStaysUTF8() throws {
        let source = Array("“one” “two” “three” é".utf8) + [0xFF] + Array(" end ".utf8) + [0xE2, 0x80]
        let decoded = try DecodedText(source)
        #expect(decoded.encoding == .utf8)
        #expect(decoded.text == source)
        #expect(decoded.invalid.map { source[$0].map { $0 } } == [[0xFF], [0xE2, 0x80]])
        #expect(try DecodedText(Array("cut off".utf8) + [0xE2, 0x80]).encoding == .utf8)
    }

    @Test func anOverrideWins() throws {
        let source: [UInt8] = [0xC3, 0xA9]
        #expect(try DecodedText(source).text == Array("é".utf8))
        #expect(try DecodedText(source, encoding: "windows-1252").text == Array("Ã©".utf8))
        #expect(try DecodedText([0, 0x61], encoding: "UTF-16").text == Array("a".utf8))
        #expect(try DecodedText([0xFF, 0xFE, 0x61, 0], encoding: "utf-16").encoding.byteOrderMark == [0xFF, 0xFE])
        #expect(throws: DecodeError.unknownEncoding("nonsense")) { try DecodedText(source, encoding: "nonsense") }
        #expect(throws: DecodeError.statefulEncoding("ISO-2022-JP")) { try DecodedText(source, encoding: "ISO-2022-JP") }
    }

    @Test func replacementsAreWrittenInTheSourcesEncoding() throws {
        let source = try bytes("né, “Overseas Minister” ici", in: "windows-1252")
        let decoded = try DecodedText(source, encoding: "windows-1252")
        let text = String(decoding: decoded.text, as: UTF8.self)
        let range = try #require(text.firstUTF8Range(of: "Overseas"))
        #expect(decoded.sourceRange(of: range) == 5..<13)
        #expect(decoded.canEncode("Foreign’s"))
        #expect(!decoded.canEncode("漢"))
        let cleaned = try #require(decoded.encoded(replacing: [(range, "Foreign’s")]))
        #expect(try DecodedText(cleaned, encoding: "windows-1252").text == Array("né, “Foreign’s Minister” ici".utf8))
        #expect(decoded.encoded(replacing: [(range, "漢")]) == nil)
    }

    @Test func illFormedBytesOfLegacyTextComeBackAsTheyWere() throws {
        // A lone surrogate in UTF-16, an undefined byte in Shift_JIS.
        let utf16: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x00, 0xD8, 0x62, 0]
        let decoded = try DecodedText(utf16)
        #expect(decoded.text == [0x61, 0xFF, 0x62])
        #expect(decoded.invalid == [1..<2])
        #expect(decoded.encoded(replacing: [(2..<3, "c")]) == [0xFF, 0xFE, 0x61, 0, 0x00, 0xD8, 0x63, 0])
    }

    @Test(arguments: ["windows-1252", "UTF-16LE", "Shift_JIS", "GB18030", "UTF-8"])
    func anyBytesComeBack(_ charset: String) throws {
        for seed in 0..<200 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let source = (0..<seed).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let decoded = try DecodedText(source, encoding: charset)
            #expect(decoded.encoded(replacing: []) == source)
            #expect(decoded.sourceRange(of: 0..<decoded.text.count).upperBound == source.count)
            // Offsets never run backwards, and each scalar has its own stretch of the source.
            var last = 0
            for offset in 0...decoded.text.count {
                let place = decoded.sourceRange(of: offset..<offset).lowerBound
                #expect(place >= last && place <= source.count)
                last = place
            }
            #expect(try DecodedText(source).encoded(replacing: []) == source)
        }
    }
}

extension String {
    func firstUTF8Range(of part: String) -> Range<Int>? {
        let bytes = Array(utf8)
        let wanted = Array(part.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
    }
}
