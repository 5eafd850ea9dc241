import Unspin
import UnspinFormats
import UnspinRender

/// Reads the edits of a log that broke off, record by record, to make of the input again what had been written.
final class ResumedLog {
    private let reader: FileReader
    private var buffer: [UInt8] = []
    /// How much of the buffer was read.
    private var position = 0
    private var left: Int
    private var json = JSONReader()
    private var next: LoggedEdit?
    /// Edits read so far, applied or not.
    private(set) var edits = 0
    private(set) var applied = 0
    /// Of these, those of the container.
    private(set) var ofContainer = 0

    /// - Parameter file: the log, and how much of it counts.
    init(_ file: WrittenFile) throws(FileError) {
        reader = try FileReader(.file(file.path))
        left = file.length
    }

    /// The applied edits that the log has for a record, in its offsets.
    func changes(of record: Record) throws(FileError) -> [ByteChange] {
        var changes: [ByteChange] = []
        while let edit = try peek(), edit.range.upperBound <= record.offset + record.source.count {
            let start = edit.range.lowerBound - record.offset
            changes.append(ByteChange(range: start..<start + edit.range.count, replacement: edit.replacement))
            next = nil
        }
        return changes
    }

    /// Reads what is left, proposals behind the last applied edit.
    func finish() throws(FileError) { while try peek() != nil { next = nil } }

    private func peek() throws(FileError) -> LoggedEdit? {
        while next == nil, let line = try line() {
            edits += 1
            guard let logged = try? EditLogReader.appliedEdit(line, reader: &json) else { continue }
            applied += 1
            if logged.cause == Cause.container.name { ofContainer += 1 }
            next = logged.edit
        }
        return next
    }

    private func line() throws(FileError) -> ArraySlice<UInt8>? {
        while true {
            if let end = buffer[position...].firstIndex(of: 0x0A) {
                defer { position = end + 1 }
                return buffer[position...end]
            }
            buffer.removeFirst(position)
            position = 0
            let count = buffer.count
            guard left > 0, try reader.append(to: &buffer) else { return nil }
            // The log may be longer than what counts of it.
            buffer.removeLast(max(0, buffer.count - count - left))
            left -= buffer.count - count
        }
    }
}
