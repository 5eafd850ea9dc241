import Unspin
import UnspinFormats

/// Takes the events of a run in order: hands documents to the sink, counts, keeps the journal, and says what is to be said.
struct RunWriter<Sink: DocumentSink> {
    private let isStrict: Bool
    private let quarantine: Quarantine?
    private let runReport: RunReport?
    private let showProgress: ((RunProgress) -> Void)?
    private var progress: ProgressCount
    private let journal: RunJournal?
    private let report: (Notice) -> Void
    private(set) var counts: Counts
    /// The input that the sink has open.
    private var current: OpenInput?
    /// Whether the sink could not go on with an input of which the reader still says something.
    private var isPassingOver = false
    /// The bad record whose further pieces come next; nil where there is none, or where it passes through.
    private var removed: RecordError?
    private let clock = ContinuousClock()
    private let interval: Duration
    private var nextCheckpoint: ContinuousClock.Instant

    init(_ batch: Batch, _ inputs: [Input], report: @escaping (Notice) -> Void) {
        isStrict = batch.isStrict
        quarantine = batch.quarantine
        runReport = batch.runReport
        journal = batch.journal
        interval = batch.checkpointInterval
        showProgress = batch.showProgress
        progress = ProgressCount(batch.showProgress == nil ? [] : inputs.filter { batch.shard?.takes($0) ?? true })
        self.report = report
        counts = journal?.resumption.state.counts ?? Counts()
        nextCheckpoint = clock.now + interval
    }

    /// - Returns: whether the run goes on.
    /// - Throws: where one failed write ends the run.
    mutating func consume(_ event: RunEvent, into sink: inout Sink) throws(FileError) -> Bool {
        do {
            switch event {
            case .begin(let input): try begin(input, &sink)
            case .replayed(let record):
                current?.records += 1
                follow(record)
                if showProgress != nil { progress.add(bytes: record.source.count, isNew: false) }
                if current != nil { try writing { () throws(FileError) in try sink.replay(record) } }
            case .document(var document):
                guard current != nil else { return true }
                if document.stretch != nil { follow(&document) }
                try write(document, into: &sink)
                if let showProgress {
                    progress.add(document)
                    showProgress(progress.progress)
                }
                if isStrict, document.outcome == nil {
                    counts.isStrictlyStopped = true
                    report(.stoppedByBadRecord)
                    return false
                }
                if journal != nil, document.recordLine != nil, clock.now >= nextCheckpoint { try checkpoint(&sink) }
            case .end: try end(&sink)
            case .failed(let input, let error):
                if isPassingOver {
                    isPassingOver = false
                } else {
                    drop(input, &sink)
                }
                report(.inputFailed(error))
            case .doneBefore(let input):
                counts.doneBefore += 1
                leave(input)
            case .ownOutput(let input):
                report(.ownOutput(input.name))
                leave(input)
            case .binary(let input):
                report(.binary(input.name))
                leave(input)
            case .record: preconditionFailure("records are repaired before they are written")
            }
        } catch {
            switch error {
            case .ofRun(let error): throw error
            case .ofInput(let error):
                // What the reader still says of this input is passed over, unless that was its end.
                if let input = current?.input { drop(input, &sink) }
                if case .end = event {} else { isPassingOver = true }
                report(.outputFailed(error))
            }
        }
        return true
    }

    /// The run is over, whether or not all inputs are.
    /// - Parameter isFailed: whether a failed write ended it.
    mutating func stop(_ sink: inout Sink, isFailed: Bool) {
        counts.isInterrupted = Interrupt.isRequested
        guard current != nil else { return }
        if !isFailed, counts.isInterrupted, journal != nil, current?.hasRecords == true { try? checkpoint(&sink) }
        if current?.isResumable == true, !counts.isStrictlyStopped { sink.suspend() } else { sink.abandon() }
        current = nil
    }

    private mutating func begin(_ input: Input, _ sink: inout Sink) throws(RunFailure) {
        removed = nil
        isPassingOver = false
        if showProgress != nil { progress.begin(input) }
        current = OpenInput(input: input, stamp: input.path.flatMap(FileStamp.init), before: state)
        if let journal, let partial = journal.resumption.partial, journal.resumption.isPartial(input) {
            current?.isResumable = true
            current?.before = journal.resumption.before
            try writing { () throws(FileError) in try sink.resume(input, outputs: partial.outputs) }
        } else {
            try writing { () throws(FileError) in try sink.begin(input) }
        }
    }

    private mutating func end(_ sink: inout Sink) throws(RunFailure) {
        isPassingOver = false
        guard let current else { return }
        try writing { () throws(FileError) in
            let files = try sink.finish()
            if let journal, let stamp = current.stamp {
                try quarantine?.synchronise()
                try runReport?.synchronise()
                try journal.finished(current.input, stamp: stamp, files: files, state: state)
            }
            try sink.end()
        }
        self.current = nil
        leave(current.input)
    }

