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
    private let whenWaiting: (() -> Void)?
    private var buffer: [UInt8] = []

    private static let chunk = 1 << 18
    /// The most that is read at once as long as there was less: a short input should not touch the memory that a long one needs.
    private static let firstChunk = 1 << 12

    /// - Parameter whenWaiting: called where nothing more can be read for now, before it is waited for.
    public init(_ input: Input, whenWaiting: (() -> Void)? = nil) throws(FileError) {
        self.whenWaiting = whenWaiting
        path = input.name
        descriptor = if let path = input.path { try FileSystem.openForReading(path) } else { STDIN_FILENO }
        ownsDescriptor = input.path != nil
    }

    deinit { if ownsDescriptor { close(descriptor) } }

    /// Appends the next piece; false at the end of the file.
    public func append(to bytes: inout [UInt8]) throws(FileError) -> Bool {
        try waitForBytes()
        if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: Self.firstChunk) }
        // C call: writes within the bounds of the array.
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress!, $0.count) }
        guard count >= 0 else { throw FileError(path: path, operation: .read, code: errno) }
        bytes += buffer[..<count]
        if count == Self.firstChunk, buffer.count == count { buffer = [UInt8](repeating: 0, count: Self.chunk) }
        return count > 0
    }

    /// Waits until there is something to read. A signal wakes one thread of the program, which need not be the one that reads: so the
    /// wait looks up now and then.
    /// - Throws: an error that is taken as an interruption where the user asked to stop.
    private func waitForBytes() throws(FileError) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var patience: Int32 = 0
        while unsafe poll(&request, 1, patience) <= 0 {
            if Interrupt.isRequested { throw FileError(path: path, operation: .read, code: FileError.interruptedCode) }
            if patience == 0 { whenWaiting?() }
            patience = Self.patience
        }
    }

    /// Milliseconds.
    private static let patience: Int32 = 100
}
