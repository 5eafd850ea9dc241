/// Why a query cannot be read, and where.
public struct QueryProblem: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        case unexpectedEnd
        /// A character or word that cannot stand there: another program's operator, for example.
        case unexpected(String)
        case unterminatedQuote
        case invalidDistance(String)
        /// A wildcard anywhere but at the end of a word of at least one letter.
        case wildcard(String)
        /// A condition that only excludes: there is nothing to mark in a text.
        case nothingToMark
    }

    public var reason: Reason
    /// Characters before it.
    public var offset: Int

    public init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
