/// What is made of repaired documents. For each input: `begin`, `write` for each of its documents in order, `end`; or
/// `abandon` in place of any later call when the input cannot be read on.
public protocol DocumentSink {
    /// Whether a failed write ends the run (one stream for all inputs) or only the input (a file for each).
    static var failureEndsRun: Bool { get }

    mutating func begin(_ input: Input) throws(FileError)
    mutating func write(_ document: Document) throws(FileError)
    mutating func end() throws(FileError)
    mutating func abandon()
}
