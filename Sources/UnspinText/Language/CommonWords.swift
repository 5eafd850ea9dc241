/// A short word as a number.
struct PackedWord: Equatable {
    /// The most bytes that are kept.
    static let capacity = 8

    private(set) var count = 0
    private(set) var bytes: UInt64 = 0

    /// Bytes beyond the capacity are counted and not kept.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count < Self.capacity { bytes |= UInt64(byte) &<< UInt64(8 &* count) }
        count &+= 1
    }
}

/// The languages that have a word among their common ones: a hash table by open addressing.
struct CommonWords: Sendable {
    private struct Slot {
        var word: UInt64 = 0
        /// A bit for each language; none in an empty slot.
        var languages: UInt64 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 2048)
    private var count = 0

    /// - Parameter word: no longer than `PackedWord.capacity`.
    mutating func add(_ word: PackedWord, language: Int) {
        precondition(word.count <= PackedWord.capacity)
        let place = place(of: word)
        if slots[place].languages == 0 { count += 1 }
        precondition(2 * count < slots.count, "a table more than half full is slow")
        slots[place] = Slot(word: word.bytes, languages: slots[place].languages | 1 << UInt64(language))
    }

    @inline(__always)
    func languages(of word: PackedWord) -> UInt64 { word.count > PackedWord.capacity ? 0 : slots[place(of: word)].languages }

    /// Where a word is or would be.
    @inline(__always)
    private func place(of word: PackedWord) -> Int {
        var hash = word.bytes &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash &>> 32
        var place = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
        while slots[place].languages != 0, slots[place].word != word.bytes {
            place = (place &+ 1) & (slots.count &- 1)
        }
        return place
    }
}
