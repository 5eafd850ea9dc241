/// How far the key reached by which a phrase was decided.
public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// This phrase alone.
    case phrase
    /// It and the rest of the document.
    case rest
    /// Every phrase of its entry in the document, or in all documents of the run.
    case document, run
    /// Every occurrence of the phrase, and never to be proposed again: it is on the allow-list.
    case always
}

/// One line of a decisions file: a verdict on one phrase.
public struct Decision: Sendable, Hashable {
    /// What was decided about a phrase.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// Put the replacement in its place.
        case accept
        /// Leave it as it stands.
        case reject
        /// Seen and left for later.
        case skip
        /// Not decided: what an undone decision leaves.
        case open
    }

    /// Numbers the keys that were pressed, from 1: the decisions of one key share it.
    public var step: Int
    /// The step that this one takes back; nil where it takes back none.
    public var undoes: Int?
    public var verdict: Verdict
    public var scope: Scope
    public var phrase: DecidedPhrase
    /// What is put there; for other verdicts than `accept`, what would have been.
    public var replacement: String

    public init(step: Int, undoes: Int? = nil, verdict: Verdict, scope: Scope, phrase: DecidedPhrase, replacement: String) {
        self.step = step
        self.undoes = undoes
        self.verdict = verdict
        self.scope = scope
        self.phrase = phrase
        self.replacement = replacement
    }
}

extension Decision.Verdict {
    /// Whether it says what becomes of the phrase.
    public var isDecided: Bool { self == .accept || self == .reject }
}
