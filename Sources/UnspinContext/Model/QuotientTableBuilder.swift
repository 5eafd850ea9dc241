/// Lays the n-grams of one order out for ``QuotientTable``.
struct QuotientTableBuilder {
    let shape: QuotientTableShape
    /// The number that each n-gram got, by its place in the sorted table.
    let numbers: [UInt32]
    let section: [UInt8]

    /// - Parameters:
    ///   - contexts: for each n-gram the number of its context in the order below.
    ///   - continued: whether a longer n-gram begins with it; nil in the highest order.
    init(
        _ table: NGramTable, contexts: [UInt32], contextCount: Int, wordCount: Int, continued: [Bool]?, precision: QuantisationPrecision
    ) {
        let shape = QuotientTableShape(
            count: table.count, contextCount: contextCount, wordCount: wordCount,
            probabilityBits: precision.probabilityBits, backoffBits: continued == nil ? 0 : precision.backoffBits)
        precondition(shape.isValid, "an n-gram does not fit into a record")
        let order = QuotientTableBuilder.sortedByMixedKey(table, contexts: contexts, shape: shape)
        var bytes = ByteBuffer(count: shape.byteCount)

        let probabilities = Quantiser(table.weights.map(\.logProbability), codes: 1 << shape.probabilityBits)
        for (code, centre) in probabilities.centres.enumerated() { bytes.put(centre, at: 4 * code) }
        var backoffs: Quantiser?
        if let continued {
            let values = zip(table.weights, continued).filter(\.1).map(\.0.backoff)
            let quantiser = Quantiser(values, codes: 1 << shape.backoffBits - 1)
            for (code, centre) in quantiser.centres.enumerated() { bytes.put(centre, at: shape.backoffOffset + 4 * (code + 1)) }
            backoffs = quantiser
        }

        var numbers = [UInt32](repeating: 0, count: table.count)
        var bucket = 0
        for (number, entry) in order.enumerated() {
            while bucket <= Int(entry.mixed >> UInt64(shape.remainderBits)) {
                bytes.put(QuotientTableBuilder.difference(number, bucket: bucket, shape), at: shape.directoryOffset + 2 * bucket)
                bucket += 1
            }
            let index = Int(entry.index)
            numbers[index] = UInt32(number)
            var codes = UInt64(probabilities.code(table.weights[index].logProbability))
            if let backoffs, let continued, continued[index] {
                codes |= UInt64(backoffs.code(table.weights[index].backoff) + 1) << UInt64(shape.probabilityBits)
            }
            let record = entry.mixed & shape.remainderMask | codes << UInt64(shape.remainderBits)
            bytes.putBits(record, at: 8 * shape.recordOffset + number * shape.recordBits)
        }
        while bucket <= shape.bucketCount {
            bytes.put(QuotientTableBuilder.difference(table.count, bucket: bucket, shape), at: shape.directoryOffset + 2 * bucket)
            bucket += 1
        }
        self.shape = shape
        self.numbers = numbers
        section = bytes.bytes
    }

    private struct MixedKey {
        let mixed: UInt64
        let index: UInt32
    }

    private static func sortedByMixedKey(_ table: NGramTable, contexts: [UInt32], shape: QuotientTableShape) -> [MixedKey] {
        var entries: [MixedKey] = []
        entries.reserveCapacity(table.count)
        for index in 0..<table.count {
            let key = shape.key(context: contexts[index], word: table.packing.lastWord(of: table.keys[index]))
            entries.append(MixedKey(mixed: shape.mix(key), index: UInt32(index)))
        }
        entries.sort { $0.mixed < $1.mixed }
        return entries
    }

    /// The start of a bucket against an even spread; the mix keeps it within a few times the square root of the count.
    private static func difference(_ start: Int, bucket: Int, _ shape: QuotientTableShape) -> Int16 {
        guard let difference = Int16(exactly: start - shape.evenStart(ofBucket: bucket)) else {
            preconditionFailure("keys do not spread evenly")
        }
        return difference
    }
}

/// Bits of a quantised probability and of a quantised back-off weight.
public struct QuantisationPrecision: Sendable, Equatable {
    public var probabilityBits: Int
    public var backoffBits: Int

    public init(probabilityBits: Int = 8, backoffBits: Int = 8) {
        precondition(1...8 ~= probabilityBits && 1...8 ~= backoffBits)
        self.probabilityBits = probabilityBits
        self.backoffBits = backoffBits
    }
}
