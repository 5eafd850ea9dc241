import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that appears whole or not at all: written beside its place under a passing name, then renamed.
/// Dropped without being published, it leaves nothing, unless it is kept for another run.
final class AtomicFile: ByteWriter {
    let path: String
    /// The passing name.
    let temporary: String
    private let descriptor: Int32
    private let writer: DescriptorWriter
    private var leavesNothing = true
    /// Bytes written so far, those that wait to be written included.
    var length: Int { writer.length }

    private static let count = Atomic<Int>(0)
    private static let ending = ".unspin-partial"

    /// - Parameters:
    ///   - path: the final name; a symbolic link is followed, and an existing file's mode and owner are kept.
    ///   - isResumable: whether the passing name is always the same, so that another run finds it.
    ///   - written: what another run has written and is kept of it, in bytes.
    init(_ path: String, isResumable: Bool = false, keeping written: Int = 0) throws(FileError) {
        let target = FileSystem.resolved(path)
        self.path = target
        let unique = isResumable ? "" : ".\(getpid())-\(Self.count.add(1, ordering: .relaxed).newValue)"
        temporary = FileSystem.join(FileSystem.folder(of: target), ".\(FileSystem.name(of: target))\(unique)\(Self.ending)")
        // C calls here and below: paths are copied for the call.
        // What somebody may have put at a name that can be foretold is not written through.
        if isResumable, written == 0 { unsafe unlink(temporary) }
        let flags = O_WRONLY | O_NOFOLLOW | (written > 0 ? 0 : O_CREAT | O_EXCL)
        descriptor = unsafe open(temporary, flags | O_CLOEXEC, 0o666)
        writer = DescriptorWriter(descriptor: descriptor, path: path)
        guard descriptor >= 0 else {
            leavesNothing = false
            throw FileError(path: path, operation: .create, code: errno)
        }
        if written > 0 {
            leavesNothing = false
            try writer.cut(to: written)
        } else if let status = FileSystem.status(of: target) {
            // Only the superuser may give a file away; for anyone else the owner is right already.
            _ = fchown(descriptor, status.st_uid, status.st_gid)
            _ = fchmod(descriptor, status.st_mode & 0o7777)
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if leavesNothing { unsafe unlink(temporary) }
    }

    func write(_ bytes: some Collection<UInt8>) throws(FileError) { try writer.write(bytes) }
    /// Cuts off what is behind so many bytes.
    func cut(to length: Int) throws(FileError) { try writer.cut(to: length) }
    /// Puts what was written on the disk.
    func synchronise() throws(FileError) { try writer.synchronise() }

    /// Leaves the file under its passing name for another run.
    func keep() { leavesNothing = false }

    /// Puts the file in its place, replacing what is there. It is on the disk already.
    func publish() throws(FileError) {
        try Self.rename(temporary, to: path)
        leavesNothing = false
    }

    /// Puts the file at the first of the names that is free.
    /// - Returns: that name.
    func publishWithoutReplacing(_ names: some Sequence<String>) throws(FileError) -> String {
        let name = try Self.publishWithoutReplacing(temporary, names)
        leavesNothing = false
        return name
    }

    /// Puts a finished file that another run has left under its passing name in its place; a log of a file that is replaced in place
    /// does not replace the log of an earlier repair.
    static func publish(_ temporary: String, isInPlace: Bool) throws(FileError) {
        let name = String(FileSystem.name(of: temporary).dropFirst().dropLast(ending.count))
        let path = FileSystem.join(FileSystem.folder(of: temporary), name)
        if isInPlace, name.hasSuffix(OutputName.edits) {
            _ = try publishWithoutReplacing(temporary, OutputName.logs(for: String(path.dropLast(OutputName.edits.count))))
        } else {
            try rename(temporary, to: path)
        }
    }

    private static func publishWithoutReplacing(_ temporary: String, _ names: some Sequence<String>) throws(FileError) -> String {
        for name in names {
            let reserved = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if reserved < 0 {
                if errno == EEXIST { continue }
                throw FileError(path: name, operation: .create, code: errno)
            }
            close(reserved)
            try rename(temporary, to: name)
            return name
        }
        throw FileError(path: temporary, operation: .create, code: EEXIST)
    }

    private static func rename(_ temporary: String, to name: String) throws(FileError) {
        #if canImport(Glibc)
            let code = unsafe Glibc.rename(temporary, name)
        #else
            let code = unsafe Darwin.rename(temporary, name)
        #endif
        guard code == 0 else { throw FileError(path: name, operation: .rename, code: errno) }
    }
}
