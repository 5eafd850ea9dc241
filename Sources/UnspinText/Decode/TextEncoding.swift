/// How the bytes of a source stand for text.
public struct TextEncoding: Sendable, Hashable {
    /// A charset name that ICU knows: `UTF-8`, `UTF-16LE`, `windows-1252`, ….
    public let name: String
    /// The bytes of the byte order mark at the start of the source; empty where there is none.
    public let byteOrderMark: [UInt8]

    public init(name: String, byteOrderMark: [UInt8] = []) {
        self.name = name
        self.byteOrderMark = byteOrderMark
    }

    /// The byte order mark of UTF-8.
    public static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Bytes of that mark at the start of a text; 0 where there is none.
    public static func utf8MarkLength(of text: ArraySlice<UInt8>) -> Int { text.starts(with: utf8Mark) ? utf8Mark.count : 0 }

    public static let utf8 = TextEncoding(name: "UTF-8")

    public var isUTF8: Bool { name == "UTF-8" }
}

/// Why bytes could not be read in the encoding that was asked for.
public enum DecodeError: Error, Hashable {
    /// No charset of that name.
    case unknownEncoding(String)
    /// What a byte means depends on bytes far before it (ISO-2022, UTF-7), so a part of the text cannot be replaced by itself.
    case statefulEncoding(String)
}
