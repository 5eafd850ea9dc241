/// The sizes of a ``QuotientTable``, from which every place in it follows.
struct QuotientTableShape: Sendable, Equatable {
    /// N-grams.
    let count: Int
    /// Bits of the context's number and of the last word in a key.
    let contextBits: Int
    let wordBits: Int
    /// Bits of the quotient.
    let bucketBits: Int
    /// Bits of the quantised probability and back-off weight; no back-off in the highest order.
    let probabilityBits: Int
    let backoffBits: Int

    let remainderBits: Int
    let recordBits: Int
    /// The sizes above as the shifts of the hot path; ``isValid`` keeps them below 64.
    let remainderShift: UInt64
    let probabilityShift: UInt64
    private let wordShift: UInt64
    let remainderMask: UInt64
    let probabilityMask: UInt64
    let backoffMask: UInt64
    let keyMask: UInt64
    let mixShift: UInt64

    static let entriesPerBucket = 8
    /// Odd multipliers of the mix.
    private static let firstMultiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let secondMultiplier: UInt64 = 0xD6E8_FEB8_6659_FD93

    init(count: Int, contextBits: Int, wordBits: Int, bucketBits: Int, probabilityBits: Int, backoffBits: Int) {
        self.count = count
        self.contextBits = contextBits
        self.wordBits = wordBits
        self.bucketBits = bucketBits
        self.probabilityBits = probabilityBits
        self.backoffBits = backoffBits
        let keyBits = contextBits + wordBits
        remainderBits = keyBits - bucketBits
        recordBits = remainderBits + probabilityBits + backoffBits
        remainderShift = UInt64(max(0, remainderBits))
        probabilityShift = UInt64(probabilityBits)
        wordShift = UInt64(wordBits)
        remainderMask = 1 << UInt64(max(0, remainderBits)) - 1
        probabilityMask = 1 << UInt64(probabilityBits) - 1
        backoffMask = 1 << UInt64(backoffBits) - 1
        keyMask = 1 << UInt64(keyBits) - 1
        mixShift = UInt64(keyBits / 2)
    }

    /// The shape for a number of n-grams, with buckets of about ``entriesPerBucket``.
    init(count: Int, contextCount: Int, wordCount: Int, probabilityBits: Int, backoffBits: Int) {
        let contextBits = QuotientTableShape.bits(for: contextCount)
        let wordBits = QuotientTableShape.bits(for: wordCount)
        let buckets = max(1, count / QuotientTableShape.entriesPerBucket)
        self.init(
            count: count, contextBits: contextBits, wordBits: wordBits,
            bucketBits: min(QuotientTableShape.bits(for: buckets), contextBits + wordBits),
            probabilityBits: probabilityBits, backoffBits: backoffBits)
    }

    /// The bits that number `count` things.
    private static func bits(for count: Int) -> Int { max(1, Int.bitWidth - max(0, count - 1).leadingZeroBitCount) }

    /// Whether records can be read with one 64-bit load and keys fit.
    var isValid: Bool {
        count >= 0 && count <= Int(UInt32.max) && contextBits > 0 && wordBits > 0 && contextBits + wordBits < 63
            && bucketBits >= 0 && bucketBits <= 32 && remainderBits >= 0 && 1...8 ~= probabilityBits && 0...8 ~= backoffBits
            && recordBits <= 57
    }

    var bucketCount: Int { 1 << bucketBits }

    /// Where a bucket would start if all were equally full.
    @inline(__always)
    func evenStart(ofBucket bucket: Int) -> Int { (bucket &* count) &>> bucketBits }

    // The parts of a section: code books, directory, records; 8 bytes behind them, for the last load.
    var backoffOffset: Int { 4 << probabilityBits }
    var directoryOffset: Int { (backoffOffset + (backoffBits == 0 ? 0 : 4 << backoffBits)).roundedUp(to: 8) }
    var recordOffset: Int { (directoryOffset + 2 * (bucketCount + 1)).roundedUp(to: 8) }
    var byteCount: Int { (recordOffset + (count * recordBits + 7) / 8 + 8).roundedUp(to: 8) }

    @inline(__always)
    func key(context: UInt32, word: Word) -> UInt64 { UInt64(context) &<< wordShift | UInt64(word.rawValue) }

    /// Permutes the keys so that they spread evenly over the buckets.
    @inline(__always)
    func mix(_ key: UInt64) -> UInt64 {
        var mixed = key ^ key &>> mixShift
        mixed = mixed &* QuotientTableShape.firstMultiplier & keyMask
        mixed ^= mixed &>> mixShift
        mixed = mixed &* QuotientTableShape.secondMultiplier & keyMask
        return mixed ^ mixed &>> mixShift
    }

    /// Undoes ``mix(_:)``.
    func unmix(_ mixed: UInt64) -> UInt64 {
        var key = unshift(mixed)
        key = key &* QuotientTableShape.inverse(QuotientTableShape.secondMultiplier) & keyMask
        key = unshift(key)
        key = key &* QuotientTableShape.inverse(QuotientTableShape.firstMultiplier) & keyMask
        return unshift(key)
    }

    /// Undoes `x ^ x >> mixShift`: the shift is at least a third of the bits, so two more rounds suffice.
    private func unshift(_ value: UInt64) -> UInt64 {
        value ^ value >> mixShift ^ value >> (2 * mixShift) ^ value >> (3 * mixShift)
    }

    /// The inverse of an odd number modulo 2^64, by Newton's iteration.
    private static func inverse(_ odd: UInt64) -> UInt64 {
        var inverse = odd
        for _ in 0..<5 { inverse = inverse &* (2 &- odd &* inverse) }
        return inverse
    }
}
