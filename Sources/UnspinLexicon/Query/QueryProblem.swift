/// Why a query cannot be read.
public enum QueryProblem: Error, Sendable, Hashable {
    case unexpectedEnd
    /// A character or word that cannot stand there; the offset counts characters from 0.
    case unexpected(String, at: Int)
    case unterminatedQuote(at: Int)
    case invalidDistance(String)
    /// A wildcard anywhere but at the end of a word of at least one letter.
    case wildcard(String)
}
