import UnspinText

/// A condition on a text, in the fingerprint language of the Problematic Paper Screener.
public indirect enum Query: Sendable, Hashable {
    /// One element of a phrase.
    public enum Term: Sendable, Hashable {
        case word(String)
        /// Any word that begins so (`clust*`).
        case prefix(String)
        case slot(SlotClass)
    }

    /// The terms one after the other.
    case phrase([Term])
    /// All the terms, in any order, with at most so many other words between them.
    case near([Term], distance: Int)
    case and(Query, Query)
    case or(Query, Query)
    case not(Query)
}

/// Where a guard looks.
public enum GuardScope: UInt32, Sendable, Hashable, CaseIterable {
    /// The words right after the match.
    case next
    /// The words right before the match.
    case previous
    case sentence
    case paragraph
    case document
    /// A place where the phrase or the proximity holds must take in the match.
    case match

    /// The key of a phrase file.
    public var name: String {
        switch self {
        case .next: "next"
        case .previous: "previous"
        case .sentence: "sentence"
        case .paragraph: "paragraph"
        case .document: "document"
        case .match: "match"
        }
    }
}

/// A query as a stack program: terms collect, `phrase` and `near` test what has collected and push a truth value.
enum QueryInstruction: Hashable {
    case word(UInt32)
    /// Heap offset of the folded beginning.
    case prefix(UInt32)
    case slot(SlotClass)
    case phrase
    case near(distance: Int)
    case and
    case or
    case not

    enum Code: UInt32 {
        case word, prefix, slot, phrase, near, and, or, not
    }

    func encoded(_ ids: [UInt32]) -> [UInt32] {
        switch self {
        case .word(let id): [Code.word.rawValue, ids[Int(id)]]
        case .prefix(let offset): [Code.prefix.rawValue, offset]
        case .slot(let slot): [Code.slot.rawValue, slot.rawValue]
        case .phrase: [Code.phrase.rawValue, 0]
        case .near(let distance): [Code.near.rawValue, UInt32(distance)]
        case .and: [Code.and.rawValue, 0]
        case .or: [Code.or.rawValue, 0]
        case .not: [Code.not.rawValue, 0]
        }
    }
}

extension Query {
    /// - Parameter keepsPunctuation: conditions on neighbours see punctuation, those on a stretch of text do not.
    func compile(into writer: inout LexiconWriter, keepsPunctuation: Bool) {
        switch self {
        case .phrase(let terms):
            Self.compile(terms, into: &writer, keepsPunctuation)
            writer.emit(.phrase)
        case .near(let terms, let distance):
            Self.compile(terms, into: &writer, keepsPunctuation)
            writer.emit(.near(distance: distance))
        case .and(let left, let right):
            left.compile(into: &writer, keepsPunctuation: keepsPunctuation)
            right.compile(into: &writer, keepsPunctuation: keepsPunctuation)
            writer.emit(.and)
        case .or(let left, let right):
            left.compile(into: &writer, keepsPunctuation: keepsPunctuation)
            right.compile(into: &writer, keepsPunctuation: keepsPunctuation)
            writer.emit(.or)
        case .not(let inner):
            inner.compile(into: &writer, keepsPunctuation: keepsPunctuation)
            writer.emit(.not)
        }
    }

    private static func compile(_ terms: [Term], into writer: inout LexiconWriter, _ keepsPunctuation: Bool) {
        for term in terms {
            switch term {
            case .word(let text):
                for piece in PhraseTokens(text).pieces where keepsPunctuation || piece.kind != .symbol {
                    writer.emit(.word(writer.wordID(piece.text)))
                }
            case .prefix(let text):
                writer.emit(.prefix(writer.string(String(decoding: Folding.folded(text), as: UTF8.self))))
            case .slot(let slot): writer.emit(.slot(slot))
            }
        }
    }
}
