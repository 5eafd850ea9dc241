public import UnspinFormats

/// Something to tell the user about a run, as data; the command line writes the sentences.
public enum Notice: Sendable, Hashable {
    /// Not read, or read in part.
    case inputFailed(FileError)
    /// Not written; the input is as it was.
    case outputFailed(FileError)
    /// A name that Unspin gives to its own output: not read.
    case ownOutput(String)
    /// Found in a folder, and no text: not read.
    case binary(String)
    /// - line: the record's 1-based line; nil where it is the whole input.
    /// - isRemoved: whether it is in quarantine; else it passes through.
    case badRecord(path: String, line: Int?, RecordError, isRemoved: Bool)
    /// The bad record said last ended the run.
    case stoppedByBadRecord
    /// Bytes that are invalid in the input's charset: passed through.
    /// - first: the offset of the first of them in the decoded text.
    case invalidBytes(path: String, count: Int, first: Int)
    /// Replacements that the input's charset cannot express: not applied.
    case unspellable(path: String, count: Int)
    case otherLanguage(path: String)
    case written(path: String, log: String, applied: Int, proposed: Int)
    case unchanged(path: String, proposed: Int)
    /// Lines of attributes.
    case attributesWritten(path: String, rows: Int)
}
