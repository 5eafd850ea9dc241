import Unspin

/// What a run did.
public struct Counts: Sendable, Hashable {
    /// Files of text and records, the bad ones included.
    public var documents = 0
    /// Those with at least one applied edit.
    public var changed = 0
    public var applied = 0
    public var proposed = 0
    /// Passed through for want of a dictionary.
    public var otherLanguage = 0
    public var badRecords = 0
    /// Of these, those that went to quarantine.
    public var removed = 0
    /// Records that were left out by what was found in them; edits in them count for nothing.
    public var dropped = 0
    /// Inputs that could not be read or written.
    public var failedInputs = 0
    /// Inputs that an earlier run had done.
    public var doneBefore = 0
    /// Whether a bad record ended the run.
    public var isStrictlyStopped = false
    /// Whether the user asked to stop.
    public var isInterrupted = false

    /// Whether all inputs were tried.
    var isComplete: Bool { !isStrictlyStopped && !isInterrupted }

    public var hasFailures: Bool { failedInputs > 0 || badRecords > 0 }

    public init() {}

    mutating func add(_ document: Document) {
        if document.removal?.isDrop == true {
            documents += 1
            dropped += 1
            return
        }
        // What follows from edits is none.
        let edits = document.edits.filter { $0.cause != .container }
        let applied = edits.count(where: \.isApplied)
        self.applied += applied
        proposed += edits.count - applied
        guard document.endsDocument else { return }
        documents += 1
        if applied > 0 || document.stretch?.before.isChanged == true { changed += 1 }
        if document.outcome == .otherLanguage { otherLanguage += 1 }
        if document.outcome == nil { badRecords += 1 }
        if document.isRemoved { removed += 1 }
    }
}
