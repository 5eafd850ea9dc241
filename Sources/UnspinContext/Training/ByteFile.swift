#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An open file, read or written in large pieces.
struct ByteFile: ~Copyable {
    let path: String
    private let descriptor: Int32

    /// - Parameter path: `-` for standard input.
    init(reading path: String) throws(TrainingError) {
        self.path = path
        descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else { throw .file(path: path, code: errno) }
    }

    /// Replaces the file when it exists.
    init(writing path: String) throws(TrainingError) {
        self.path = path
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw .file(path: path, code: errno) }
    }

    deinit { close(descriptor) }

    /// Appends up to `count` bytes.
    /// - Returns: false at the end of the file.
    func read(upTo count: Int, into buffer: inout [UInt8]) throws(TrainingError) -> Bool {
        var failure: Int32?
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: count) { target, initializedCount in
            var received = 0
            repeat { received = unsafe systemRead(descriptor, target.baseAddress!, count) } while received < 0 && errno == EINTR
            if received < 0 { failure = errno }
            initializedCount = max(0, received)
        }
        if let failure { throw .file(path: path, code: failure) }
        buffer += piece
        return !piece.isEmpty
    }

    func write(_ bytes: [UInt8]) throws(TrainingError) {
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes.withUnsafeBytes {
                unsafe systemWrite(descriptor, $0.baseAddress! + done, bytes.count - done)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw .file(path: path, code: errno)
            }
            done += written
        }
    }

    /// The whole file.
    static func contents(of path: String) throws(TrainingError) -> [UInt8] {
        let file = try ByteFile(reading: path)
        var bytes: [UInt8] = []
        while try file.read(upTo: 1 << 20, into: &bytes) {}
        return bytes
    }

    /// Writes a file under a passing name and moves it into place, so that it is whole or absent.
    static func replace(_ path: String, with bytes: [UInt8]) throws(TrainingError) {
        let passing = path + ".part"
        do {
            let file = try ByteFile(writing: passing)
            try file.write(bytes)
        }
        try move(passing, to: path)
    }

    static func move(_ from: String, to path: String) throws(TrainingError) {
        guard unsafe rename(from, path) == 0 else { throw .file(path: path, code: errno) }
    }

    static func remove(_ path: String) { unsafe unlink(path) }

    static func exists(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

    static func makeFolder(_ path: String) throws(TrainingError) {
        guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .file(path: path, code: errno) }
    }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    unsafe read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
    unsafe write(descriptor, buffer, count)
}
