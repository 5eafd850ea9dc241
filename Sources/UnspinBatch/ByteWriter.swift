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

    private static let capacity = 1 << 16

    init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Standard output.
    public static func standardOutput() -> DescriptorWriter { DescriptorWriter(descriptor: STDOUT_FILENO, path: "stdout") }

    public func write(_ bytes: some Collection<UInt8>) throws(FileError) {
        buffer += bytes
        if buffer.count >= Self.capacity { try flush() }
    }

    public func flush() throws(FileError) {
        var position = 0
        while position < buffer.count {
            // C call: reads from the buffer within its bounds.
            let count = unsafe buffer.withUnsafeBytes {
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
        buffer.removeAll(keepingCapacity: true)
    }
}
