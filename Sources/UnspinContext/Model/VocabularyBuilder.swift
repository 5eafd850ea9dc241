/// Lays a vocabulary out for ``Vocabulary``.
enum VocabularyBuilder {
    /// One slot in four stays empty, so that a miss ends soon.
    private static func slotCount(words: Int) -> Int { words + words / 3 + 1 }

    /// - Parameter words: begin with the reserved ones; spellings differ.
    static func section(for words: [ModelWord]) -> [UInt8] {
        let heapBytes = heapBytes(of: words)
        precondition(words.count <= Vocabulary.maximumCount && heapBytes < Vocabulary.maximumHeapBytes)
        let layout = VocabularyLayout(words: words.count, slots: slotCount(words: words.count), heapBytes: heapBytes)
        var bytes = ByteBuffer(count: layout.byteCount)
        bytes.put(UInt32(words.count), at: 0)
        bytes.put(UInt32(slotCount(words: words.count)), at: 4)
        bytes.put(UInt32(heapBytes), at: 8)
        for (slot, entry) in slots(for: words).enumerated() { bytes.put(entry, at: layout.slots + 4 * slot) }
        var offset = 0
        for (index, word) in words.enumerated() {
            let flags = word.lowersAtSentenceStart ? UInt32(Vocabulary.lowersAtSentenceStart) : 0
            bytes.put(flags << 24 | UInt32(offset), at: layout.entries + 4 * index)
            let steps = (-word.logFrequency / Vocabulary.frequencyStep).rounded()
            bytes.put(UInt16(max(0, min(steps, Float(UInt16.max)))), at: layout.frequencies + 2 * index)
            for byte in word.spelling.utf8 {
                bytes.put(byte, at: layout.heap + offset)
                offset += 1
            }
        }
        bytes.put(UInt32(offset), at: layout.entries + 4 * words.count)
        return bytes.bytes
    }

    private static func heapBytes(of words: [ModelWord]) -> Int { words.reduce(0) { $0 + $1.spelling.utf8.count } }

    static func byteCount(for words: [ModelWord]) -> Int {
        VocabularyLayout(words: words.count, slots: slotCount(words: words.count), heapBytes: heapBytes(of: words)).byteCount
    }

    private static func slots(for words: [ModelWord]) -> [UInt32] {
        var slots = [UInt32](repeating: Vocabulary.emptySlot, count: slotCount(words: words.count))
        for (index, word) in words.enumerated() {
            let hash = Vocabulary.hash(SurfaceForm(whole: word.spelling))
            var slot = Int(hash.multipliedFullWidth(by: UInt64(slots.count)).high)
            while slots[slot] != Vocabulary.emptySlot { slot = slot + 1 == slots.count ? 0 : slot + 1 }
            slots[slot] = UInt32(truncatingIfNeeded: hash) << 20 | UInt32(index)
        }
        return slots
    }
}

/// Bytes under construction, little-endian.
struct ByteBuffer {
    private(set) var bytes: [UInt8]

    init(count: Int) { bytes = [UInt8](repeating: 0, count: count) }

    mutating func put(_ value: some FixedWidthInteger, at place: Int) {
        for index in 0..<(value.bitWidth / 8) { bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
    }

    mutating func put(_ value: Float, at place: Int) { put(value.bitPattern, at: place) }

    /// Sets `count` bits from the lowest on, at a place counted in bits; they were zero.
    mutating func putBits(_ value: UInt64, at bit: Int) {
        var rest = value << UInt64(bit & 7)
        var place = bit >> 3
        while rest != 0 {
            bytes[place] |= UInt8(truncatingIfNeeded: rest)
            rest >>= 8
            place += 1
        }
    }
}
