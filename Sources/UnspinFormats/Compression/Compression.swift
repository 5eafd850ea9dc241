/// How the bytes of an input are compressed: found by their first bytes.
public enum Compression: String, Sendable, Hashable, CaseIterable {
    /// RFC 1952.
    case gzip
    /// RFC 8878.
    case zstandard = "zstd"

    /// Endings of file names, which say nothing about how an input is compressed.
    static let endings = [".gz", ".zst"]

    /// How a file of such a name is to be written; nil for not compressed.
    public init?(ending path: String) {
        guard let compression = Self.allCases.first(where: { path.hasSuffix($0.ending) }) else { return nil }
        self = compression
    }

    private var ending: String { self == .gzip ? ".gz" : ".zst" }

    /// - Returns: nil where the bytes do not begin as compressed ones do.
    static func beginning(_ bytes: ArraySlice<UInt8>) -> Compression? {
        if bytes.starts(with: gzipMagic) { return .gzip }
        guard bytes.count >= 4 else { return nil }
        let first = bytes[bytes.startIndex]
        let rest = bytes.dropFirst().prefix(3)
        if first == 0x28, rest.elementsEqual([0xB5, 0x2F, 0xFD]) { return .zstandard }
        // A skippable frame.
        return first & 0xF0 == 0x50 && rest.elementsEqual([0x2A, 0x4D, 0x18]) ? .zstandard : nil
    }

    private static let gzipMagic: [UInt8] = [0x1F, 0x8B, 0x08]

    /// Bytes that tell whether an input is compressed.
    static let magicLength = 4

    /// Whether more bytes could show it.
    static func mayBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        return bytes.count < magicLength && (first == 0x1F || first == 0x28 || first & 0xF0 == 0x50)
    }
}

/// What is wrong with a compressed input; the bytes before it are read.
public enum CompressionDamage: Sendable, Hashable {
    /// It ends within a gzip member or Zstandard frame.
    case truncated
    /// A checksum is wrong, or bytes mean nothing.
    case corrupt
    /// Other bytes stand behind the last member or frame.
    case trailing
}

/// A gzip member or Zstandard frame that ends at or in a record. Where nothing in it is changed, it is written as it was.
public struct Frame: Sendable, Hashable {
    /// Where it ends, in bytes of the record's source.
    public var end: Int
    /// Its compressed bytes; nil where they are too many to be held. Bytes that could not be read are frames of no length.
    public var compressed: [UInt8]?
}

/// How the input around a record is compressed.
public struct Packing: Sendable, Hashable {
    public var compression: Compression
    /// Those that end at or in the record, in order.
    public var frames: [Frame]
}
