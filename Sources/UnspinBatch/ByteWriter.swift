#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where output goes.
public protocol ByteWriter: AnyObject {
    func write(_ bytes: some Collection<UInt8>) throws(FileError)
}

/// A buffered file descriptor.
public final class DescriptorWriter: ByteWriter {
    private let descriptor: Int32
    private let path: String
    private var buffer: [UInt8] = []
    /// Bytes written so far, those that wait in the buffer included.
    private(set) var length = 0

    private static let capacity = 1 << 16

    init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Standard output.
    public static func standardOutput() -> DescriptorWriter { DescriptorWriter(descriptor: STDOUT_FILENO, path: "stdout") }

    public func write(_ bytes: some Collection<UInt8>) throws(FileError) {
        length += bytes.count
        // What fills the buffer by itself need not be copied into it.
        if bytes.count >= Self.capacity, let whole = bytes as? [UInt8] {
            try flush()
            return try writeOut(whole)
        }
        buffer += bytes
        if buffer.count >= Self.capacity { try flush() }
    }

    public func flush() throws(FileError) {
        try writeOut(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Puts everything written on the disk.
    func synchronise() throws(FileError) {
        try flush()
        guard fsync(descriptor) == 0 else { throw FileError(path: path, operation: .write, code: errno) }
    }

    /// Cuts off what is behind so many bytes; what is written next stands there.
    func cut(to length: Int) throws(FileError) {
        try flush()
        guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
            throw FileError(path: path, operation: .write, code: errno)
        }
        self.length = length
    }

    private func writeOut(_ bytes: [UInt8]) throws(FileError) {
        var position = 0
        while position < bytes.count {
            // C call: reads from the array within its bounds.
            let count = unsafe bytes.withUnsafeBytes {
                #if canImport(Glibc)
                    unsafe Glibc.write(descriptor, $0.baseAddress! + position, $0.count - position)
                #else
                    unsafe Darwin.write(descriptor, $0.baseAddress! + position, $0.count - position)
                #endif
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(path: path, operation: .write, code: errno)
            }
            position += count
        }
    }
}
