/// Writes records compressed as their input was. Frames in which nothing changes come out byte for byte as they were; those
/// that change are compressed anew, each by itself. Holds the longest frame that could come out as it was.
public struct RecordEncoder {
    private var compressor: FrameCompressor?
    private var compression: Compression?
    /// What a frame has so far, uncompressed, while nothing in it is changed.
    private var pending: [UInt8] = []
    /// Whether the frame is being compressed anew.
    private var isNew = false

    private let heldBytes: Int

    /// - Parameter heldBytes: how many bytes of a frame are waited with before it is compressed anew although nothing changed.
    public init(heldBytes: Int = 1 << 25) { self.heldBytes = heldBytes }

    /// The bytes to write for the next record.
    /// - Parameter packing: the record's; nil where the input is not compressed.
    public mutating func encode(_ source: [UInt8], cleaned: [UInt8], packing: Packing?) -> [UInt8] {
        guard let packing else { return cleaned }
        compression = packing.compression
        var output: [UInt8] = []
        var frames = packing.frames[...]
        while let frame = frames.first, frame.end == 0 {
            endFrame(frame.compressed, into: &output)
            frames.removeFirst()
        }
        if source == cleaned {
            var position = 0
            for frame in frames {
                add(source[position..<frame.end], into: &output)
                endFrame(frame.compressed, into: &output)
                position = frame.end
            }
            add(source[position...], into: &output)
        } else {
            change(to: cleaned, count: source.count, frames, into: &output)
        }
        return output
    }

    /// A changed record goes into the frame where it begins, whole; frames that end within it have nothing left to hold.
    private mutating func change(to cleaned: [UInt8], count: Int, _ frames: ArraySlice<Frame>, into output: inout [UInt8]) {
        beginAnew(into: &output)
        add(cleaned[...], into: &output)
        var position = 0
        for frame in frames {
            if position == 0 || frame.end == position { endFrame(frame.compressed, into: &output) }
            position = frame.end
        }
        if position > 0, position < count { beginAnew(into: &output) }
    }

    /// Ends the frame that is open, so that what was written so far is complete.
    public mutating func finish() -> [UInt8] {
        var output: [UInt8] = []
        if isNew || !pending.isEmpty { endFrame(nil, into: &output) }
        return output
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        if !isNew, pending.count + bytes.count > heldBytes { beginAnew(into: &output) }
        if isNew { compress(bytes, ends: false, into: &output) } else { pending += bytes }
    }

    private mutating func beginAnew(into output: inout [UInt8]) {
        if isNew { return }
        isNew = true
        compress(pending[...], ends: false, into: &output)
        pending = []
    }

    private mutating func endFrame(_ compressed: [UInt8]?, into output: inout [UInt8]) {
        if !isNew, let compressed {
            output += compressed
        } else {
            compress(pending[...], ends: true, into: &output)
        }
        pending = []
        isNew = false
    }

    private mutating func compress(_ bytes: ArraySlice<UInt8>, ends: Bool, into output: inout [UInt8]) {
        guard let compression else { return }
        let compressor = self.compressor ?? FrameCompressor(compression)
        self.compressor = compressor
        compressor.compress(bytes, ends: ends, into: &output)
    }
}

extension Compression {
    /// One member or frame of these bytes.
    public func frame(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        FrameCompressor(self).compress(bytes[...], ends: true, into: &output)
        return output
    }
}
