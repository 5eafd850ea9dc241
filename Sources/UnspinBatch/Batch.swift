import Unspin
public import UnspinFormats

/// Reads inputs one after the other, repairs their documents and hands them to a sink.
public struct Batch {
    /// Nil: by the ending of each name.
    public var format: InputFormat?
    public var options: ReadOptions

    private let repairer: DocumentRepairer
    private let report: (Notice) -> Void

    public init(
        repairer: DocumentRepairer, format: InputFormat? = nil, options: ReadOptions = ReadOptions(), report: @escaping (Notice) -> Void
    ) {
        self.repairer = repairer
        self.format = format
        self.options = options
        self.report = report
    }

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
        var counts = Counts()
        for input in inputs {
            if Interrupt.isRequested { break }
            if input.isOwnOutput {
                report(.ownOutput(input.name))
                continue
            }
            do {
                try run(input, into: &sink, counts: &counts)
            } catch {
                sink.abandon()
                switch error {
                case .read(let error):
                    if error.isInterrupted, Interrupt.isRequested { continue }
                    report(.inputFailed(error))
                case .write(let error):
                    if Sink.failureEndsRun { throw error }
                    report(.outputFailed(error))
                }
                counts.failedInputs += 1
            }
        }
        counts.isInterrupted = Interrupt.isRequested
        return counts
    }

    private enum Failure: Error {
        case read(FileError)
        case write(FileError)
    }

    private func run<Sink: DocumentSink>(_ input: Input, into sink: inout Sink, counts: inout Counts) throws(Failure) {
        let reader = try reading { () throws(FileError) in try FileReader(input) }
        var records = RecordReader(reader, format: input.format(format), options: options)
        try writing { () throws(FileError) in try sink.begin(input) }
        while let record = try reading({ () throws(FileError) in try records.next() }) {
            if Interrupt.isRequested { throw .read(FileError(path: input.name, operation: .read, code: FileError.interruptedCode)) }
            switch record.content {
            case .filler, .continuation:
                try writing { () throws(FileError) in try sink.write(repairer.repair(record, path: input.name)) }
            case .bad(let error):
                report(.badRecord(path: input.name, line: record.line, error))
                try hand(repairer.repair(record, path: input.name), to: &sink, counts: &counts)
            case .texts:
                try hand(repairer.repair(record, path: input.name), to: &sink, counts: &counts)
            }
        }
        try writing { () throws(FileError) in try sink.end() }
    }

    private func hand<Sink: DocumentSink>(_ document: Document, to sink: inout Sink, counts: inout Counts) throws(Failure) {
        counts.add(document)
        if let first = document.invalid.first {
            report(.invalidBytes(path: document.path, count: document.invalid.count, first: first.lowerBound))
        }
        if document.outcome == .otherLanguage, document.recordLine == nil, !document.parts.isEmpty {
            report(.otherLanguage(path: document.path))
        }
        let unspellable = document.sourceEdits.count { !$0.isSpellable }
        if unspellable > 0 { report(.unspellable(path: document.path, count: unspellable)) }
        try writing { () throws(FileError) in try sink.write(document) }
    }

    private func reading<Value>(_ body: () throws(FileError) -> Value) throws(Failure) -> Value {
        do { return try body() } catch { throw .read(error) }
    }

    private func writing(_ body: () throws(FileError) -> Void) throws(Failure) {
        do { try body() } catch { throw .write(error) }
    }
}
