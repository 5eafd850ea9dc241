/// Reads lines one at a time, as they come.
public final class LineReader {
    private let file: FileReader
    /// Read but not yet returned.
    private var buffer: [UInt8] = []
    private var atEnd = false

    public init(_ input: Input) throws(FileError) { file = try FileReader(input) }

    /// The next line without its ending; nil at the end.
    /// - Throws: also where a signal interrupts the wait (`FileError.isInterrupted`).
    public func next() throws(FileError) -> [UInt8]? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                defer { buffer.removeFirst(end + 1) }
                return Array(buffer[..<end])
            }
            if atEnd {
                defer { buffer = [] }
                return buffer.isEmpty ? nil : buffer
            }
            atEnd = try !file.append(to: &buffer)
        }
    }
}
