import Synchronization

/// Hands a file out in chunks of whole lines, to several workers at once.
final class LineChunks: Sendable {
    private struct State: ~Copyable {
        let file: ByteFile
        /// The beginning of a line whose end is not read yet.
        var rest: [UInt8] = []
        var isAtEnd = false
        var bytesRead = 0
    }

    private let state: Mutex<State>
    private static let chunkBytes = 1 << 20

    init(path: String) throws(TrainingError) {
        state = Mutex(State(file: try ByteFile(reading: path)))
    }

    /// The next chunk, nil behind the last.
    func next() throws(TrainingError) -> [UInt8]? {
        try state.withLock { state throws(TrainingError) in
            while !state.isAtEnd {
                let more = try state.file.read(upTo: LineChunks.chunkBytes, into: &state.rest)
                if !more {
                    state.isAtEnd = true
                    break
                }
                guard let newline = state.rest.lastIndex(of: UInt8(ascii: "\n")) else { continue }
                let chunk = Array(state.rest[...newline])
                state.rest.removeSubrange(...newline)
                return chunk
            }
            defer { state.rest = [] }
            return state.rest.isEmpty ? nil : state.rest
        }
    }
}

/// Which lines of a corpus are kept out of training, by a hash of their bytes: one in so many.
public struct HeldOutLines: Sendable, Hashable {
    /// Zero holds nothing out.
    public let oneIn: Int

    public init(oneIn: Int) { self.oneIn = oneIn }

    @inline(__always)
    public func contains(_ line: borrowing Span<UInt8>) -> Bool {
        guard oneIn > 0 else { return false }
        return (ContentHash.hash(line) >> 32) % UInt64(oneIn) == 0
    }
}

/// FNV-1a over bytes, 64 bits.
struct ContentHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func combine(_ text: String) {
        for byte in text.utf8 { combine(byte) }
    }

    @inline(__always)
    static func hash(_ bytes: borrowing Span<UInt8>) -> UInt64 {
        var hash = ContentHash()
        for index in 0..<bytes.count { hash.combine(bytes[index]) }
        return hash.value
    }

    /// The hash of a file's bytes.
    static func hash(ofFile path: String) throws(TrainingError) -> UInt64 {
        let file = try ByteFile(reading: path)
        var hash = ContentHash()
        var buffer: [UInt8] = []
        while try file.read(upTo: 1 << 20, into: &buffer) {
            for byte in buffer { hash.combine(byte) }
            buffer.removeAll(keepingCapacity: true)
        }
        return hash.value
    }

    var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension HeldOutLines {
    /// Writes the held-out lines of a text.
    public func write(linesOf path: String, to output: String) throws(TrainingError) {
        let chunks = try LineChunks(path: path)
        let file = try ByteFile(writing: output)
        while let chunk = try chunks.next() {
            var kept: [UInt8] = []
            for line in chunk.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) where contains(line.span) {
                kept += line
                kept.append(UInt8(ascii: "\n"))
            }
            try file.write(kept)
        }
    }
}
