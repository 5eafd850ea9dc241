/// What a run has done up to some moment; all of it is on the disk then.
struct RunState: Sendable, Hashable {
    var counts = Counts()
    /// Bytes of the quarantine.
    var quarantine = 0
    /// Bytes of the report's list of documents.
    var documents = 0

    init() {}

    /// What a journal keeps, in the order of its lines. Inputs that failed are not among it: another run tries them again.
    private static var kept: [WritableKeyPath<RunState, Int>] {
        [
            \.quarantine, \.documents, \.counts.documents, \.counts.changed, \.counts.applied, \.counts.proposed, \.counts.otherLanguage,
            \.counts.badRecords, \.counts.removed, \.counts.dropped,
        ]
    }

    init(_ line: JournalLine, from index: Int) {
        for (place, value) in Self.kept.enumerated() { self[keyPath: value] = line.number(index + place) }
    }

    var values: [String] { Self.kept.map { "\(self[keyPath: $0])" } }

    static var valueCount: Int { kept.count }
}
