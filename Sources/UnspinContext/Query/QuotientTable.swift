/// The n-grams of one order, used in place: an exact hash table by quotienting (Cleary 1984).
///
/// The key of an n-gram is the number of its context in the table of the order below (for bigrams: the first word), then its
/// last word. An invertible mix permutes the keys; entries are sorted by the permuted key. Its high bits, the quotient, select a
/// bucket of about eight entries and need not be stored; its low bits, the remainder, are stored with the quantised
/// probability and back-off weight. The number of an entry is its rank, so there are no empty slots. Bucket starts are stored as
/// 16-bit differences from where an even spread would put them.
///
/// A look-up touches one directory cell and one run of about thirty bytes.
@safe struct QuotientTable: @unchecked Sendable {  // Reads memory that nobody writes.
    let shape: QuotientTableShape
    private let directory: UnsafePointer<Int16>
    private let records: UnsafeRawPointer
    private let probabilities: UnsafePointer<Float>
    private let backoffs: UnsafePointer<Float>

    /// What is known of an n-gram.
    struct Entry {
        let number: UInt32
        /// Natural logarithm.
        let logProbability: Float
        /// Natural logarithm of the back-off weight; nil when no longer n-gram continues this one.
        let backoff: Float?
    }

    /// - Parameter section: 8-byte aligned and alive as long as this value.
    /// - Returns: nil unless the shape fits into the section and the directory is in order.
    init?(shape: QuotientTableShape, section: UnsafeRawBufferPointer) {
        guard shape.isValid, section.count >= shape.byteCount, let base = section.baseAddress else { return nil }
        self.shape = shape
        unsafe probabilities = base.assumingMemoryBound(to: Float.self)
        unsafe backoffs = (base + shape.backoffOffset).assumingMemoryBound(to: Float.self)
        unsafe directory = (base + shape.directoryOffset).assumingMemoryBound(to: Int16.self)
        unsafe records = base + shape.recordOffset
        var previous = 0
        for bucket in 0...shape.bucketCount {
            let start = start(ofBucket: bucket)
            guard start >= previous, start <= shape.count else { return nil }
            previous = start
        }
        guard previous == shape.count else { return nil }
    }

    @inline(__always)
    private func start(ofBucket bucket: Int) -> Int {
        unsafe shape.evenStart(ofBucket: bucket) + Int(directory[bucket])
    }

    @inline(__always)
    private func record(_ number: Int) -> UInt64 {
        let bit = number &* shape.recordBits
        let word = unsafe records.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self)
        return word >> UInt64(bit & 7)
    }

    /// Finds `word` behind the context with that number.
    @inline(__always)
    func find(context: UInt32, word: Word) -> Entry? {
        let mixed = shape.mix(shape.key(context: context, word: word))
        let bucket = Int(truncatingIfNeeded: mixed >> UInt64(shape.remainderBits))
        let remainder = mixed & shape.remainderMask
        var number = start(ofBucket: bucket)
        let end = start(ofBucket: bucket + 1)
        while number < end {
            let record = record(number)
            let candidate = record & shape.remainderMask
            if candidate >= remainder {
                return candidate == remainder ? entry(number, record) : nil
            }
            number += 1
        }
        return nil
    }

    @inline(__always)
    private func entry(_ number: Int, _ record: UInt64) -> Entry {
        let codes = record >> UInt64(shape.remainderBits)
        let logProbability = unsafe probabilities[Int(codes & shape.probabilityMask)]
        let backoffCode = Int(codes >> UInt64(shape.probabilityBits) & shape.backoffMask)
        return unsafe Entry(
            number: UInt32(truncatingIfNeeded: number), logProbability: logProbability,
            backoff: backoffCode == 0 ? nil : backoffs[backoffCode])
    }

    /// Every entry in storage order with its context and last word.
    func forEach(_ body: (_ context: UInt32, _ word: Word, _ entry: Entry) -> Void) {
        for bucket in 0..<shape.bucketCount {
            for number in start(ofBucket: bucket)..<start(ofBucket: bucket + 1) {
                let record = record(number)
                let key = shape.unmix(UInt64(bucket) << UInt64(shape.remainderBits) | record & shape.remainderMask)
                body(UInt32(truncatingIfNeeded: key >> UInt64(shape.wordBits)), Word(Int(key & (1 << UInt64(shape.wordBits) - 1))),
                    entry(number, record))
            }
        }
    }
}
