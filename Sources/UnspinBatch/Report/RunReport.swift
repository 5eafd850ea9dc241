import UnspinFormats

/// Writes the report of a run into a folder: `documents.jsonl` while the run goes on, `summary.json` and `summary.html` when it is over.
public final class RunReport {
    private let folder: String
    private let file: AppendedFile
    private var summary = RunSummary()
    private var state = (documents: 0, bytes: 0)
    /// Of a text that comes in stretches, what went by.
    private var unfinished: LongDocumentEntry?
    private let isResumed: Bool
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant

    static let documents = "documents.jsonl"

    /// - Parameter length: bytes of `documents.jsonl` that are kept of a run that broke off; the summary counts them too.
    public init(_ folder: String, keeping length: Int = 0) throws(FileError) {
        self.folder = folder
        try FileSystem.makeFolder(folder)
        file = try AppendedFile(FileSystem.join(folder, Self.documents), keeping: length)
        isResumed = length > 0
        start = clock.now
        if length > 0 { try count() }
    }

    /// What another run must keep.
    var length: Int { file.length }

    func synchronise() throws(FileError) { try file.synchronise() }

    func add(_ document: Document) throws(FileError) {
        var entry = DocumentEntry(document)
        if let stretch = document.stretch {
            if stretch.before.count == 0 || unfinished == nil { unfinished = LongDocumentEntry() }
            unfinished?.add(entry)
            guard stretch.isLast, let whole = unfinished?.entry(endingWith: entry) else { return }
            unfinished = nil
            entry = whole
        }
        summary.add(entry)
        state.documents += 1
        state.bytes += entry.bytes
        try file.write(entry.line.utf8)
    }

    /// Forgets what was added since it was so long.
    func cut(to length: Int) throws(FileError) {
        unfinished = nil
        if file.length == length { return }
        try file.cut(to: length)
        summary = RunSummary()
        try count()
    }

    /// Counts what the file holds already.
    private func count() throws(FileError) {
        let reader = try FileReader(.file(file.path))
        var json = JSONReader()
        var bytes: [UInt8] = []
        while try reader.append(to: &bytes) {
            guard let end = bytes.lastIndex(of: 0x0A) else { continue }
            for line in bytes[...end].split(separator: 0x0A) {
                if let entry = DocumentEntry(line, reader: &json) { summary.add(entry) }
            }
            bytes.removeFirst(end + 1)
        }
    }

    /// Writes the summaries; also of a run that was stopped, of what it has done.
    public func finish(jobs: Int) throws(FileError) {
        try file.synchronise()
        let seconds = (clock.now - start) / .seconds(1)
        let timing = RunTiming(
            seconds: (seconds * 1000).rounded() / 1000, documents: state.documents, bytes: state.bytes, jobs: jobs, isResumed: isResumed)
        try FileSystem.replace(FileSystem.join(folder, "summary.json"), by: Array(summary.json(timing).utf8))
        try FileSystem.replace(FileSystem.join(folder, "summary.html"), by: Array(SummaryPage(summary: summary, timing: timing).html.utf8))
    }
}
