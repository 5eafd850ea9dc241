import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that appears whole or not at all: written beside its place under another name, then renamed.
/// Dropped without `commit`, it leaves nothing.
final class AtomicFile: ByteWriter {
    let path: String
    private let temporary: String
    private let descriptor: Int32
    private let writer: DescriptorWriter
    private var isCommitted = false

    private static let count = Atomic<Int>(0)

    /// - Parameter path: the final name; a symbolic link is followed, and an existing file's mode and owner are kept.
    init(_ path: String) throws(FileError) {
        let target = FileSystem.resolved(path)
        self.path = target
        let number = Self.count.add(1, ordering: .relaxed).newValue
        temporary = FileSystem.join(
            FileSystem.folder(of: target), ".\(FileSystem.name(of: target)).unspin-\(getpid())-\(number)")
        // C calls here and below: paths are copied for the call.
        descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        writer = DescriptorWriter(descriptor: descriptor, path: temporary)
        guard descriptor >= 0 else {
            isCommitted = true
            throw FileError(path: path, operation: .create, code: errno)
        }
        if let status = FileSystem.status(of: target) {
            // Only the superuser may give a file away; for anyone else the owner is right already.
            _ = fchown(descriptor, status.st_uid, status.st_gid)
            _ = fchmod(descriptor, status.st_mode & 0o7777)
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isCommitted { unsafe unlink(temporary) }
    }

    func write(_ bytes: some Collection<UInt8>) throws(FileError) { try writer.write(bytes) }

    /// Puts the file in its place, replacing what is there.
    func commit() throws(FileError) { try commit(as: path) }

    /// Puts the file at the first of the names that is free.
    /// - Returns: that name.
    func commitWithoutReplacing(_ names: some Sequence<String>) throws(FileError) -> String {
        for name in names {
            let reserved = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if reserved < 0 {
                if errno == EEXIST { continue }
                throw FileError(path: name, operation: .create, code: errno)
            }
            close(reserved)
            try commit(as: name)
            return name
        }
        throw FileError(path: path, operation: .create, code: EEXIST)
    }

    private func commit(as name: String) throws(FileError) {
        try writer.flush()
        guard fsync(descriptor) == 0 else { throw FileError(path: name, operation: .write, code: errno) }
        guard unsafe rename(temporary, name) == 0 else { throw FileError(path: name, operation: .rename, code: errno) }
        isCommitted = true
    }
}
