import Unspin
public import UnspinFormats

/// Reads inputs one after the other, repairs their documents and hands them to a sink.
public struct Batch {
    /// Nil: by the ending of each name.
    public var format: InputFormat?
    public var fields: RecordFields
    /// The charset of text files; nil to find it out. JSON Lines are UTF-8.
    public var encoding: String?

    private let repairer: DocumentRepairer
    private let report: (Notice) -> Void

    public init(
        repairer: DocumentRepairer, format: InputFormat? = nil, fields: RecordFields = RecordFields(), encoding: String? = nil,
        report: @escaping (Notice) -> Void
    ) {
        self.repairer = repairer
        self.format = format
        self.fields = fields
        self.encoding = encoding
        self.report = report
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
        switch input.format(format) {
        case .text:
            var source: [UInt8] = []
            while try reading({ () throws(FileError) in try reader.append(to: &source) }) {}
            try writing { () throws(FileError) in try sink.begin(input) }
            try hand(document(source, input), to: &sink, counts: &counts)
        case .jsonLines:
            try writing { () throws(FileError) in try sink.begin(input) }
            var lines = RecordReader(path: input.name, fields: fields, repairer: repairer, report: report)
            while let line = try reading({ () throws(FileError) in try reader.nextLine() }) {
                if Interrupt.isRequested { throw .read(FileError(path: input.name, operation: .read, code: FileError.interruptedCode)) }
                if let document = lines.document(line) {
                    try hand(document, to: &sink, counts: &counts)
                } else {
                    try writing { () throws(FileError) in try sink.write(lines.blank(line)) }
                }
            }
        }
        try writing { () throws(FileError) in try sink.end() }
    }

    /// A file of text; untouched where it cannot be decoded.
    private func document(_ source: [UInt8], _ input: Input) -> Document {
        if let document = repairer.repair(file: source, path: input.name, encoding: encoding) { return document }
        report(.undecodable(path: input.name))
        return Document(path: input.name, source: source, offset: 0, parts: [], evidence: DocumentEvidence(), outcome: .otherLanguage)
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
