/// A hash table from integers to small numbers that is only added to: open addressing, one cache line a look-up as a rule.
struct IntegerTable {
    private struct Slot {
        var key: UInt64
        /// Negative where the slot is empty.
        var value: Int32
    }

    private var slots = [Slot](repeating: Slot(key: 0, value: -1), count: 1024)
    private var count = 0

    subscript(key: UInt64) -> Int32? {
        get {
            let slot = slots[place(of: key)]
            return slot.value < 0 ? nil : slot.value
        }
        set {
            guard let newValue else { return }
            if 2 * (count + 1) > slots.count { grow() }
            let place = place(of: key)
            if slots[place].value < 0 { count += 1 }
            slots[place] = Slot(key: key, value: newValue)
        }
    }

    /// Where a key stands or would stand.
    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mixed = (key ^ key &>> 29) &* 0x9E37_79B9_7F4A_7C15
        var place = Int(truncatingIfNeeded: mixed &>> 32) & (slots.count - 1)
        while slots[place].value >= 0, slots[place].key != key { place = (place + 1) & (slots.count - 1) }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(key: 0, value: -1), count: 2 * old.count)
        for slot in old where slot.value >= 0 { slots[place(of: slot.key)] = slot }
    }
}
