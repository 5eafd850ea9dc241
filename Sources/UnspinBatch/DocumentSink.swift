public import UnspinFormats

/// What is made of repaired documents. For each input: `begin`, `write` for each of its documents in order, `finish`, `end`; or
/// `abandon` in place of any later call when the input cannot be read on.
///
/// Where a run keeps a journal there is also `checkpoint` between documents, `suspend` in place of `abandon`, and for an input that
/// another run has suspended `resume` in place of `begin`, with `replay` for each record that is written already.
public protocol DocumentSink {
    /// Whether a failed write ends the run (one stream for all inputs) or only the input (a file for each).
    static var failureEndsRun: Bool { get }

    mutating func begin(_ input: Input) throws(FileError)
    mutating func write(_ document: Document) throws(FileError)
    /// Puts everything on the disk, under passing names.
    /// - Returns: these names.
    mutating func finish() throws(FileError) -> [String]
    mutating func end() throws(FileError)
    mutating func abandon()

    /// Puts what was written on the disk; nil where another run could not go on from here.
    mutating func checkpoint() throws(FileError) -> [WrittenFile]?
    /// Leaves what was written for another run.
    mutating func suspend()
    mutating func resume(_ input: Input, outputs: [WrittenFile]) throws(FileError)
    mutating func replay(_ record: Record) throws(FileError)
}

/// Sinks that another run cannot go on with.
extension DocumentSink {
    public mutating func finish() -> [String] { [] }
    public mutating func checkpoint() -> [WrittenFile]? { nil }
    public mutating func suspend() { abandon() }
    public mutating func resume(_ input: Input, outputs: [WrittenFile]) throws(FileError) { try begin(input) }
    public mutating func replay(_ record: Record) {}
}
