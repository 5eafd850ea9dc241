import UnspinText

/// Bytes of an input that were read and not yet taken. Holds little more than what is looked for.
struct InputBuffer<Source: ByteSource>: ~Copyable {
    private var source: UncompressedSource<Source>
    private var bytes: [UInt8] = []
    /// How many of `bytes` are taken.
    private var start = 0
    private var isAtEnd = false
    /// Where the next byte to be taken stands in the input.
    private(set) var offset = 0
    /// The 1-based line on which it stands.
    private(set) var line = 1

    init(_ source: Source) { self.source = UncompressedSource(source) }

    /// The bytes that are there to look at, from the first that was not taken.
    var available: ArraySlice<UInt8> { bytes[start...] }

    /// Reads on until `count` bytes are available, or all that there are.
    /// - Returns: whether there are as many.
    mutating func fill(_ count: Int) throws(Source.Failure) -> Bool {
        while bytes.count - start < count {
            if try !readOn() { return false }
        }
        return true
    }

    /// The number of bytes up to and with the next `byte`, reading on as far as it takes; those up to the end where there is none.
    /// - Returns: nil where there is none within `limit` bytes.
    mutating func count(through byte: UInt8, limit: Int) throws(Source.Failure) -> Int? {
        var searched = 0
        while true {
            let index = bytes.span.firstIndex(of: byte, from: start + searched)
            if index < bytes.count { return index - start < limit ? index - start + 1 : nil }
            searched = bytes.count - start
            if searched > limit { return nil }
            if try !readOn() { return searched > limit ? nil : searched }
        }
    }

    /// Takes bytes that are available, as a record without content.
    /// - Parameter isWhole: whether they are all there is in the input, which then has no lines to count by.
    mutating func take(_ count: Int, isWhole: Bool = false) -> Record {
        var record = Record(
            source: Array(bytes[start..<start + count]), offset: offset, line: isWhole ? nil : line, content: .filler)
        start += count
        offset += count
        line += record.source.span.count(of: 0x0A)
        if let compression = source.compression {
            let frames = source.takeFrames(through: offset).map { Frame(end: $0.end - record.offset, compressed: $0.compressed) }
            record.packing = Packing(compression: compression, frames: frames)
        }
        return record
    }

    /// What is wrong with the compression of the input, once its end was reached.
    var damage: CompressionDamage? { isAtEnd && start == bytes.count ? source.damage : nil }

    /// At the end of the input, frames that no record has, and then bytes that cannot be read, piece by piece.
    mutating func leftover() throws(Source.Failure) -> Record? {
        if !source.frames.isEmpty { return take(0) }
        guard let frame = try source.unreadable(), let compression = source.compression else { return nil }
        var record = take(0)
        record.packing = Packing(compression: compression, frames: [Frame(end: 0, compressed: frame.compressed)])
        return record
    }

    /// False at the end of the input.
    private mutating func readOn() throws(Source.Failure) -> Bool {
        if isAtEnd { return false }
        bytes.removeFirst(start)
        start = 0
        isAtEnd = try !source.append(to: &bytes)
        return !isAtEnd
    }
}
