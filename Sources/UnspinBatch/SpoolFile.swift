#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes that are too many to hold in memory until they can be written: a temporary file without a name.
final class SpoolFile {
    private let descriptor: Int32
    private let writer: DescriptorWriter
    private(set) var isEmpty = true

    init() throws(FileError) {
        var template = Array("/tmp/unspin-XXXXXX".utf8CString)
        // C calls: the first writes the name into the array that it is given; both look at no more than it holds.
        descriptor = unsafe mkstemp(&template)
        writer = DescriptorWriter(descriptor: descriptor, path: "/tmp")
        guard descriptor >= 0 else { throw FileError(path: "/tmp", operation: .create, code: errno) }
        _ = unsafe unlink(template)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func append(_ bytes: [UInt8]) throws(FileError) {
        isEmpty = false
        try writer.write(bytes)
    }

    /// Writes everything out, in order, and empties the file.
    func move(to output: any ByteWriter) throws(FileError) {
        try writer.flush()
        lseek(descriptor, 0, SEEK_SET)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // C call: writes within the bounds of the array.
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress!, $0.count) }
            guard count >= 0 else { throw FileError(path: "/tmp", operation: .read, code: errno) }
            if count == 0 { break }
            try output.write(buffer[..<count])
        }
        try writer.cut(to: 0)
        isEmpty = true
    }
}
