import Testing
import Unspin
import UnspinFormats
import UnspinTestSupport
import UnspinText

/// Bytes in memory as an input that comes in pieces of any size.
final class MemorySource: ByteSource {
    private var left: ArraySlice<UInt8>
    private var generator: SeededGenerator

    init(_ bytes: [UInt8], seed: UInt64 = 0) {
        left = bytes[...]
        generator = SeededGenerator(seed: seed)
    }

    func append(to bytes: inout [UInt8]) -> Bool {
        let piece = left.prefix(Int.random(in: 1...40, using: &generator))
        bytes += piece
        left = left.dropFirst(piece.count)
        return !piece.isEmpty
    }
}

extension [Record] {
    /// All records of an input, having held them to what every container must keep to.
    static func reading(
        _ bytes: [UInt8], as format: InputFormat, _ options: ReadOptions = ReadOptions(), seed: UInt64 = 0,
        _ location: SourceLocation = #_sourceLocation
    ) -> [Record] {
        var reader = RecordReader(MemorySource(bytes, seed: seed), format: format, options: options)
        var records: [Record] = []
        while let record = reader.next() { records.append(record) }
        #expect(records.flatMap(\.source) == bytes, sourceLocation: location)
        var offset = 0
        for record in records {
            #expect(record.offset == offset, sourceLocation: location)
            if let line = record.line { #expect(line == bytes[..<offset].count { $0 == 0x0A } + 1, sourceLocation: location) }
            offset += record.source.count
            guard case .texts(let texts) = record.content else { continue }
            for field in texts.fields {
                let range = field.text.sourceRange(of: 0..<field.text.text.count)
                #expect(range.lowerBound >= 0 && range.upperBound <= record.source.count, sourceLocation: location)
            }
        }
        return records
    }

    var errors: [RecordError] {
        compactMap { record in
            guard case .bad(let error) = record.content else { return nil }
            return error
        }
    }
}

@Suite struct RecordReaderTests {
    /// A long text comes in stretches as it would be cut whole, if that is wanted.
    @Test(arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]]) func longTextsComeInStretches(mark: [UInt8]) throws {
        let line = Array("A line of words – and not much else – that ends with a stop.\n".utf8)
        let text = Array(repeating: line, count: 1 + 2 * TextSections.stretchReach / line.count).flatMap { $0 }
        var options = ReadOptions()
        #expect([Record].reading(mark + text, as: .text, options).count == 1)
        options.splitsText = true
        let records = [Record].reading(mark + text, as: .text, options)
        var start = 0
        for (number, record) in records.enumerated() {
            guard case .texts(let texts) = record.content else {
                Issue.record("a stretch is a text")
                return
            }
            let end = TextSections.stretchEnd(of: text.span, from: start)
            #expect(texts.fields[0].text.text == Array(text[start..<end]))
            let stretch = try #require(texts.stretch)
            #expect(stretch.isLast == (number == records.count - 1))
            #expect(stretch.line == text[..<start].count { $0 == 0x0A } + 1)
            #expect(stretch.context.language == (number == 0 ? nil : .english))
            start = end
        }
        #expect(start == text.count)
        #expect(records.count > 2)
        // Short ones and those in other charsets are one record.
        #expect([Record].reading(line, as: .text, options).count == 1)
        options.encoding = "windows-1252"
        #expect([Record].reading(text, as: .text, options).count == 1)
    }

    /// Whatever the input, its records joined are the input.
    @Test(arguments: InputFormat.allCases) func recordsJoinedAreTheInput(format: InputFormat) {
        var generator = SeededGenerator(seed: 5)
        for seed in 0..<60 {
            let bytes = RandomText.bytes(pieces: Int.random(in: 0..<80, using: &generator), using: &generator)
            let limit = seed.isMultiple(of: 3) ? Int.random(in: 1..<50, using: &generator) : ReadOptions.defaultRecordLimit
            _ = [Record].reading(bytes, as: format, ReadOptions(recordLimit: limit), seed: UInt64(seed))
        }
    }

    @Test func tooLargeALine() {
        let long = #"{"text":"\#(String(repeating: "a", count: 100))"}"#
        let bytes = Array("{\"text\":\"a\"}\n\(long)\n{\"text\":\"b\"}\n".utf8)
        let records = [Record].reading(bytes, as: .jsonLines, ReadOptions(recordLimit: 40))
        #expect(records.errors == [.tooLarge(limit: 40)])
        #expect(records[1].source.count == 40)
        guard case .continuation = records[2].content, case .texts = records.last?.content else {
            Issue.record("\(records)")
            return
        }
    }

    @Test(arguments: [39, 40, 41]) func limitIsInclusive(length: Int) {
        let line = #"{"text":""#
        let bytes = Array((line + String(repeating: "a", count: length - line.utf8.count - 3) + "\"}\n").utf8)
        #expect(bytes.count == length)
        #expect([Record].reading(bytes, as: .jsonLines, ReadOptions(recordLimit: 40)).errors.isEmpty == (length <= 40))
        #expect([Record].reading(bytes, as: .text, ReadOptions(recordLimit: 40)).errors.isEmpty == (length <= 40))
    }

    @Test func whatIsWrong() {
        let lines: [[UInt8]] = [
            Array(#"{"text":"a""#.utf8), Array(#"{"text":"#.utf8) + [0x22, 0xFF, 0x22, 0x7D], Array("[]".utf8), Array(#"{"t":1}"#.utf8),
            Array(#"{"text":7}"#.utf8), Array(" \t".utf8), Array(#"{"text":"a"}"#.utf8),
        ]
        let records = [Record].reading(Array(lines.joined(separator: [0x0A])), as: .jsonLines)
        #expect(records.errors == [.notJSON, .invalidUTF8, .notAnObject, .missingField("text"), .notAString(field: "text")])
    }

    @Test func textInACharsetThatIsNone() {
        #expect([Record].reading([0x61], as: .text, ReadOptions(encoding: "no-such-charset")).errors == [.undecodable])
    }
}
