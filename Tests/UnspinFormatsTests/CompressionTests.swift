import Testing
import UnspinFormats
import UnspinTestSupport

@Suite struct CompressionTests {
    /// What is read from the bytes of an input, and what is written for it where `change` changes records.
    private func roundTrip(
        _ bytes: [UInt8], as format: InputFormat = .jsonLines, seed: UInt64 = 0, encoder: RecordEncoder = RecordEncoder(),
        change: ([UInt8]) -> [UInt8] = { $0 }
    ) -> (records: [Record], output: [UInt8]) {
        var reader = RecordReader(MemorySource(bytes, seed: seed), format: format)
        var encoder = encoder
        var records: [Record] = []
        var output: [UInt8] = []
        while let record = reader.next() {
            output += encoder.encode(record.source, cleaned: change(record.source), packing: record.packing)
            records.append(record)
        }
        return (records, output + encoder.finish())
    }

    private func uncompressed(_ bytes: [UInt8]) -> [UInt8] { UncompressedFile(MemorySource(bytes)).bytes }

    private func lines(_ count: Int, using generator: inout SeededGenerator) -> [UInt8] {
        (0..<count).flatMap { _ in
            Array("{\"text\":\"\(String(repeating: "spun ", count: Int.random(in: 0..<30, using: &generator)))\"}\n".utf8)
        }
    }

    /// Members and frames of any number and size, also empty ones and such that end within a record, come out as they were.
    @Test(arguments: Compression.allCases) func unchangedInputComesOutAsItWas(compression: Compression) {
        var generator = SeededGenerator(seed: 1)
        for seed in 0..<100 {
            let text = lines(Int.random(in: 0..<20, using: &generator), using: &generator)
            var packed = compression.frame([])
            var position = 0
            while position < text.count {
                let end = min(text.count, position + Int.random(in: 0..<400, using: &generator))
                packed += compression.frame(Array(text[position..<end]))
                position = end
            }
            let format: InputFormat = seed.isMultiple(of: 2) ? .jsonLines : .text
            let (records, output) = roundTrip(packed, as: format, seed: UInt64(seed))
            #expect(output == packed)
            #expect(records.flatMap(\.source) == text && records.errors.isEmpty)
        }
    }

    /// Where a record changes, its frame is new; the others stay, and the text is right.
    @Test(arguments: Compression.allCases) func onlyFramesThatChangeAreNew(compression: Compression) {
        let members = ["one", "spun", "three"].map { compression.frame(Array("{\"text\":\"\($0)\"}\n".utf8)) }
        let (_, output) = roundTrip(members.flatMap(\.self)) { $0.contains(UInt8(ascii: "p")) ? Array("{\"text\":\"new\"}\n".utf8) : $0 }
        #expect(output.starts(with: members[0]) && output.suffix(members[2].count).elementsEqual(members[2]))
        #expect(uncompressed(output) == Array("{\"text\":\"one\"}\n{\"text\":\"new\"}\n{\"text\":\"three\"}\n".utf8))
    }

    @Test(arguments: Compression.allCases) func changesAnywhereGiveTheChangedText(compression: Compression) {
        var generator = SeededGenerator(seed: 2)
        for seed in 0..<60 {
            let text = lines(Int.random(in: 1..<20, using: &generator), using: &generator)
            var packed: [UInt8] = []
            var position = 0
            while position < text.count {
                let end = min(text.count, position + Int.random(in: 1..<300, using: &generator))
                packed += compression.frame(Array(text[position..<end]))
                position = end
            }
            var expected: [UInt8] = []
            let (_, output) = roundTrip(packed, seed: UInt64(seed)) { source in
                let cleaned = Bool.random(using: &generator) ? source : Array("changed\n".utf8) + source.dropFirst(3)
                expected += cleaned
                return cleaned
            }
            #expect(uncompressed(output) == expected)
        }
    }

    /// Wherever a compressed input is cut: what could be read was read, the cut is reported once, every byte is written back.
    @Test(arguments: Compression.allCases) func cutAnywhere(compression: Compression) {
        let text = Array("{\"text\":\"one\"}\n{\"text\":\"two\"}\n".utf8)
        let packed = compression.frame(text) + compression.frame(text)
        for count in 5..<packed.count where count != packed.count / 2 {
            let cut = Array(packed[..<count])
            let (records, output) = roundTrip(cut, seed: UInt64(count))
            #expect(output == cut, "\(count)")
            let magic = compression == .gzip ? 3 : 4
            let isTrailing = (1..<magic).contains(count - packed.count / 2)
            #expect(records.errors == [.damaged(isTrailing ? .trailing : .truncated)], "\(count)")
        }
    }

    @Test(arguments: Compression.allCases) func damagedAnywhere(compression: Compression) {
        var generator = SeededGenerator(seed: 3)
        let text = lines(30, using: &generator)
        let packed = compression.frame(text) + compression.frame(text)
        for seed in 0..<100 {
            var damaged = packed
            let place = Int.random(in: 8..<packed.count, using: &generator)
            damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
            let (_, output) = roundTrip(damaged, seed: UInt64(seed))
            #expect(output == damaged, "\(place)")
        }
    }

