#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that grows while a run goes on and that another run can go on with.
final class AppendedFile: ByteWriter {
    let path: String
    private let descriptor: Int32
    private let writer: DescriptorWriter
    /// Bytes written so far, those that wait to be written included.
    var length: Int { writer.length }

    /// - Parameter length: what is kept of a file that is there; the rest is cut off.
    init(_ path: String, keeping length: Int = 0) throws(FileError) {
        self.path = path
        // C calls: the path is copied for the call.
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
        writer = DescriptorWriter(descriptor: descriptor, path: path)
        guard descriptor >= 0 else { throw FileError(path: path, operation: .create, code: errno) }
        guard let status = FileSystem.status(of: path), status.st_mode & S_IFMT == S_IFREG || length == 0 else {
            throw FileError(path: path, operation: .write, code: ESPIPE)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { return }
        guard status.st_size >= length else { throw FileError(path: path, operation: .read, code: ENODATA) }
        try cut(to: length)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func write(_ bytes: some Collection<UInt8>) throws(FileError) { try writer.write(bytes) }
    func flush() throws(FileError) { try writer.flush() }
    /// Cuts off what is behind so many bytes.
    func cut(to length: Int) throws(FileError) { try writer.cut(to: length) }
    /// Puts everything written on the disk.
    func synchronise() throws(FileError) { try writer.synchronise() }
}
