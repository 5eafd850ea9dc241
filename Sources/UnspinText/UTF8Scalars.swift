/// Decoding of single scalars from bytes that may be ill-formed.
extension Span where Element == UInt8 {
    /// The scalar at `position` and its length in bytes; where the bytes are ill-formed, no scalar and the length of the maximal
    /// subpart (Unicode chapter 3.9, table 3-8), which is what ICU counts as one U+FFFD.
    func scalar(at position: Int) -> (scalar: Unicode.Scalar?, length: Int) {
        let first = self[position]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        var value: UInt32
        switch first {
        case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
        case 0xE0...0xEF:
            (length, value) = (3, UInt32(first & 0x0F))
            if first == 0xE0 { second = 0xA0...0xBF }
            if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            (length, value) = (4, UInt32(first & 0x07))
            if first == 0xF0 { second = 0x90...0xBF }
            if first == 0xF4 { second = 0x80...0x8F }
        default: return (nil, 1)
        }
        for offset in 1..<length {
            let isLegal =
                position + offset < count
                && (offset == 1 ? second : 0x80...0xBF).contains(self[position + offset])
            guard isLegal else { return (nil, offset) }
            value = value << 6 | UInt32(self[position + offset] & 0x3F)
        }
        return (Unicode.Scalar(value), length)
    }

    /// The start of the scalar that ends before `position`; of an ill-formed byte, the byte itself.
    func scalarStart(before position: Int) -> Int {
        var start = position - 1
        let lowest = Swift.max(0, position - 4)
        while start > lowest, self[start] & 0xC0 == 0x80 { start -= 1 }
        return start + scalar(at: start).length == position ? start : position - 1
    }
}
