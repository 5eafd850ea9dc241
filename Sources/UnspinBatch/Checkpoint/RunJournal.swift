#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why a run cannot keep a journal.
public enum RunJournalError: Error, Hashable {
    case file(FileError)
    /// Another run keeps it at this moment.
    case inUse(String)
    /// The run that broke off had other settings.
    case otherSettings(String)
    /// There is a file of that name that is no journal.
    case notAJournal(String)
}

/// Where a run has got to, line by line on the disk, so that another run can go on after this one was killed.
///
/// What a line speaks of reached the disk before the line did. The file is removed when a run has done everything.
public final class RunJournal {
    private let path: String
    private let isInPlace: Bool
    /// What the run before this one has done; nothing where a new one begins.
    let resumption: Resumption
    private let file: AppendedFile
    private let lock: FileLock

    private static let kind = "unspin journal 1"

    /// - Parameters:
    ///   - settings: what another run must have the same for the outputs to fit together.
    ///   - isInPlace: whether inputs are replaced by their outputs.
    ///   - resumes: whether to go on with a run that broke off, where there is one; else a new one begins.
    public init(_ path: String, settings: String, isInPlace: Bool = false, resumes: Bool) throws(RunJournalError) {
        self.path = path
        self.isInPlace = isInPlace
        do throws(FileError) {
            try FileSystem.makeFolder(FileSystem.folder(of: path))
            guard let lock = try FileLock(path) else { throw FileError(path: path, operation: .create, code: EWOULDBLOCK) }
            self.lock = lock
        } catch {
            throw error.code == EWOULDBLOCK ? .inUse(path) : .file(error)
        }
        let text: [UInt8]
        do throws(FileError) { text = try FileSystem.read(path) } catch { throw .file(error) }
        let lines = Self.lines(text)
        // A journal whose first line was cut off is begun again; any other file is somebody's.
        let head = JournalLine([Self.kind, settings]).text
        guard lines.first?[0] == Self.kind || head.starts(with: text) else { throw .notAJournal(path) }
        let continues = resumes && !lines.isEmpty
        if continues, lines[0][1] != settings { throw .otherSettings(path) }
        resumption = continues ? Resumption(Array(lines.dropFirst())) : Resumption()
        do throws(FileError) {
            file = try AppendedFile(path, keeping: continues ? lines.map(\.text.count).reduce(0, +) : 0)
            if !continues { try append([Self.kind, settings]) }
            for path in resumption.finished where FileSystem.exists(path) { try AtomicFile.publish(path, isInPlace: isInPlace) }
        } catch {
            throw .file(error)
        }
    }

    /// Bytes that are kept of the quarantine.
    public var quarantineLength: Int { resumption.state.quarantine }

    /// Bytes that are kept of the report's list of documents.
    public var documentsLength: Int { resumption.state.documents }

    /// The whole lines at the start.
    private static func lines(_ text: [UInt8]) -> [JournalLine] {
        var lines: [JournalLine] = []
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            guard let line = JournalLine(text: line) else { break }
            lines.append(line)
        }
        return lines
    }

    /// So many records of an input are in its outputs, which are on the disk.
    /// - Parameter stamp: of the input when it was opened.
    func reached(_ records: Int, of input: Input, stamp: FileStamp, outputs: [WrittenFile], state: RunState) throws(FileError) {
        guard let path = input.path else { return }
        try append(["at", path] + stamp.values + ["\(records)"] + state.values + outputs.flatMap { [$0.path, "\($0.length)"] })
    }

    /// All of an input is in its outputs, which are on the disk under passing names.
    /// - Parameters:
    ///   - stamp: of the input when it was opened.
    ///   - files: the passing names; the last one is the cleaned text's.
    func finished(_ input: Input, stamp: FileStamp, files: [String], state: RunState) throws(FileError) {
        guard let path = input.path else { return }
        // What is replaced in place is known by what it is replaced by.
        let stamp = isInPlace ? files.last.flatMap(FileStamp.init) ?? stamp : stamp
        try append(["done", path] + stamp.values + state.values + files)
    }

    /// The run has done everything.
    func remove() { unsafe unlink(path) }

    private func append(_ values: [String]) throws(FileError) {
        try file.write(JournalLine(values).text)
        try file.synchronise()
    }
}
