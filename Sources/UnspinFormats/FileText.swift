/// The text of a whole file and the charset that it is written in.
public struct FileText: EmbeddedText {
    public let text: [UInt8]
    /// Bytes of the byte order mark before the text.
    private let markLength: Int

    /// - Parameter source: the bytes of the file.
    public init(_ source: [UInt8]) {
        markLength = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        text = Array(source[markLength...])
    }

    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        range.lowerBound + markLength..<range.upperBound + markLength
    }

    public func spelling(of text: String) -> [UInt8]? { Array(text.utf8) }
}
