/// The words of a model, used in place: an open-addressed table of 32-bit slots over a heap of UTF-8 spellings.
///
/// Layout, little-endian, each part 8-byte aligned: a header of four `UInt32` (words, slots, heap bytes, zero); the slots
/// (word number in the low 20 bits, 12 bits of the hash above, all ones when empty); for each word the heap offset in the low
/// 24 bits and its flags above, with one entry behind the last; for each word its frequency as a fixed-point natural
/// logarithm in 16 bits; the heap.
@safe struct Vocabulary: @unchecked Sendable {  // Reads memory that nobody writes.
    /// Sentence-initial capitals of this word say nothing: it is looked up in lower case there.
    static let lowersAtSentenceStart: UInt8 = 1
    static let maximumCount = (1 << wordBits) - 1
    static let maximumHeapBytes = 1 << 24
    static let wordBits = 20
    static let headerBytes = 16
    static let emptySlot = UInt32.max
    /// Frequencies are stored as -ln(frequency) in steps of this.
    static let frequencyStep: Float = 1.0 / 2048

    let count: Int
    let byteCount: Int
    private let slotCount: UInt64
    private let slots: UnsafePointer<UInt32>
    private let entries: UnsafePointer<UInt32>
    private let frequencies: UnsafePointer<UInt16>
    private let heap: UnsafePointer<UInt8>

    /// - Parameters:
    ///   - section: 8-byte aligned and alive as long as this value.
    ///   - verified: whether the section is known to be sound, so that its pages need not be touched.
    /// - Returns: nil unless the sizes fit into the section and each other.
    init?(section: UnsafeRawBufferPointer, verified: Bool) {
        guard section.count >= Vocabulary.headerBytes, let base = section.baseAddress else { return nil }
        let header = unsafe base.assumingMemoryBound(to: UInt32.self)
        let words = unsafe Int(header[0])
        let slotCount = unsafe Int(header[1])
        let heapBytes = unsafe Int(header[2])
        guard words >= Word.reservedSpellings.count, words <= Vocabulary.maximumCount, slotCount > words else { return nil }
        let layout = VocabularyLayout(words: words, slots: slotCount, heapBytes: heapBytes)
        guard layout.byteCount <= section.count else { return nil }
        count = words
        byteCount = layout.byteCount
        self.slotCount = UInt64(slotCount)
        unsafe slots = (base + layout.slots).assumingMemoryBound(to: UInt32.self)
        unsafe entries = (base + layout.entries).assumingMemoryBound(to: UInt32.self)
        unsafe frequencies = (base + layout.frequencies).assumingMemoryBound(to: UInt16.self)
        unsafe heap = (base + layout.heap).assumingMemoryBound(to: UInt8.self)
        if verified { return }
        for word in 0..<words where unsafe entries[word] & 0xFF_FFFF > entries[word + 1] & 0xFF_FFFF { return nil }
        guard unsafe Int(entries[words] & 0xFF_FFFF) == heapBytes else { return nil }
        // A search ends at an empty slot.
        for slot in 0..<slotCount where unsafe slots[slot] == Vocabulary.emptySlot { return }
        return nil
    }

    @inline(__always)
    func word(for form: borrowing SurfaceForm) -> Word? {
        if form.isTooLong { return nil }
        let hash = Vocabulary.hash(form)
        var slot = Int(hash.multipliedFullWidth(by: slotCount).high)
        let tag = UInt32(truncatingIfNeeded: hash) << 20
        while true {
            let entry = unsafe slots[slot]
            if entry == Vocabulary.emptySlot { return nil }
            let index = Int(entry & 0xF_FFFF)
            if entry & 0xFFF0_0000 == tag, spells(index, form) { return Word(index) }
            slot += 1
            if slot == Int(slotCount) { slot = 0 }
        }
    }

    @inline(__always)
    private func spells(_ index: Int, _ form: borrowing SurfaceForm) -> Bool {
        guard index < count else { return false }
        let start = unsafe Int(entries[index] & 0xFF_FFFF)
        let end = unsafe Int(entries[index + 1] & 0xFF_FFFF)
        guard end - start == form.count else { return false }
        for offset in 0..<form.count where unsafe heap[start + offset] != form.bytes[offset] { return false }
        return true
    }

    @inline(__always)
    func lowersAtSentenceStart(_ word: Word) -> Bool {
        unsafe UInt8(entries[word.index] >> 24) & Vocabulary.lowersAtSentenceStart != 0
    }

    /// ln of the word's share of all words of the training text.
    func logFrequency(_ word: Word) -> Float {
        unsafe -Float(frequencies[word.index]) * Vocabulary.frequencyStep
    }

    func spelling(_ word: Word) -> String {
        let start = unsafe Int(entries[word.index] & 0xFF_FFFF)
        let end = unsafe Int(entries[word.index + 1] & 0xFF_FFFF)
        return unsafe String(decoding: UnsafeBufferPointer(start: heap + start, count: end - start), as: UTF8.self)
    }

    /// FNV-1a, then a finaliser: the table uses the high bits, the tag the low ones.
    @inline(__always)
    static func hash(_ form: borrowing SurfaceForm) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in 0..<form.count { hash = (hash ^ UInt64(form.bytes[index])) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        hash &*= 0x9FB2_1C65_1E98_DF25
        return hash ^ (hash >> 29)
    }
}

/// Where the parts of a vocabulary begin.
struct VocabularyLayout {
    let slots = Vocabulary.headerBytes
    let entries: Int
    let frequencies: Int
    let heap: Int
    let byteCount: Int

    init(words: Int, slots slotCount: Int, heapBytes: Int) {
        entries = (slots + 4 * slotCount).roundedUp(to: 8)
        frequencies = (entries + 4 * (words + 1)).roundedUp(to: 8)
        heap = (frequencies + 2 * words).roundedUp(to: 8)
        byteCount = (heap + heapBytes).roundedUp(to: 8)
    }
}

extension Int {
    func roundedUp(to multiple: Int) -> Int { (self + multiple - 1) / multiple * multiple }
}