    /// Nothing is kept of the input, and nothing is known of it; but what went into a stream stays there.
    private mutating func drop(_ input: Input, _ sink: inout Sink) {
        if let current {
            sink.abandon()
            if !Sink.failureEndsRun {
                // These are of the run.
                let (failed, done) = (counts.failedInputs, counts.doneBefore)
                counts = current.before.counts
                (counts.failedInputs, counts.doneBefore) = (failed, done)
                try? quarantine?.cut(to: current.before.quarantine)
                try? runReport?.cut(to: current.before.documents)
            }
        }
        current = nil
        counts.failedInputs += 1
        leave(input)
    }

    /// Goes on with the next input.
    private mutating func leave(_ input: Input) {
        guard let showProgress else { return }
        progress.end(input)
        showProgress(progress.progress)
    }

    private mutating func checkpoint(_ sink: inout Sink) throws(RunFailure) {
        guard let journal, let current, let stamp = current.stamp else { return }
        var isKept = false
        try writing { () throws(FileError) in
            guard let outputs = try sink.checkpoint() else { return }
            try quarantine?.synchronise()
            try runReport?.synchronise()
            try journal.reached(current.records, of: current.input, stamp: stamp, outputs: outputs, state: state)
            isKept = true
        }
        // Sinks that cannot be gone on with from here are asked again after the next record.
        guard isKept else { return }
        self.current?.isResumable = true
        nextCheckpoint = clock.now + interval
    }

    private var state: RunState {
        var state = RunState()
        state.counts = counts
        state.quarantine = quarantine?.length ?? 0
        state.documents = runReport?.length ?? 0
        return state
    }

    private mutating func write(_ document: Document, into sink: inout Sink) throws(RunFailure) {
        var document = document
        current?.records += 1
        current?.hasRecords = document.recordLine != nil
        if !document.isContinuation {
            // A file that is one record as a whole passes through: its output is not left empty.
            removed = document.recordLine != nil && quarantine != nil ? document.failure : nil
            document.removal = removed.map(Removal.quarantine) ?? document.removal
            if document.isRecord { tell(document) }
        }
        if let failure = removed {
            document.failure = failure
            document.removal = .quarantine(failure)
        }
        do throws(FileError) {
            if removed != nil { try quarantine?.add(document) }
            if document.isRecord { try runReport?.add(document) }
        } catch {
            throw .ofRun(error)
        }
        try writing { () throws(FileError) in try sink.write(document) }
    }

    /// Knows of a record that another run has written whether its further pieces go where it went.
    private mutating func follow(_ record: Record) {
        switch record.content {
        case .continuation: break
        case .bad(let error): removed = record.line != nil && quarantine != nil ? error : nil
        default: removed = nil
        }
    }

    /// Gives a stretch what it has to know of the text before it; the last one, the evidence of all of it.
    private mutating func follow(_ document: inout Document) {
        guard var text = current?.text else { return }
        document.stretch?.before = text
        text.add(document)
        if document.endsDocument {
            document.evidence = text.evidence
            document.outcome = text.outcome
        }
        current?.text = text
    }

    /// Counts a document and says what is unusual about it.
    private mutating func tell(_ document: Document) {
        counts.add(document)
        if let text = current?.text, document.stretch != nil {
            guard document.endsDocument else { return }
            if let first = text.firstInvalid {
                report(.invalidBytes(path: document.path, count: text.invalidCount, first: first))
            }
        }
        if let failure = document.failure {
            report(.badRecord(path: document.path, line: document.recordLine, failure, isRemoved: document.isRemoved))
        }
        if document.stretch == nil, let first = document.invalid.first {
            report(.invalidBytes(path: document.path, count: document.invalid.count, first: first.lowerBound))
        }
        if document.outcome == .otherLanguage, document.recordLine == nil, !document.parts.isEmpty {
            report(.otherLanguage(path: document.path))
        }
        let unspellable = document.sourceEdits.count { !$0.isSpellable }
        if unspellable > 0 { report(.unspellable(path: document.path, count: unspellable)) }
    }

    private func writing(_ body: () throws(FileError) -> Void) throws(RunFailure) {
        // Where there is no room for one output there is none for the next.
        do { try body() } catch { throw Sink.failureEndsRun || error.isOutOfSpace ? .ofRun(error) : .ofInput(error) }
    }
}

/// What failed: the input, and the run goes on with the next, or the run as a whole. Not nested in the generic writer: the optimiser of
/// Swift 6.3 fails on typed errors that depend on a type parameter.
private enum RunFailure: Error {
    case ofInput(FileError)
    case ofRun(FileError)
}

/// The input that is being written.
private struct OpenInput {
    var input: Input
    var stamp: FileStamp?
    /// Records that were written.
    var records = 0
    /// Whether it is cut into records, between which another run can go on.
    var hasRecords = false
    /// Whether another run can go on with it as it is on the disk.
    var isResumable = false
    /// How things were before it, whichever run began it.
    var before: RunState
    /// Of a long text, the stretches that went by.
    var text = TextSoFar()
}
