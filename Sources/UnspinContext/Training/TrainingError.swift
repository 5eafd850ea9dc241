/// Why a model could not be trained, read from ARPA or written.
public enum TrainingError: Error, Equatable, Sendable {
    /// A file could not be opened, read or written; the system's error number.
    case file(path: String, code: Int32)
    /// The word breaker could not be opened.
    case segmenter
    /// A file of counts in the work folder is cut short or not one of counts.
    case damagedCounts(path: String)
    /// The text holds no word.
    case noText
    /// A line of an ARPA file is not what its place asks for.
    case malformedARPA(line: Int)
    /// A line of a table of pairs is not what its head says.
    case malformedPairs(path: String, line: Int)
    /// No pruning makes the model that small.
    case unreachableSize(bytes: Int)
}
