internal import CUnspinKernels

/// Searches through bytes that mostly hold nothing of what is looked for: many bytes at a time. Linear.
extension Span where Element == UInt8 {
    /// The place of the first byte from a place on that is at least `low` (0x80 or more); the end where there is none.
    func firstIndex(atLeast low: UInt8, from start: Int) -> Int {
        // C calls here and below: they read within the count.
        unsafe withUnsafeBufferPointer { unsafe unspin_find_at_least($0.baseAddress, $0.count, start, low) }
    }

    /// The place of the first byte from a place on that is the one wanted; the end where there is none.
    public func firstIndex(of byte: UInt8, from start: Int) -> Int {
        unsafe withUnsafeBufferPointer { unsafe unspin_find_byte($0.baseAddress, $0.count, start, byte) }
    }

    /// The place of the first mark from a place on that has a space before it, or no space behind it and a small letter before;
    /// the end where there is none.
    func firstOddSpacing(from start: Int) -> Int {
        unsafe withUnsafeBufferPointer { unsafe unspin_find_odd_spacing($0.baseAddress, $0.count, start) }
    }

    /// The place of the first byte from a place on by which a protected span may be known; the end where there is none.
    func firstSpanMark(from start: Int) -> Int {
        unsafe withUnsafeBufferPointer { unsafe unspin_find_span_mark($0.baseAddress, $0.count, start) }
    }

    /// Unicode scalars; of what is ill-formed, bytes.
    public var scalarCount: Int {
        var scalars = 0
        var position = 0
        while true {
            let next = firstIndex(atLeast: 0x80, from: position)
            scalars += next - position
            if next == count { return scalars }
            let (scalar, length) = scalar(at: next)
            scalars += scalar == nil ? length : 1
            position = next + length
        }
    }

    /// How many bytes are the one wanted.
    public func count(of byte: UInt8) -> Int {
        unsafe withUnsafeBufferPointer { unsafe unspin_count_byte($0.baseAddress, $0.count, byte) }
    }
}
