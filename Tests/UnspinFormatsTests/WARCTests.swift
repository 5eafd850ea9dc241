import Testing
import Unspin
import UnspinFormats
import UnspinTestSupport

@Suite struct WARCTests {
    /// A record with right lengths and digests.
    private func record(_ type: String, _ contentType: String, _ block: String, http: String? = nil, fields: String = "") -> String {
        let whole = (http ?? "") + block
        return
            "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:1>\r\n\(fields)Content-Type: \(contentType)\r\nContent-Length: \(whole.utf8.count)\r\n\r\n"
            + whole + "\r\n\r\n"
    }

    private func digest(_ text: String) -> String { Digest.sha256(Array(text.utf8)) }

    @Test func conversion() {
        let block = "A head\n\nA spun text é.\n"
        let clean = "A head\n\nA original text é.\n"
        let input =
            record("warcinfo", "application/warc-fields", "a: spun\r\n")
            + record("conversion", "text/plain", block, fields: "WARC-Block-Digest: sha256:\(digest(block))\r\n")
        let output =
            record("warcinfo", "application/warc-fields", "a: spun\r\n")
            + record("conversion", "text/plain", clean, fields: "WARC-Block-Digest: sha256:\(digest(clean))\r\n")
        let found = cleaned(input, as: .wet)
        #expect(found.text == output && found.errors.isEmpty)
    }

    /// Digests of real archives are SHA-1 in base 32; these are those of the texts by other tools.
    @Test func sha1InBase32() {
        let input = record("conversion", "text/plain", "spun\n", fields: "WARC-Block-Digest: sha1:SEKWRO3OL77I5W2PE2EGOJ6HM26OHJSK\r\n")
        let output = record(
            "conversion", "text/plain", "original\n", fields: "WARC-Block-Digest: sha1:ZHUHB4CMTJT7KDZQJKZLXAGL56RZMCW3\r\n")
        #expect(cleaned(input, as: .wet).text == output)
    }

    @Test func response() {
        func http(_ length: Int) -> String {
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: \(length)\r\n\r\n"
        }
        let page = "<p class=spun>a <b>spun</b> word</p>"
        let clean = "<p class=spun>a <b>original</b> word</p>"
        func archived(_ page: String) -> String {
            let head = http(page.utf8.count)
            return record(
                "response", "application/http; msgtype=response", page, http: head,
                fields: "WARC-Block-Digest: sha256:\(digest(head + page))\r\nWARC-Payload-Digest: sha256:\(digest(page))\r\n")
        }
        let found = cleaned(archived(page), as: .warc)
        #expect(found.text == archived(clean) && found.errors.isEmpty)
    }

    @Test(arguments: [
        ("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\nspun"), ("metadata", "application/warc-fields", "a: spun"),
        ("response", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nspun"),
        ("response", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\nspun"),
        (
            "response", "application/http",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nspun\r\n0\r\n\r\n"
        ),
        ("revisit", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nspun"), ("resource", "image/png", "spun"),
    ])
    func noText(type: String, contentType: String, block: String) {
        let input = record(type, contentType, block)
        let found = cleaned(input, as: .warc)
        #expect(found.text == input && found.errors.isEmpty)
    }

    @Test func whatIsWrong() {
        let good = record("conversion", "text/plain", "spun")
        let clean = record("conversion", "text/plain", "original")
        let wrong = good.replacing("Content-Length: 4", with: "Content-Length: 3")
        let cases: [(String, RecordError)] = [
            (wrong, .wrongLength), (good.replacing("Content-Length: 4", with: "Content-Length: 7777"), .wrongLength),
            (good.replacing("Content-Length: 4\r\n", with: ""), .wrongLength), ("no archive\nat all\n", .notWARC),
            (good.replacing("Content-Length", with: "WARC-Block-Digest: new:1\r\nContent-Length"), .unknownDigest("new:1")),
        ]
        for (bad, error) in cases {
            let found = cleaned(good + bad + good, as: .warc)
            #expect(found.text == clean + bad + clean, "\(error)")
            #expect(found.errors == [error])
        }
        let invalid = Array(good.utf8.dropLast(8)) + [0xFF, 0xFF, 0xFF, 0xFF] + Array("\r\n\r\n".utf8)
        #expect([Record].reading(invalid, as: .wet).errors == [.invalidUTF8])
    }

    @Test func tooLarge() {
        let good = record("conversion", "text/plain", "spun")
        let long = record("conversion", "text/plain", String(repeating: "spun WARC/1.0\r\n", count: 100))
        let found = cleaned(good + long + good, as: .wet, ReadOptions(recordLimit: 300))
        #expect(found.text == record("conversion", "text/plain", "original") + long + record("conversion", "text/plain", "original"))
        #expect(found.errors == [.tooLarge(limit: 300)])
    }

    /// Any bytes between and within records: everything comes out as it was.
    @Test func laws() {
        var generator = SeededGenerator(seed: 8)
        for seed in 0..<200 {
            var input: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<5, using: &generator) {
                let block = RandomText.bytes(pieces: Int.random(in: 0..<20, using: &generator), using: &generator)
                let types = ["conversion", "response", "resource", "warcinfo", "conversion"]
                let wrong = Int.random(in: 0..<6, using: &generator) == 0 ? Int.random(in: -3...3, using: &generator) : 0
                input += "WARC/1.0\r\nWARC-Type: \(types.randomElement(using: &generator)!)\r\nContent-Type: text/html\r\n".utf8
                input += "Content-Length: \(block.count + wrong)\r\n\r\n".utf8 + block + Array("\r\n\r\n".utf8)
                if Int.random(in: 0..<8, using: &generator) == 0 {
                    input.removeLast(Int.random(in: 0..<min(30, input.count), using: &generator))
                }
            }
            let limit = seed.isMultiple(of: 4) ? 100 : ReadOptions.defaultRecordLimit
            _ = [Record].reading(input, as: seed.isMultiple(of: 2) ? .warc : .wet, ReadOptions(recordLimit: limit), seed: UInt64(seed))
        }
    }
}
