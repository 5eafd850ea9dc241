import UnspinICU

/// Text in UTF-8, with what it takes to write it back in the encoding that it came in.
///
/// Bytes that mean nothing in the source's encoding are never replaced: in UTF-8 they stand in the text as they are; in any other
/// encoding the byte `FF`, which no UTF-8 has, stands for each such sequence. Writing back puts out the source's own bytes wherever
/// nothing was changed.
public struct DecodedText: Sendable {
    /// The byte that stands for ill-formed bytes of a source that is not UTF-8.
    static let placeholder: UInt8 = 0xFF

    /// UTF-8, without the byte order mark.
    public let text: [UInt8]
    public let encoding: TextEncoding
    /// Where the source was ill-formed: half-open ranges in `text`, ascending.
    public let invalid: [Range<Int>]
    private let source: [UInt8]
    /// `nil` for UTF-8, whose offsets differ by the mark at most.
    private let map: SourceMap?

    /// Decodes bytes. Linear.
    /// - Parameter name: the charset, whatever the bytes look like; `nil` to find it out.
    public init(_ source: [UInt8], encoding name: String? = nil) throws(DecodeError) {
        try self.init(source, as: Self.encoding(of: source, override: name))
    }

    private static func encoding(of source: [UInt8], override name: String?) -> TextEncoding {
        let marked = EncodingDetection.marked(source)
        guard let name else { return marked ?? EncodingDetection.guess(source) }
        let wanted = name.uppercased()
        if let marked, marked.name.hasPrefix(wanted) { return marked }
        return switch wanted {
        case "UTF8", "UTF-8": marked?.isUTF8 == true ? marked! : .utf8
        // Without a mark, the order that the Unicode standard asks for (3.10, D98).
        case "UTF-16": TextEncoding(name: "UTF-16BE")
        case "UTF-32": TextEncoding(name: "UTF-32BE")
        default: TextEncoding(name: name)
        }
    }

    /// Whether a text that begins so is read as UTF-8: damage behind its beginning is then damaged UTF-8.
    /// - Parameter name: the charset, whatever the bytes look like; `nil` to find it out.
    public static func isUTF8(beginning start: [UInt8], encoding name: String? = nil) -> Bool { encoding(of: start, override: name).isUTF8 }

    /// A further part of a text in UTF-8. Linear.
    public init(continuing source: [UInt8]) {
        self.source = source
        encoding = .utf8
        text = source
        invalid = Self.invalidRanges(in: source.span)
        map = nil
    }

    private init(_ source: [UInt8], as encoding: TextEncoding) throws(DecodeError) {
        self.source = source
        self.encoding = encoding
        if encoding.isUTF8 {
            let text = encoding.byteOrderMark.isEmpty ? source : Array(source.dropFirst(encoding.byteOrderMark.count))
            self.text = text
            invalid = Self.invalidRanges(in: text.span)
            map = nil
            return
        }
        do {
            var converter = try CharsetConverter(encoding.name)
            if converter.isStateful { throw DecodeError.statefulEncoding(encoding.name) }
            var builder = DecodedTextBuilder(sourceStart: encoding.byteOrderMark.count)
            try builder.decode(source, with: &converter)
            text = builder.text
            invalid = builder.invalid
            map = builder.map
        } catch let error as DecodeError {
            throw error
        } catch {
            throw DecodeError.unknownEncoding(encoding.name)
        }
    }

    private static func invalidRanges(in text: Span<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var position = 0
        while true {
            position = text.firstIndex(atLeast: 0x80, from: position)
            if position == text.count { break }
            let (scalar, length) = text.scalar(at: position)
            if scalar == nil { ranges.append(position..<position + length) }
            position += length
        }
        return ranges
    }

    /// Whether offsets in `text` are offsets in the source.
    public var sharesOffsets: Bool { encoding.isUTF8 && encoding.byteOrderMark.isEmpty }

    /// The bytes of the source that a range of `text` comes from. Both ends on scalar boundaries. Logarithmic.
    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        guard let map else {
            let shift = encoding.byteOrderMark.count
            return range.lowerBound + shift..<range.upperBound + shift
        }
        return map.sourceOffset(of: range.lowerBound)..<map.sourceOffset(of: range.upperBound)
    }

    /// Whether the source's encoding has all characters of a replacement.
    public func canEncode(_ replacement: String) -> Bool { bytes(of: replacement) != nil }

    /// How the source's encoding spells a replacement; `nil` where it lacks a character of it.
    public func bytes(of replacement: String) -> [UInt8]? {
        if encoding.isUTF8 { return Array(replacement.utf8) }
        guard var converter = try? CharsetConverter(encoding.name) else { return nil }
        return converter.encode(replacement)
    }

    /// The source with parts replaced; every byte outside them is the source's own. Linear.
    /// - Parameter changes: ranges of `text` on scalar boundaries, ascending and disjoint, with what takes their place.
    /// - Returns: `nil` where `canEncode` is false for a replacement.
    public func encoded(replacing changes: some Sequence<(range: Range<Int>, replacement: String)>) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        var position = 0
        for change in changes {
            guard let replacement = bytes(of: change.replacement) else { return nil }
            let range = sourceRange(of: change.range)
            output += source[position..<range.lowerBound]
            output += replacement
            position = range.upperBound
        }
        output += source[position...]
        return output
    }
}
