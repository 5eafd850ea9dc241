public import UnspinDecisions
public import UnspinFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why a decisions file could not be opened for more decisions.
public enum JournalError: Error, Hashable {
    case file(FileError)
    /// Another review is writing to it.
    case inUse(path: String)
    /// It holds decisions already, and they were not to be taken up.
    case notEmpty(path: String, decisions: Int)
    case broken(path: String, EditLogError)
}

/// A decisions file that grows. What was appended outlives this process when `append` returns, and the machine when `synchronise` does.
public final class DecisionJournal {
    public let path: String
    /// What the file held when it was opened. A line that a crash had cut short is gone from the file.
    public let log: DecisionLog
    private let descriptor: Int32
    private let writer: DescriptorWriter
    private var isEmpty: Bool
    /// Whether something was appended that may not be on the disk yet.
    private var isAhead = false

    /// - Parameter continuing: whether the file may hold decisions already.
    public init(_ path: String, continuing: Bool) throws(JournalError) {
        self.path = path
        // C calls here and below: the path is copied for the call.
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        writer = DescriptorWriter(descriptor: descriptor, path: path)
        guard descriptor >= 0 else {
            log = DecisionLog()
            isEmpty = false
            throw .file(FileError(path: path, operation: .open, code: errno))
        }
        do {
            log = try Self.take(path, descriptor, writer, continuing: continuing)
            isEmpty = log.decisions.isEmpty
        } catch {
            log = DecisionLog()
            isEmpty = false
            throw error
        }
    }

    /// A file that never held a decision goes again.
    deinit {
        guard descriptor >= 0 else { return }
        if isEmpty { unsafe unlink(path) }
        close(descriptor)
    }

    /// The decisions of one key, in one write. When it returns the system has them.
    public func append(_ decisions: [Decision]) throws(FileError) {
        guard !decisions.isEmpty else { return }
        isEmpty = false
        isAhead = true
        try writer.write(DecisionWriter.lines(decisions))
        try writer.flush()
    }

    /// Returns when everything appended is on the disk.
    public func synchronise() throws(FileError) {
        guard isAhead else { return }
        try writer.synchronise()
        isAhead = false
    }

    /// Locks the file, reads it and makes it end with a whole line.
    private static func take(
        _ path: String, _ descriptor: Int32, _ writer: DescriptorWriter, continuing: Bool
    ) throws(JournalError) -> DecisionLog {
        guard FileLock.take(descriptor) else { throw .inUse(path: path) }
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(path)
        } catch {
            throw .file(error)
        }
        let log: DecisionLog
        do {
            log = try DecisionReader.read(bytes)
        } catch {
            throw .broken(path: path, error)
        }
        if !continuing, !log.decisions.isEmpty { throw .notEmpty(path: path, decisions: log.decisions.count) }
        do throws(FileError) {
            if let torn = log.torn {
                try writer.cut(to: torn.offset)
            } else if let last = bytes.last, last != 0x0A {
                try writer.write([0x0A])
                try writer.flush()
            }
            try FileSystem.synchronise(folderOf: path)
        } catch {
            throw .file(error)
        }
        return log
    }
}

extension FileSystem {
    /// Makes sure that a new file's name is on the disk too.
    fileprivate static func synchronise(folderOf path: String) throws(FileError) {
        let folder = folder(of: path)
        let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: folder, operation: .open, code: errno) }
        defer { close(descriptor) }
        // Some file systems cannot do it for a folder, and then need it not.
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
            throw FileError(path: folder, operation: .write, code: errno)
        }
    }
}
