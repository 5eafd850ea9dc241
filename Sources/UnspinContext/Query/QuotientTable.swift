internal import CUnspinKernels

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
    /// The same for the C function that looks many up at once.
    let kernel: unspin_ngrams

    /// What is known of an n-gram.
    struct Entry: Sendable {
        let number: UInt32
        /// Natural logarithm.
        let logProbability: Float
        /// Natural logarithm of the back-off weight; nil when no longer n-gram continues this one.
        let backoff: Float?
    }

    /// - Parameters:
    ///   - section: 8-byte aligned and alive as long as this value.
    ///   - verified: whether the bytes are known to be what was written; else the directory is read through.
    /// - Returns: nil unless the shape fits into the section and the directory is in order.
    init?(shape: QuotientTableShape, section: UnsafeRawBufferPointer, verified: Bool = false) {
        guard shape.isValid, section.count >= shape.byteCount, let base = section.baseAddress else { return nil }
        self.shape = shape
        unsafe probabilities = base.assumingMemoryBound(to: Float.self)
        unsafe backoffs = (base + shape.backoffOffset).assumingMemoryBound(to: Float.self)
        unsafe directory = (base + shape.directoryOffset).assumingMemoryBound(to: Int16.self)
        unsafe records = base + shape.recordOffset
        unsafe kernel = unspin_ngrams(
            directory: directory, records: records.assumingMemoryBound(to: UInt8.self), probabilities: probabilities, backoffs: backoffs,
            count: UInt64(shape.count), key_mask: shape.keyMask, remainder_mask: shape.remainderMask,
            probability_mask: shape.probabilityMask, backoff_mask: shape.backoffMask, bucket_bits: UInt32(shape.bucketBits),
            record_bits: UInt32(shape.recordBits), remainder_bits: UInt32(shape.remainderBits),
            probability_bits: UInt32(shape.probabilityBits), word_bits: UInt32(shape.wordBits), mix_shift: UInt32(shape.mixShift))
        if verified { return }
        var previous = 0
        for bucket in 0...shape.bucketCount {
            let start = listedStart(ofBucket: bucket)
            guard start >= previous, start <= shape.count else { return nil }
            previous = start
        }
        guard previous == shape.count else { return nil }
    }

    /// As the directory has it.
    @inline(__always)
    private func listedStart(ofBucket bucket: Int) -> Int { unsafe shape.evenStart(ofBucket: bucket) &+ Int(directory[bucket]) }

    /// Within the table whatever the directory says: that of the program's own tables is not read through.
    @inline(__always)
    private func start(ofBucket bucket: Int) -> Int { min(max(listedStart(ofBucket: bucket), 0), shape.count) }

    @inline(__always)
    private func record(_ number: Int) -> UInt64 {
        let bit = number &* shape.recordBits
        let word = unsafe records.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)
        return word &>> UInt64(truncatingIfNeeded: bit & 7)
    }

    /// Where an n-gram is if it is anywhere, with the first record there: finding it takes no more cache misses, as a rule. Several orders
    /// are located before the first is searched, so that their misses overlap.
    struct Place: Sendable {
        fileprivate var number: Int
        fileprivate let end: Int
        fileprivate let remainder: UInt64
        fileprivate var record: UInt64
    }

    /// - Parameters:
    ///   - context: the number of the context.
    ///   - word: the word behind it.
    @inline(__always)
    func locate(context: UInt32, word: Word) -> Place {
        let mixed = shape.mix(shape.key(context: context, word: word))
        let bucket = Int(truncatingIfNeeded: mixed &>> shape.remainderShift)
        let start = start(ofBucket: bucket)
        return Place(number: start, end: self.start(ofBucket: bucket &+ 1), remainder: mixed & shape.remainderMask, record: record(start))
    }

    @inline(__always)
    func find(_ place: Place) -> Entry? {
        var place = place
        while place.number < place.end {
            let candidate = place.record & shape.remainderMask
            if candidate >= place.remainder {
                return candidate == place.remainder ? entry(place.number, place.record) : nil
            }
            place.number &+= 1
            place.record = record(place.number)
        }
        return nil
    }

    /// Finds `word` behind the context with that number.
    @inline(__always)
    func find(context: UInt32, word: Word) -> Entry? { find(locate(context: context, word: word)) }

    @inline(__always)
    private func entry(_ number: Int, _ record: UInt64) -> Entry {
        let codes = record &>> shape.remainderShift
        let logProbability = unsafe probabilities[Int(truncatingIfNeeded: codes & shape.probabilityMask)]
        let backoffCode = Int(truncatingIfNeeded: codes &>> shape.probabilityShift & shape.backoffMask)
        return unsafe Entry(
            number: UInt32(truncatingIfNeeded: number), logProbability: logProbability,
            backoff: backoffCode == 0 ? nil : backoffs[backoffCode])
    }

    /// Every entry in storage order with its context and last word.
    func forEachEntry(_ body: (_ context: UInt32, _ word: Word, _ entry: Entry) -> Void) {
        for bucket in 0..<shape.bucketCount {
            for number in start(ofBucket: bucket)..<start(ofBucket: bucket + 1) {
                let record = record(number)
                let key = shape.unmix(UInt64(bucket) << UInt64(shape.remainderBits) | record & shape.remainderMask)
                body(
                    UInt32(truncatingIfNeeded: key >> UInt64(shape.wordBits)), Word(Int(key & (1 << UInt64(shape.wordBits) - 1))),
                    entry(number, record))
            }
        }
    }
}
