import UnspinICU

/// Collects the UTF-8 and the offsets of text that a charset converter hands out unit by unit.
struct DecodedTextBuilder {
    private(set) var text: [UInt8] = []
    private(set) var invalid: [Range<Int>] = []
    private(set) var map: SourceMap
    /// Characters whose end in the source is not known yet: it is the start of what comes next. Composed characters of a charset
    /// may decode to several scalars.
    private var pendingWidth = 0
    private var pendingSource = 0
    private var highSurrogate: UInt16 = 0

    init(sourceStart: Int) {
        map = SourceMap(sourceStart: sourceStart)
        pendingSource = sourceStart
    }

    /// Decodes all of the source behind its byte order mark.
    mutating func decode(_ source: [UInt8], with converter: inout CharsetConverter) throws(ICUError) {
        let start = map.sourceCount
        text.reserveCapacity(source.count)
        try converter.decode(Array(source.dropFirst(start))) { piece, offset in
            switch piece {
            case .unit(let unit): append(unit, from: start + offset)
            case .invalid: appendInvalid(from: start + offset)
            }
        }
        close(at: source.count)
    }

    private mutating func append(_ unit: UInt16, from offset: Int) {
        if UTF16.isLeadSurrogate(unit) {
            close(at: offset)
            highSurrogate = unit
            return
        }
        var scalar = Unicode.Scalar(UInt32(unit))
        if UTF16.isTrailSurrogate(unit) {
            scalar = Unicode.Scalar(0x10000 + (UInt32(highSurrogate) & 0x3FF) << 10 + UInt32(unit) & 0x3FF)
        } else if offset > pendingSource {
            close(at: offset)
        }
        guard let scalar else { return }
        let before = text.count
        text += UTF8.encode(scalar)!
        pendingWidth += text.count - before
    }

    private mutating func appendInvalid(from offset: Int) {
        close(at: offset)
        invalid.append(text.count..<text.count + 1)
        text.append(DecodedText.placeholder)
        pendingWidth = 1
    }

    private mutating func close(at offset: Int) {
        // Bytes that stand for nothing count to the character after them.
        guard pendingWidth > 0 else { return }
        map.append(decodedWidth: pendingWidth, sourceWidth: offset - pendingSource)
        pendingWidth = 0
        pendingSource = offset
    }
}
