/// Bytes of an input that were read and not yet taken. Holds little more than what is looked for.
struct InputBuffer<Source: ByteSource>: ~Copyable {
    private let source: Source
    private var bytes: [UInt8] = []
    /// How many of `bytes` are taken.
    private var start = 0
    private var isAtEnd = false
    /// Where the next byte to be taken stands in the input.
    private(set) var offset = 0
    /// The 1-based line on which it stands.
    private(set) var line = 1

    init(_ source: Source) { self.source = source }

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
            if let index = bytes[(start + searched)...].firstIndex(of: byte) {
                return index - start < limit ? index - start + 1 : nil
            }
            searched = bytes.count - start
            if searched > limit { return nil }
            if try !readOn() { return searched > limit ? nil : searched }
        }
    }

    /// Takes bytes that are available.
    mutating func take(_ count: Int) -> [UInt8] {
        let taken = Array(bytes[start..<start + count])
        start += count
        offset += count
        for byte in taken where byte == 0x0A { line += 1 }
        return taken
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
