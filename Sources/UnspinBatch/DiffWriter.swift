import Unspin
import UnspinFormats
import UnspinRender

/// Writes the unified diff of one input while its documents go by. However many neighbouring lines change, memory stays
/// bounded by the longest line: the head of a hunk counts its lines, so a long hunk waits in a temporary file.
struct DiffWriter {
    private let output: any ByteWriter
    private var diff: UnifiedDiff
    private var spool: SpoolFile?
    /// Of a text that comes in stretches, the lines at the end that the next stretch may go on with.
    private var open = DiffTail()

    /// Bytes of an open hunk that are held in memory.
    private static let limit = 1 << 22

    init(_ output: any ByteWriter, path: String) {
        self.output = output
        diff = UnifiedDiff(path: path)
    }

    /// The next lines of the input: a whole file, or a record. The diff of a file that is not UTF-8 is of its text.
    mutating func add(_ document: Document) throws(FileError) {
        if document.stretch != nil {
            open.add(document.source, document.appliedChanges)
            let (source, changes) = open.take(all: document.endsDocument)
            diff.add(source, changes)
        } else if !document.isUTF8 {
            for part in document.parts {
                diff.add(part.text, part.edits.applied.map { ByteChange(range: $0.range, replacement: Array($0.replacement.utf8)) })
            }
        } else if document.isRemoved {
            diff.add(document.source, [ByteChange(range: document.source.indices, replacement: [])])
        } else {
            diff.add(document.source, document.appliedChanges)
        }
        try drain()
    }

    /// A record that another run has repaired.
    mutating func add(record source: [UInt8], _ changes: [ByteChange]) throws(FileError) {
        diff.add(source, changes)
        try drain()
    }

    mutating func finish() throws(FileError) {
        diff.finish()
        try drain()
    }

    private mutating func drain() throws(FileError) {
        for hunk in diff.takeHunks() {
            try output.write(hunk.head)
            // What was spooled belongs to the hunk that was open then, which is the first to be closed since.
            if let spool, !spool.isEmpty { try spool.move(to: output) }
            try output.write(hunk.body)
        }
        if diff.openBytes > Self.limit {
            if spool == nil { spool = try SpoolFile() }
            try spool?.append(diff.takeOpenBody())
        }
    }
}

extension Document {
    fileprivate var appliedChanges: [ByteChange] {
        sourceEdits.filter(\.edit.isApplied).map { ByteChange(range: $0.range, replacement: $0.replacement) }
    }
}
