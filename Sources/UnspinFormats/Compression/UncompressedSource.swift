/// The bytes of an input without its compression, which the first of them tell.
///
/// gzip members and Zstandard frames may follow each other in any number. Each is kept as it came until it ends, so that it can be
/// written back as it was; those that are longer than `heldBytes` are not.
struct UncompressedSource<Source: ByteSource>: ~Copyable {
    private let source: Source
    private var state = State.unknown
    /// Bytes of the source that were read and not yet used.
    private var compressed: [UInt8] = []
    private var position = 0
    /// The compressed bytes of the frame so far; nil where they are too many.
    private var held: [UInt8]? = []
    private var isInFrame = false
    /// Where the next uncompressed byte stands.
    private var offset = 0
    private(set) var compression: Compression?
    /// Frames that ended since they were last taken, by their end in the uncompressed input.
    private(set) var frames: [Frame] = []
    private(set) var damage: CompressionDamage?

    private enum State {
        case unknown
        case plain
        case compressed(FrameDecompressor)
        /// What is left is handed on as frames of no length.
        case unreadable
    }

    /// Bytes of the longest frame that is kept as it came.
    private static var heldBytes: Int { 1 << 22 }

    init(_ source: Source) { self.source = source }

    /// Takes the frames that end at or before a place.
    mutating func takeFrames(through end: Int) -> [Frame] {
        let count = frames.prefix { $0.end <= end }.count
        defer { frames.removeFirst(count) }
        return Array(frames.prefix(count))
    }

    /// Appends the next piece; false at the end. A piece may be empty.
    mutating func append(to bytes: inout [UInt8]) throws(Source.Failure) -> Bool {
        switch state {
        case .unknown:
            try begin()
            return true
        case .plain:
            if !compressed.isEmpty {
                bytes += compressed
                compressed = []
                return true
            }
            return try source.append(to: &bytes)
        case .compressed(let decompressor):
            return try decompress(decompressor, into: &bytes)
        case .unreadable: return false
        }
    }

    /// The next bytes that cannot be read; nil where there are none, or no more.
    mutating func unreadable() throws(Source.Failure) -> Frame? {
        guard case .unreadable = state else { return nil }
        if compressed.isEmpty, try !source.append(to: &compressed) { return nil }
        defer { compressed = [] }
        return Frame(end: offset, compressed: compressed)
    }

    private mutating func begin() throws(Source.Failure) {
        while Compression.mayBegin(compressed[...]) {
            if try !source.append(to: &compressed) { break }
        }
        compression = Compression.beginning(compressed[...])
        state = compression.map { .compressed(FrameDecompressor($0)) } ?? .plain
    }

    private mutating func decompress(_ decompressor: FrameDecompressor, into bytes: inout [UInt8]) throws(Source.Failure) -> Bool {
        if !isInFrame {
            while Compression.mayBegin(compressed[position...]), try source.append(to: &compressed) {}
            if position == compressed.count { return false }
            guard Compression.beginning(compressed[position...]) == compression else {
                // Zeros are padding, as tapes have it.
                giveUp(compressed[position...].contains { $0 != 0 } ? .trailing : nil)
                return false
            }
            isInFrame = true
        }
        let start = bytes.count
        let step = decompressor.decompress(compressed[position...], into: &bytes)
        hold(compressed[position..<position + step.count])
        position += step.count
        offset += bytes.count - start
        switch step.status {
        case .frameEnd:
            frames.append(Frame(end: offset, compressed: held))
            held = []
            isInFrame = false
        case .broken: giveUp(.corrupt)
        case .goesOn where bytes.count == start && position == compressed.count:
            compressed.removeAll(keepingCapacity: true)
            position = 0
            if try !source.append(to: &compressed) { giveUp(.truncated) }
        case .goesOn: break
        }
        return true
    }

    private mutating func hold(_ read: ArraySlice<UInt8>) {
        guard let count = held?.count else { return }
        if count + read.count > Self.heldBytes { held = nil } else { held? += read }
    }

    /// What is left, with what was read of the frame, becomes a frame of its own.
    private mutating func giveUp(_ reason: CompressionDamage?) {
        damage = reason
        if isInFrame { frames.append(Frame(end: offset, compressed: held)) }
        compressed.removeFirst(position)
        position = 0
        state = .unreadable
    }
}
