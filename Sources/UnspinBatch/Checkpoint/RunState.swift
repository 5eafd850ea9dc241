/// What a run has done up to some moment; all of it is on the disk then.
struct RunState: Sendable, Hashable {
    var counts = Counts()
    /// Bytes of the quarantine.
    var quarantine = 0
    /// Bytes of the report's list of documents.
    var documents = 0

    init() {}

    init(_ line: JournalLine, from index: Int) {
        quarantine = line.number(index)
        documents = line.number(index + 1)
        counts.documents = line.number(index + 2)
        counts.changed = line.number(index + 3)
        counts.applied = line.number(index + 4)
        counts.proposed = line.number(index + 5)
        counts.otherLanguage = line.number(index + 6)
        counts.badRecords = line.number(index + 7)
        counts.removed = line.number(index + 8)
        counts.dropped = line.number(index + 9)
    }

    /// Inputs that failed are not among the counts: another run tries them again.
    var values: [String] {
        [
            quarantine, documents, counts.documents, counts.changed, counts.applied, counts.proposed, counts.otherLanguage,
            counts.badRecords, counts.removed, counts.dropped,
        ].map(String.init)
    }

    static let valueCount = 10
}

/// An output that is being written, and how much of it counts.
public struct WrittenFile: Sendable, Hashable {
    /// Of the file under its passing name.
    public var path: String
    public var length: Int
}
