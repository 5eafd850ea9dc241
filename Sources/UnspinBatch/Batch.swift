import Unspin
public import UnspinFormats

/// What repairs the documents of a batch.
public enum Repairers {
    /// One that is not used by several threads: documents are repaired one after the other, whatever the number of jobs.
    case one(DocumentRepairer)
    /// One for each thread, made on it.
    case each(@Sendable () -> DocumentRepairer)
}

/// Reads inputs one after the other, repairs their documents and hands them to a sink in order.
public struct Batch {
    /// Nil: by the ending of each name.
    public var format: InputFormat?
    public var options: ReadOptions
    /// Documents that are repaired at once. The output does not depend on it.
    public var jobs = 1
    /// Nil: all of the inputs.
    public var shard: Shard?
    /// Whether the first bad record ends the run.
    public var isStrict = false
    /// Where bad records go in place of the output.
    public var quarantine: Quarantine?
    /// How an input is read, where that differs from input to input; in place of `format` and `options`.
    public var readingOf: (@Sendable (Input) -> InputReading)?
    /// What becomes of records besides their repaired text.
    public var output = RecordOutput()
    /// What is told of every document.
    public var runReport: RunReport?
    /// Called after every document.
    public var showProgress: ((RunProgress) -> Void)?

    /// Writes out what the sink's stream holds back; called where nothing is to be done until there is more input, or a document more.
    public var flush: (() throws(FileError) -> Void)?
    /// Whether that is done after every document.
    public var isUnbuffered = false

    /// Where it is kept how far the run has got.
    public var journal: RunJournal?
    /// How often it is kept within an input: the most that is done twice after a run was killed.
    public var checkpointInterval = Duration.seconds(1)

    /// Whether the sink takes long texts stretch by stretch, so that they may be of any length.
    public var splitsTexts = false

    private let repairers: Repairers
    private let report: (Notice) -> Void

    public init(
        repairers: Repairers, format: InputFormat? = nil, options: ReadOptions = ReadOptions(), report: @escaping (Notice) -> Void
    ) {
        self.repairers = repairers
        self.format = format
        self.options = options
        self.report = report
    }

    /// A batch with one repairer.
    public init(
        repairer: DocumentRepairer, format: InputFormat? = nil, options: ReadOptions = ReadOptions(), report: @escaping (Notice) -> Void
    ) {
        self.init(repairers: .one(repairer), format: format, options: options, report: report)
    }

    /// Processors that this process may use: the usual number of jobs.
    public static var processors: Int { BackgroundThread.processors }

    /// Runs over what was found; folders that could not be read count as inputs that failed.
    /// - Throws: what the sink throws, where one failed write ends the run.
    public func run<Sink: DocumentSink>(_ found: Discovery.Result, into sink: inout Sink) throws(FileError) -> Counts {
        for error in found.failures { report(.inputFailed(error)) }
        var counts = try run(found.inputs, into: &sink)
        counts.failedInputs += found.failures.count
        return counts
    }

    /// An input that fails is reported and counted, and the run goes on with the next one.
    /// - Throws: what the sink throws, where one failed write ends the run.
    public func run<Sink: DocumentSink>(_ inputs: [Input], into sink: inout Sink) throws(FileError) -> Counts {
        var writer = RunWriter<Sink>(self, inputs, report: report)
        var failure: FileError?
        func consume(_ event: RunEvent) -> Bool {
            do throws(FileError) {
                if Interrupt.isRequested || failure != nil { return false }
                let goesOn = try writer.consume(event, into: &sink)
                if isUnbuffered { try flush?() }
                return goesOn
            } catch {
                failure = error
                return false
            }
        }
        func wait() {
            do throws(FileError) { try flush?() } catch { failure = error }
        }
        switch repairers {
        case .one(let repairer): runInTurn(inputs, repairer, wait, consume)
        case .each(let make):
            if jobs < 2 { runInTurn(inputs, make(), wait, consume) } else { runAtOnce(inputs, make, wait, consume) }
        }
        writer.stop(&sink, isFailed: failure != nil)
        if let failure { throw failure }
        try runReport?.finish(jobs: jobs)
        if writer.counts.isComplete { journal?.remove() }
        return writer.counts
    }

    /// How each input is read.
    private var reading: @Sendable (Input) -> InputReading {
        // A text belongs to one part of a run, whole.
        let splits = splitsTexts && shard?.unit != .record
        return { [readingOf, format, options] input in
            var reading = readingOf?(input) ?? InputReading(format: format, options: options)
            // A limit that the user has set holds for texts too.
            reading.options.splitsText = splits && reading.options.recordLimit >= ReadOptions.defaultRecordLimit
            return reading
        }
    }

    private var resumption: Resumption { journal?.resumption ?? Resumption() }

    private func runInTurn(
        _ inputs: [Input], _ repairer: DocumentRepairer, _ wait: @escaping () -> Void, _ consume: (RunEvent) -> Bool
    ) {
        let reader = InputReader(inputs, reading, shard: shard, after: resumption, whenWaiting: wait)
        let shaper = RecordShaper(output)
        while let event = reader.next(), consume(event.repaired(by: repairer, shaper)) {}
    }

    /// What is read first is repaired on this thread: as long as that fills no block, to start others would take longer.
    private func runAtOnce(
        _ inputs: [Input], _ makeRepairer: @escaping @Sendable () -> DocumentRepairer, _ wait: () -> Void,
        _ consume: (RunEvent) -> Bool
    ) {
        let blocks = BlockReader(size: isUnbuffered ? 1 : EventBlock.size) { [reading, shard, resumption] in
            InputReader(inputs, reading, shard: shard, after: resumption, whenWaiting: $0)
        }
        let shaper = RecordShaper(output)
        var ownRepairer: DocumentRepairer?
        func runInTurn(_ block: EventBlock) -> Bool {
            let repairer = ownRepairer ?? makeRepairer()
            ownRepairer = repairer
            let goesOn = block.events.allSatisfy { consume($0.repaired(by: repairer, shaper)) }
            wait()
            return goesOn
        }
        let isMore = withoutActuallyEscaping(runInTurn) { blocks.readFirst($0) }
        guard isMore else { return }
        ownRepairer = nil
        let pipeline = OrderedPipeline<EventBlock, EventBlock>(workers: jobs, limit: jobs * EventBlock.size * 32) { $0.weight }
        let hasRun = pipeline.run(
            read: { blocks.read($0) },
            makeWorker: { [output] in
                let repairer = makeRepairer()
                let shaper = RecordShaper(output)
                return { $0.repaired(by: repairer, shaper) }
            },
            consume: { block in
                if let block { return block.events.allSatisfy(consume) }
                wait()
                return !Interrupt.isRequested
            })
        // The system gives no threads.
        if !hasRun { withoutActuallyEscaping(runInTurn) { blocks.read($0) } }
    }
}
