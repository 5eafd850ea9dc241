internal import CUnspinKernels

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The n-grams of one order of a model that were looked up last, found or not, each in the one slot that its key leads to.
///
/// A decoder comes back to the same n-grams: in the next step with the same words, in the next round on a text, and in the next texts to
/// the frequent ones. Whoever looks up the same order on one thread may share it.
@safe public final class NGramMemory: @unchecked Sendable {  // One thread at a time uses it.
    let slots: UnsafeMutablePointer<unspin_known_ngram>
    /// Of the number of slots, a power of two.
    let bits: UInt32

    /// A memory of pairs, 16,384 of them.
    public convenience init() { self.init(bits: 14) }

    /// - Parameter bits: at least 1.
    init(bits: Int) {
        self.bits = UInt32(bits)
        // C call. The system gives zeros without writing them, page by page as they are used. The key 0 is that of a sentence that begins
        // behind the beginning of a sentence: nobody asks for it.
        guard let zeros = unsafe calloc(1 << bits, MemoryLayout<unspin_known_ngram>.stride) else { fatalError("out of memory") }
        unsafe slots = zeros.bindMemory(to: unspin_known_ngram.self, capacity: 1 << bits)
    }

    deinit { unsafe free(slots) }
}
