import Testing

@testable import UnspinContext

@Suite struct QuotientTableTests {
    @Test(arguments: [(17, 17), (22, 17), (1, 5), (20, 3), (24, 20)])
    func mixIsInvertible(contextBits: Int, wordBits: Int) {
        let shape = QuotientTableShape(
            count: 100, contextBits: contextBits, wordBits: wordBits, bucketBits: 3, probabilityBits: 8, backoffBits: 8)
        var generator = SeededGenerator(seed: 7)
        let limit: UInt64 = 1 << UInt64(contextBits + wordBits)
        for _ in 0..<10_000 {
            let key = UInt64.random(in: 0..<limit, using: &generator)
            #expect(shape.mix(key) < limit)
            #expect(shape.unmix(shape.mix(key)) == key)
        }
    }

    @Test(arguments: [0, 1, 7, 100, 20_000])
    func findsWhatWasPutInAndNothingElse(count: Int) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        let packing = NGramPacking(wordCount: 1000)
        var keys = Set<PackedNGram>()
        while keys.count < count {
            let context = Word(Int.random(in: 0..<1000, using: &generator))
            let word = Word(Int.random(in: 0..<1000, using: &generator))
            keys.insert(packing.appending(word, to: PackedNGram(context.rawValue)))
        }
        let values: [Float] = [-0.5, -1, -2, -8]
        var table = NGramTable(order: 2, packing: packing)
        table.keys = keys.sorted()
        table.weights = table.keys.map { .init(logProbability: values[Int($0 % 4)], backoff: values[Int($0 / 4 % 4)]) }
        let builder = QuotientTableBuilder(
            table, contexts: table.keys.map { UInt32(packing.context(of: $0)) }, contextCount: 1000, wordCount: 1000,
            continued: table.keys.map { $0 % 3 != 0 }, precision: QuantisationPrecision())
        let storage = ModelBytes(copying: builder.section)
        let query = try unsafe #require(QuotientTable(shape: builder.shape, section: storage.bytes))
        for (index, key) in table.keys.enumerated() {
            let entry = try #require(query.find(context: UInt32(packing.context(of: key)), word: packing.lastWord(of: key)))
            #expect(entry.number == builder.numbers[index])
            #expect(entry.logProbability == table.weights[index].logProbability)
            #expect(entry.backoff == (key % 3 == 0 ? nil : table.weights[index].backoff))
        }
        for _ in 0..<20_000 {
            let context = UInt32.random(in: 0..<1000, using: &generator)
            let word = Word(Int.random(in: 0..<1000, using: &generator))
            let expected = keys.contains(packing.appending(word, to: PackedNGram(context)))
            #expect((query.find(context: context, word: word) != nil) == expected)
        }
        var listed = Set<PackedNGram>()
        query.forEachEntry { context, word, _ in listed.insert(packing.appending(word, to: PackedNGram(context))) }
        #expect(listed == keys)
    }

    @Test func aSectionThatDoesNotFitIsRefused() {
        var table = NGramTable(order: 2, packing: NGramPacking(wordCount: 50))
        table.keys = (0..<100).map { PackedNGram($0 * 7) }
        table.weights = table.keys.map { _ in .init(logProbability: -1, backoff: 0) }
        let builder = QuotientTableBuilder(
            table, contexts: table.keys.map { UInt32(table.packing.context(of: $0)) }, contextCount: 50, wordCount: 50,
            continued: nil, precision: QuantisationPrecision())
        let cut = ModelBytes(copying: Array(builder.section.dropLast(8)))
        unsafe #expect(QuotientTable(shape: builder.shape, section: cut.bytes) == nil)
        var disordered = builder.section
        disordered[builder.shape.directoryOffset + 3] ^= 0x40
        unsafe #expect(QuotientTable(shape: builder.shape, section: ModelBytes(copying: disordered).bytes) == nil)
    }
}

/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
