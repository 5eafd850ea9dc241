/// A short word as two numbers.
struct PackedWord: Equatable {
    private(set) var count = 0
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0

    /// Bytes behind the sixteenth are counted and not kept.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) &<< UInt64(8 &* count)
        } else if count < 16 {
            high |= UInt64(byte) &<< UInt64(8 &* count &- 64)
        }
        count &+= 1
    }
}

/// The languages that have a word among their common ones: a hash table by open addressing.
struct CommonWords: Sendable {
    private struct Slot {
        var low: UInt64 = 0
        var high: UInt64 = 0
        /// A bit for each language; none in an empty slot.
        var languages: UInt64 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 4096)
    private var count = 0

    mutating func add(_ word: PackedWord, language: Int) {
        let place = place(of: word)
        if slots[place].languages == 0 { count += 1 }
        precondition(2 * count < slots.count, "a table more than half full is slow")
        slots[place] = Slot(low: word.low, high: word.high, languages: slots[place].languages | 1 << UInt64(language))
    }

    @inline(__always)
    func languages(of word: PackedWord) -> UInt64 { slots[place(of: word)].languages }

    /// Where a word is or would be.
    @inline(__always)
    private func place(of word: PackedWord) -> Int {
        var hash = (word.low ^ word.high &* 0x9FB2_1C65_1E98_DF25) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash &>> 32
        var place = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
        while slots[place].languages != 0, slots[place].low != word.low || slots[place].high != word.high {
            place = (place &+ 1) & (slots.count &- 1)
        }
        return place
    }
}
