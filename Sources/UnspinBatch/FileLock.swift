#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that this process has to itself, as long as all others ask first.
final class FileLock {
    private let descriptor: Int32

    /// - Returns: nil where another process has it.
    init?(_ path: String) throws(FileError) {
        // C calls: the path is copied for the call; the lock goes with the descriptor.
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(path: path, operation: .create, code: errno) }
        if !FileLock.take(descriptor) { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Locks an open file until its descriptor is closed; false where another process has it.
    ///
    /// A process that is being started holds what its parent had open until its own program runs: a lock that was just given back
    /// may be held a moment longer, so a second look is taken before it counts as another's.
    static func take(_ descriptor: Int32) -> Bool {
        for attempt in 0..<10 {
            if attempt > 0 { usleep(20_000) }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
        }
        return false
    }
}
