import UnspinFormats

/// What tells a file that holds no text.
enum BinaryFile {
    private static let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF]]

    /// Whether a file holds a NUL byte near its start, as git judges it; UTF-16 and UTF-32 are told by their byte order mark.
    static func isBinary(_ input: Input) throws(FileError) -> Bool {
        let start = try UncompressedFile.start(of: FileReader(input), atLeast: 8000)
        return start.prefix(8000).contains(0) && !marks.contains { start.starts(with: $0) }
    }
}
