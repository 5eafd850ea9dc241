import Testing
import UnspinTestSupport

@testable import UnspinLexicon

/// The gate's walk, many bytes at a time, finds what its definition finds, one byte at a time.
@Suite struct GateTests {
    /// A table that has a good part of the pairs of any text.
    private static func table(of texts: [[UInt8]]) -> GateTable {
        var table = GateTable(bucketBits: 8)
        for text in texts {
            GateWalk.forEachStep(in: text.span) { step in
                guard let pair = step.pair, pair % 3 != 0 else { return }
                table.add(pair, value: Int(pair >> 7 % 15) + 1)
            }
        }
        return table
    }

    /// Score and words by the definition: a pair counts once, as far as a filter of 2^15 bits remembers it.
    private static func sight(of text: [UInt8], _ table: GateTable) -> (score: Int, words: Int) {
        var seen: Set<UInt64> = []
        var score = 0
        var words = 0
        GateWalk.forEachStep(in: text.span) { step in
            words += step.isWord ? 1 : 0
            guard let pair = step.pair, table.value(of: pair) > 0, seen.insert(pair >> 20 & 0x7FFF).inserted else { return }
            score += table.value(of: pair)
        }
        return (score, words)
    }

    private static let separators = [" ", "  ", "-", "’", "'", " – ", "—", "\n", "\r\n", ", ", ".", "\u{200B}", "_", " \u{E9}", "…"]
    private static let words = [
        "a", "Hunt", "widespread", "floor", "don", "t", "x2", "1980", "naïve", "internationalisation", "Ünïcode", "日本",
    ]

    private static func text(_ seed: Int) -> [UInt8] {
        var random = SeededGenerator(seed: UInt64(seed))
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0..<120, using: &random) {
            bytes += words.randomElement(using: &random)!.utf8
            bytes += separators.randomElement(using: &random)!.utf8
            if Int.random(in: 0..<12, using: &random) == 0 { bytes += RandomText.bytes(pieces: 2, using: &random) }
            if Int.random(in: 0..<30, using: &random) == 0 { bytes.append(UInt8.random(in: 0...255, using: &random)) }
        }
        return bytes
    }

    @Test(arguments: 0..<8) func walkByBlocksIsTheWalkByBytes(part: Int) throws {
        let texts = (0..<60).map { Self.text(part * 1000 + $0) }
        let table = Self.table(of: texts)
        let gate = try Gate(LexiconBytes(table.bytes))
        var found = 0
        for text in texts {
            let sight = gate.sight(of: text.span)
            let plain = Self.sight(of: text, table)
            #expect(sight.score == plain.score, "\(text)")
            #expect(sight.words == plain.words, "\(text)")
            found += sight.score
        }
        #expect(found > 0)
    }

    /// Wherever a word stands in a block and in memory.
    @Test func placeDoesNotMatter() throws {
        let phrase = Array("to hunt widespread floor".utf8)
        var table = GateTable(bucketBits: 4)
        GateWalk.forEachStep(in: phrase.span) { if let pair = $0.pair { table.add(pair, value: 5) } }
        let gate = try Gate(LexiconBytes(table.bytes))
        for before in 0..<140 {
            let text = [UInt8](repeating: 0x2E, count: before) + phrase
            #expect(gate.sight(of: text.span) == Gate.Sight(score: 15, words: 4, isRough: false))
            // A second time it says nothing new.
            #expect(gate.sight(of: (text + [0x0A] + phrase).span).score == 15)
        }
    }

    @Test(arguments: [
        ("the aircraft , but it", true), ("the crisis,North Korea", true), ("it ended.The rest", true), ("a {that a} b", true),
        ("cafe\u{301}", true), ("zero\u{200B}width", true), ("soft\u{AD}hyphen", true), ("\u{440}aper", true), ("\u{2126}", true),
        ("U.S. aid of 1,500 e.g. in a.m. hours, e.g. “naïve” – it’s over…", false), ("see Booking.com and swift.org", false), ("", false),
    ])
    func roughTextIsNormalised(text: String, isRough: Bool) throws {
        let gate = try Gate(LexiconBytes(GateTable(bucketBits: 1).bytes))
        for before in [0, 1, 60, 61, 62, 63, 64, 65, 130] {
            let bytes = [UInt8](repeating: 0x20, count: before) + Array(text.utf8)
            #expect(gate.sight(of: bytes.span).isRough == isRough, "\(before)")
        }
    }

    @Test func fullBucketsDropWhatComesLast() {
        var table = GateTable(bucketBits: 1)
        for number in UInt64(1)...9 { table.add(number << 8, value: 3) }
        #expect((table.count, table.dropped) == (4, 5))
        #expect(table.value(of: 1 << 8) == 3)
        #expect(table.value(of: 9 << 8) == 0)
    }

    @Test func badFramesAreRefused() {
        #expect(throws: Gate.OpenError.notAGate) { try Gate(LexiconBytes([1, 2, 3])) }
        #expect(throws: Gate.OpenError.truncated) { try Gate(LexiconBytes(Array(GateTable(bucketBits: 3).bytes.dropLast()))) }
    }
}
