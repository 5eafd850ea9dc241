/// All bytes of a file without its compression, and what it takes to write it back.
public struct UncompressedFile: Sendable {
    public var bytes: [UInt8]
    private var packing: Packing?

    public init<Source: ByteSource>(_ source: Source) throws(Source.Failure) {
        var source = UncompressedSource(source)
        bytes = []
        while try source.append(to: &bytes) {}
        var frames = source.takeFrames(through: bytes.count)
        while let frame = try source.unreadable() { frames.append(frame) }
        packing = source.compression.map { Packing(compression: $0, frames: frames) }
    }

    /// The first bytes of a file without its compression, at least so many where it has them.
    public static func start<Source: ByteSource>(of source: Source, atLeast count: Int) throws(Source.Failure) -> [UInt8] {
        var source = UncompressedSource(source)
        var bytes: [UInt8] = []
        while bytes.count < count, try source.append(to: &bytes) {}
        return bytes
    }

    /// The file with other bytes in the place of some, compressed as it was; frames in which nothing changes are as they were.
    /// - Parameters:
    ///   - result: the bytes of the file after the changes.
    ///   - changes: ranges of `bytes`, ascending and disjoint, and how many bytes are in their place.
    public func encoding(_ result: [UInt8], changes: [(range: Range<Int>, count: Int)]) -> [UInt8] {
        guard let packing else { return result }
        var encoder = RecordEncoder()
        var output: [UInt8] = []
        var (start, newStart, shift) = (0, 0, 0)
        var left = changes[...]
        for frame in packing.frames {
            while let change = left.first, change.range.lowerBound < frame.end {
                shift += change.count - change.range.count
                left.removeFirst()
            }
            // A change that crosses the end of a frame is written before it.
            let newEnd = min(max(newStart, frame.end + shift), result.count)
            output += encoder.encode(
                Array(bytes[start..<frame.end]), cleaned: Array(result[newStart..<newEnd]),
                packing: Packing(
                    compression: packing.compression, frames: [Frame(end: frame.end - start, compressed: frame.compressed)]))
            (start, newStart) = (frame.end, newEnd)
        }
        return output + encoder.finish()
    }
}