    @Test func otherBytesBehindTheLastMember() {
        let packed = Compression.gzip.frame(Array("{\"text\":\"one\"}\n".utf8))
        let padded = roundTrip(packed + [UInt8](repeating: 0, count: 100))
        #expect(padded.output == packed + [UInt8](repeating: 0, count: 100) && padded.records.errors.isEmpty)
        let trailing = roundTrip(packed + Array("garbage".utf8))
        #expect(trailing.output == packed + Array("garbage".utf8) && trailing.records.errors == [.damaged(.trailing)])
    }

    /// A skippable Zstandard frame holds nothing and stays.
    @Test func skippableFrame() {
        let skippable: [UInt8] = [0x53, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
        let packed = skippable + Compression.zstandard.frame(Array("{\"text\":\"one\"}\n".utf8)) + skippable
        let (records, output) = roundTrip(packed)
        #expect(output == packed && records.errors.isEmpty && records.first?.source.isEmpty == false)
    }

    /// Skippable frames of every kind and length, anywhere between frames that end within records.
    @Test func skippableFramesAnywhere() {
        var generator = SeededGenerator(seed: 5)
        for seed in 0..<60 {
            let text = lines(Int.random(in: 1..<12, using: &generator), using: &generator)
            var packed: [UInt8] = []
            var position = 0
            while position < text.count || Bool.random(using: &generator) {
                if Bool.random(using: &generator) {
                    let count = [0, 1, 7, 300, 70_000].randomElement(using: &generator)!
                    packed += Self.skippable(UInt8.random(in: 0..<16, using: &generator), count)
                }
                let end = min(text.count, position + Int.random(in: 0..<200, using: &generator))
                packed += Compression.zstandard.frame(Array(text[position..<end]))
                position = end
            }
            let (records, output) = roundTrip(packed, seed: UInt64(seed))
            #expect(output == packed && records.flatMap(\.source) == text && records.errors.isEmpty, "\(seed)")
            var expected: [UInt8] = []
            let (_, changed) = roundTrip(packed, seed: UInt64(seed)) { source in
                let cleaned = Bool.random(using: &generator) ? source : Array("changed\n".utf8)
                expected += cleaned
                return cleaned
            }
            #expect(uncompressed(changed) == expected, "\(seed)")
        }
    }

    /// What nothing can be made of: the record before it is read, it is reported once, and every byte is written back.
    @Test(
        arguments: [
            ("a dictionary that is not there", [0x21, 0x07]), ("a window of 3.75 TiB", [0x00, 0xFF]), ("a reserved bit", [0x28]),
            ("a block of the reserved kind", [0x20, 0x01, 0x07, 0x00, 0x00]),
            ("a block longer than the window", [0x20, 0x01, 0xF9, 0xFF, 0x0F]),
            ("a skippable frame that ends early", []),
        ] as [(String, [UInt8])]) func unreadableFrames(name: String, descriptor: [UInt8])
    {
        let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
        let bad = descriptor.isEmpty ? Array(Self.skippable(3, 400).prefix(20)) : magic + descriptor + [UInt8](repeating: 0x11, count: 40)
        let good = Compression.zstandard.frame(Array("{\"text\":\"one\"}\n".utf8))
        for seed in 0..<8 {
            for packed in [good + bad, bad, good + bad + good] {
                let (records, output) = roundTrip(packed, seed: UInt64(seed))
                #expect(output == packed, "\(name)")
                #expect(records.errors.count == 1, "\(name)")
                #expect(packed == bad || String(decoding: records[0].source, as: UTF8.self) == "{\"text\":\"one\"}\n", "\(name)")
            }
        }
    }

    private static func skippable(_ kind: UInt8, _ count: Int) -> [UInt8] {
        let length = (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
        return [0x50 | kind, 0x2A, 0x4D, 0x18] + length + [UInt8](repeating: 0x28, count: count)
    }

    /// A frame of more bytes than are held until it is known whether they change.
    @Test(arguments: Compression.allCases) func longerThanWhatIsHeld(compression: Compression) {
        var generator = SeededGenerator(seed: 4)
        let text = lines(40, using: &generator)
        let packed = compression.frame(text) + compression.frame(Array("{}\n".utf8))
        let (_, output) = roundTrip(packed, seed: 1, encoder: RecordEncoder(heldBytes: 500))
        #expect(uncompressed(output) == text + Array("{}\n".utf8))
        #expect(output.suffix(10).elementsEqual(packed.suffix(10)))
    }

    @Test(arguments: [
        ("a.jsonl.gz", InputFormat.jsonLines), ("a.NDJSON.zst", .jsonLines), ("a.txt.gz", .text), ("a.gz", .text), ("a.jsonl", .jsonLines),
    ]) func formatBehindTheCompression(name: String, format: InputFormat) { #expect(InputFormat(path: name) == format) }
}
