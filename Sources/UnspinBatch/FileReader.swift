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
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: Self.chunk))
        // C call: writes at most as many bytes as were just made room for.
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress! + start, Self.chunk) }
        guard count >= 0 else { throw FileError(path: path, operation: .read, code: errno) }
        bytes.removeLast(Self.chunk - count)
        return count > 0
    }
}
