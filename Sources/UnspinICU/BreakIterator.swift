internal import CICU

/// An ICU break iterator for English and the text object that it reads UTF-8 through, both reused from text to text.
///
/// Safe: the pointer is private, owned alone and closed once. `Sendable`: ICU's iterators may move between threads as long as
/// one at a time uses them, which unique ownership and `mutating` guarantee.
@safe
struct BreakIterator: ~Copyable, @unchecked Sendable {
    /// Segments fetched by one call.
    private static let capacity = 64

    private let breaks: OpaquePointer

    init(_ kind: CICUBreakKind) throws(ICUError) {
        var status = CICUStatus.success
        let opened = unsafe cicu_openBreaks(kind, &status)
        try status.check()
        // Null comes only together with a failure.
        unsafe breaks = opened!
    }

    deinit { unsafe cicu_closeBreaks(breaks) }

    /// Calls `body` with each segment and what it is. The iterator reads nothing of the text afterwards.
    mutating func forEachSegment(
        of bytes: Span<UInt8>, _ body: (_ range: Range<Int>, _ segment: CICUSegment) -> Void
    ) throws(ICUError) {
        var status = CICUStatus.success
        // The pointer is used only inside this call, while the span keeps the bytes alive. `UInt8` and `char` are laid out alike.
        unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let start = unsafe start else { return }
            unsafe cicu_startBreaks(breaks, start, Int64(buffer.count), &status)
            guard !status.isFailure else { return }
            unsafe forEachStartedSegment(body)
        }
        try status.check()
    }

    /// Unsafe: the text that was started must still be there.
    @unsafe
    private func forEachStartedSegment(_ body: (_ range: Range<Int>, _ segment: CICUSegment) -> Void) {
        let capacity = Self.capacity
        // Arrays on the stack: a text of one word should not cost an allocation.
        unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { ends in
            unsafe withUnsafeTemporaryAllocation(of: CICUSegment.self, capacity: capacity) { segments in
                var position = 0
                while true {
                    let count = unsafe Int(cicu_nextBreaks(breaks, ends.baseAddress, segments.baseAddress, Int32(capacity)))
                    for index in 0..<count {
                        let end = unsafe Int(ends[index])
                        body(position..<end, unsafe segments[index])
                        position = end
                    }
                    if count < capacity { return }
                }
            }
        }
    }
}
