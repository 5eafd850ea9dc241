import UnspinText

/// The text of a whole file and the charset that it is written in.
public struct FileText: EmbeddedText {
    private let decoded: DecodedText

    /// Linear.
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - encoding: the name of the charset; nil to find it out.
    /// - Returns: nil where there is no such charset, or where a part of it cannot be changed by itself (ISO-2022, UTF-7).
    public init?(_ source: [UInt8], encoding: String? = nil) {
        guard let decoded = try? DecodedText(source, encoding: encoding) else { return nil }
        self.decoded = decoded
    }

    /// A further part of a text in UTF-8.
    init(continuing source: [UInt8]) { decoded = DecodedText(continuing: source) }

    public var text: [UInt8] { decoded.text }

    /// Half-open byte ranges of `text` that stand for bytes which mean nothing in the charset.
    public var invalid: [Range<Int>] { decoded.invalid }

    public var isUTF8: Bool { decoded.encoding.isUTF8 }

    public func sourceRange(of range: Range<Int>) -> Range<Int> { decoded.sourceRange(of: range) }

    public func spelling(of text: String) -> [UInt8]? { decoded.bytes(of: text) }
}
