internal import CICU

/// An ICU break iterator for English and the text object that it reads UTF-8 through, both reused from text to text.
///
/// Safe: the pointers are private, owned alone and closed once. `Sendable`: ICU's iterators may move between threads as long as
/// one at a time uses them, which unique ownership and `mutating` guarantee.
@safe
struct BreakIterator: ~Copyable, @unchecked Sendable {
    private let breaks: OpaquePointer
    private var text: UnsafeMutablePointer<UText>?

    init(_ type: UBreakIteratorType) throws(ICUError) {
        var status = UErrorCode.success
        let opened = unsafe cicu_openBreaks(type, "en", &status)
        try status.check()
        // ICU returns null only together with a failure.
        unsafe breaks = opened!
        unsafe text = nil
    }

    deinit {
        unsafe cicu_closeBreaks(breaks)
        if let text = unsafe text { unsafe cicu_closeText(text) }
    }

    /// Calls `body` with each segment and its rule status. The iterator keeps no reference to the text afterwards.
    mutating func forEachSegment(
        of bytes: Span<UInt8>, _ body: (_ range: Range<Int>, _ status: Int32) -> Void
    ) throws(ICUError) {
        var status = UErrorCode.success
        // The pointer is used only inside this call, while the span keeps the bytes alive. `UInt8` and `char` are laid out alike.
        unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let start = unsafe start else { return }
            unsafe text = unsafe cicu_openUTF8(text, start, Int64(buffer.count), &status)
            guard !status.isFailure else { return }
            unsafe cicu_setBreakText(breaks, text, &status)
            guard !status.isFailure else { return }
            var position = unsafe Int(cicu_firstBreak(breaks))
            while true {
                let next = unsafe Int(cicu_nextBreak(breaks))
                // ICU's end mark is -1.
                guard next >= 0 else { return }
                body(position..<next, unsafe cicu_breakStatus(breaks))
                position = next
            }
        }
        try status.check()
    }
}
