/// Bytes that stay where they are for as long as the value lives: static data of the binary, or a buffer of its own.
@safe public struct LexiconBytes: @unchecked Sendable {
    // `@unchecked`: the memory is never written after the initialiser, and the owner only keeps it alive.
    let buffer: UnsafeRawBufferPointer
    private let owner: Owner?

    /// Data that outlives the process's use of it, as `#embed`ded constants do. Must be 8-byte aligned.
    @unsafe public init(static buffer: UnsafeRawBufferPointer) {
        unsafe self.buffer = buffer
        owner = nil
    }

    /// A copy of `bytes`, aligned.
    public init(_ bytes: some Collection<UInt8>) {
        let owner = Owner(bytes)
        unsafe buffer = UnsafeRawBufferPointer(owner.memory)
        self.owner = owner
    }

    @safe private final class Owner {
        let memory: UnsafeMutableRawBufferPointer

        init(_ bytes: some Collection<UInt8>) {
            unsafe memory = .allocate(byteCount: max(bytes.count, 8), alignment: 8)
            unsafe memory.copyBytes(from: bytes)
        }

        deinit { unsafe memory.deallocate() }
    }
}
