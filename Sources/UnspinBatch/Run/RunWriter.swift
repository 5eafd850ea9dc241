import Unspin
import UnspinFormats

/// Takes the events of a run in order: hands documents to the sink, counts, and says what is to be said.
struct RunWriter<Sink: DocumentSink> {
    private let isStrict: Bool
    private let quarantine: Quarantine?
    private let report: (Notice) -> Void
    private(set) var counts = Counts()
    /// Whether the sink has an input open.
    private var isOpen = false
    /// The bad record whose further pieces come next; nil where there is none, or where it passes through.
    private var removed: RecordError?

    init(isStrict: Bool, quarantine: Quarantine?, report: @escaping (Notice) -> Void) {
        self.isStrict = isStrict
        self.quarantine = quarantine
        self.report = report
    }

    /// - Returns: whether the run goes on.
    /// - Throws: where one failed write ends the run.
    mutating func consume(_ event: RunEvent, into sink: inout Sink) throws(FileError) -> Bool {
        do {
            switch event {
            case .begin(let input):
                isOpen = true
                removed = nil
                try writing { () throws(FileError) in try sink.begin(input) }
            case .document(let document):
                guard isOpen else { return true }
                try write(document, into: &sink)
                if isStrict, document.outcome == nil {
                    counts.isStrictlyStopped = true
                    report(.stoppedByBadRecord)
                    return false
                }
            case .end:
                guard isOpen else { return true }
                try writing { () throws(FileError) in try sink.end() }
                isOpen = false
            case .failed(let error):
                if isOpen { sink.abandon() }
                isOpen = false
                counts.failedInputs += 1
                report(.inputFailed(error))
            case .ownOutput(let input): report(.ownOutput(input.name))
            case .binary(let input): report(.binary(input.name))
            case .record: preconditionFailure("records are repaired before they are written")
            }
        } catch {
            // What the reader still says of this input is passed over.
            sink.abandon()
            isOpen = false
            counts.failedInputs += 1
            switch error {
            case .ofInput(let error): report(.outputFailed(error))
            case .ofRun(let error): throw error
            }
        }
        return true
    }

    /// The run is over, whether or not all inputs are.
    mutating func stop(_ sink: inout Sink) {
        if isOpen { sink.abandon() }
        isOpen = false
        counts.isInterrupted = Interrupt.isRequested
    }

    private mutating func write(_ document: Document, into sink: inout Sink) throws(RunFailure) {
        var document = document
        if !document.isContinuation {
            // A file that is one record as a whole passes through: its output is not left empty.
            removed = document.recordLine != nil && quarantine != nil ? document.failure : nil
            document.isRemoved = removed != nil
            if document.isRecord { tell(document) }
        }
        if let failure = removed {
            document.failure = failure
            document.isRemoved = true
            do { try quarantine?.add(document) } catch { throw .ofRun(error) }
        }
        try writing { () throws(FileError) in try sink.write(document) }
    }

    /// Counts a document and says what is unusual about it.
    private mutating func tell(_ document: Document) {
        counts.add(document)
        if let failure = document.failure {
            report(.badRecord(path: document.path, line: document.recordLine, failure, isRemoved: document.isRemoved))
        }
        if let first = document.invalid.first {
            report(.invalidBytes(path: document.path, count: document.invalid.count, first: first.lowerBound))
        }
        if document.outcome == .otherLanguage, document.recordLine == nil, !document.parts.isEmpty {
            report(.otherLanguage(path: document.path))
        }
        let unspellable = document.sourceEdits.count { !$0.isSpellable }
        if unspellable > 0 { report(.unspellable(path: document.path, count: unspellable)) }
    }

    private func writing(_ body: () throws(FileError) -> Void) throws(RunFailure) {
        do { try body() } catch { throw Sink.failureEndsRun ? .ofRun(error) : .ofInput(error) }
    }
}

/// What failed: the input, and the run goes on with the next, or the run as a whole. Not nested in the generic writer: the optimiser of
/// Swift 6.3 fails on typed errors that depend on a type parameter.
private enum RunFailure: Error {
    case ofInput(FileError)
    case ofRun(FileError)
}
