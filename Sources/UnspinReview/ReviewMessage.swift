public import UnspinDecisions

/// What the session has to say about a key; `Wording` has the sentences.
public enum ReviewMessage: Sendable, Hashable {
    case unknownKey(Key)
    case noCandidate(Int)
    /// There is nothing to accept: the phrase is only reported.
    case nothingToAccept
    case decided(Decision.Verdict, count: Int, scope: Scope)
    /// The candidate is none of any other phrase in scope.
    case nothingToUndo
    case undone(count: Int)
    /// All phrases behind the current one are decided.
    case noneOpenAhead(before: Int)
    case atStart, atEnd
    case notFound(String)
    case noSuchPlace(String)
    case badFilter(String)
    case filterShowsNothing
    case filtered(shown: Int, of: Int)
    case sorted(ReviewSession.Sorting)
    case nothingShown
    case resumed(decisions: Int, elsewhere: Int)
    /// From outside the session: something was written, or failed.
    case text(String)
}
