#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a model and who frees them: nobody (bytes of the binary), the system (a mapped file), this object (built in memory).
@safe final class ModelBytes: @unchecked Sendable {  // Nobody writes to the memory while this lives.
    let bytes: UnsafeRawBufferPointer
    private let owner: Owner

    private enum Owner { case program, map, heap }

    /// Bytes that live as long as the program.
    init(static bytes: UnsafeRawBufferPointer) {
        unsafe self.bytes = bytes
        owner = .program
    }

    /// A copy, 8-byte aligned.
    init(copying source: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, source.count), alignment: 64)
        unsafe copy.copyBytes(from: source)
        unsafe bytes = UnsafeRawBufferPointer(rebasing: copy[0..<source.count])
        owner = .heap
    }

    /// Maps a file; reads nothing until it is used.
    init(mapping path: String) throws(LanguageModelError) {
        let descriptor = unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, code: EINVAL) }
        guard status.st_size >= LanguageModelHeader.byteCount else { throw .notAModel }
        let map = unsafe mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let map = unsafe map, unsafe map != MAP_FAILED else { throw .unreadable(path: path, code: errno) }
        unsafe bytes = UnsafeRawBufferPointer(start: map, count: Int(status.st_size))
        owner = .map
    }

    deinit {
        switch owner {
        case .program: break
        case .map: unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count)
        case .heap: unsafe bytes.deallocate()
        }
    }
}
