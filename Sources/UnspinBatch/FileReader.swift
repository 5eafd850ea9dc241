public import UnspinFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a file or standard input piece by piece.
public final class FileReader: ByteSource {
    private let descriptor: Int32
    private let path: String
    private let ownsDescriptor: Bool

    private static let chunk = 1 << 18

    public init(_ input: Input) throws(FileError) {
        path = input.name
        descriptor = if let path = input.path { try FileSystem.openForReading(path) } else { STDIN_FILENO }
        ownsDescriptor = input.path != nil
    }

    deinit { if ownsDescriptor { close(descriptor) } }

    /// Appends the next piece; false at the end of the file.
    public func append(to bytes: inout [UInt8]) throws(FileError) -> Bool {
        try waitForBytes()
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: Self.chunk))
        // C call: writes at most as many bytes as were just made room for.
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress! + start, Self.chunk) }
        guard count >= 0 else { throw FileError(path: path, operation: .read, code: errno) }
        bytes.removeLast(Self.chunk - count)
        return count > 0
    }

    /// Waits until there is something to read. A signal wakes one thread of the program, which need not be the one that reads: so the
    /// wait looks up now and then.
    /// - Throws: an error that is taken as an interruption where the user asked to stop.
    private func waitForBytes() throws(FileError) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while unsafe poll(&request, 1, Self.patience) <= 0 {
            if Interrupt.isRequested { throw FileError(path: path, operation: .read, code: FileError.interruptedCode) }
        }
    }

    /// Milliseconds.
    private static let patience: Int32 = 100
}
