import Unspin
import UnspinFormats
import UnspinRender

/// The files that are made of one input.
final class FileOutputs {
    private let path: String
    private let output: String
    private let plan: OutputPlan
    private let text: AtomicFile
    private let log: AtomicFile
    private let diffFile: AtomicFile?
    private var diff: DiffWriter?
    private var tally: LogTally
    private var encoder = RecordEncoder()
    /// Whether the cleaned text is written anew although another run has written it: the state of a compressor cannot be kept.
    private var rewrites = false
    /// The log of a run that broke off, while its records go by again.
    private var resumed: ResumedLog?
    private var summary: EditLog.Summary?

    /// - Parameter written: the cleaned file and the log as another run has left them.
    init(_ input: Input, plan: OutputPlan, isResumable: Bool, written: [WrittenFile] = []) throws(FileError) {
        path = input.name
        output = plan.output(for: input)
        self.plan = plan
        if written.count == 2 { resumed = try ResumedLog(written[1]) }
        text = try AtomicFile(output, isResumable: isResumable, keeping: written.first?.length ?? 0)
        log = try AtomicFile(output + OutputName.edits, isResumable: isResumable, keeping: written.last?.length ?? 0)
        // The diff is made anew: its last hunk may still have been open.
        diffFile = plan == .inPlace ? nil : try AtomicFile(output + OutputName.diff, isResumable: isResumable)
        diff = diffFile.map { DiffWriter($0, path: input.name) }
        tally = LogTally(path: input.name)
    }

    func write(_ document: Document) throws(FileError) {
        try endReplay()
        let cleaned = document.cleaned
        tally.add(document, cleaned: cleaned)
        try text.write(encoder.encode(document.source, cleaned: cleaned, packing: document.packing))
        for line in document.logLines() { try log.write(line.utf8) }
        try diff?.add(document)
    }

    /// A record that is in the files already.
    func replay(_ record: Record) throws(FileError) {
        guard let resumed else { return }
        let changes = try resumed.changes(of: record)
        var cleaned: [UInt8] = []
        var position = 0
        for change in changes {
            cleaned += record.source[position..<change.range.lowerBound]
            cleaned += change.replacement
            position = change.range.upperBound
        }
        cleaned += record.source[position...]
        tally.add(source: record.source, cleaned: cleaned)
        try diff?.add(record: record.source, changes)
        guard let packing = record.packing else { return }
        if !rewrites { try text.cut(to: 0) }
        rewrites = true
        try text.write(encoder.encode(record.source, cleaned: cleaned, packing: packing))
    }

    private func endReplay() throws(FileError) {
        guard let resumed else { return }
        try resumed.finish()
        tally.add(edits: resumed.edits, applied: resumed.applied, ofContainer: resumed.ofContainer)
        self.resumed = nil
    }

    /// Puts what was written on the disk.
    func checkpoint() throws(FileError) -> [WrittenFile] {
        try text.synchronise()
        try log.synchronise()
        return [text, log].map { WrittenFile(path: $0.temporary, length: $0.length) }
    }

    /// Puts everything on the disk, under passing names.
    /// - Returns: these names; none where nothing is to be written.
    func finish() throws(FileError) -> [String] {
        try endReplay()
        let summary = tally.finish()
        self.summary = summary
        if plan == .inPlace, summary.applied == 0 { return [] }
        try text.write(encoder.finish())
        try log.write(EditLog.line(summary).utf8)
        try diff?.finish()
        try log.synchronise()
        try diffFile?.synchronise()
        try text.synchronise()
        return [log.temporary, diffFile?.temporary, text.temporary].compactMap(\.self)
    }

    /// The log goes first: a log without its change does no harm, a change without its log cannot be undone.
    func publish() throws(FileError) -> Notice {
        guard let summary else { preconditionFailure("outputs are finished before they are published") }
        let proposed = summary.edits - summary.applied
        let applied = summary.applied - tally.removed - tally.ofContainer
        switch plan {
        case .inPlace:
            guard summary.applied > 0 else { return .unchanged(path: path, proposed: proposed) }
            let name = try log.publishWithoutReplacing(OutputName.logs(for: path))
            try text.publish()
            return .written(path: path, log: name, applied: applied, proposed: proposed)
        case .folder:
            try log.publish()
            try diffFile?.publish()
            try text.publish()
            return .written(path: output, log: log.path, applied: applied, proposed: proposed)
        }
    }

    /// Leaves the files under their passing names for another run.
    func keep() { for file in [text, log, diffFile].compactMap(\.self) { file.keep() } }
}
