public import Unspin
public import UnspinRender

/// Decisions carried out on a text.
public struct DecisionReplay: Sendable, Hashable {
    /// The accepted phrases as applied edits of the text, ascending and disjoint.
    public private(set) var edits: [Edit] = []
    /// Accepted phrases that are not there and whose replacement is.
    public private(set) var alreadyThere: [Decision] = []
    /// Accepted phrases that are not there any more, or not surely.
    public private(set) var notFound: [Decision] = []
    /// Accepted phrases that share bytes with another one.
    public private(set) var overlapping: [Decision] = []

    /// See `PhraseLocator.find` for the cost.
    public init(_ book: DecisionBook, on text: [UInt8], in place: EditLog.Place) {
        var phrases = PhraseLocator(text)
        var found: [(range: Range<Int>, decision: Decision)] = []
        var missed: [Decision] = []
        for decision in book.decisions(in: place) {
            // A rejected phrase takes its place too, so that an accepted one like it does not.
            let range = phrases.find(decision.phrase)
            guard decision.verdict == .accept else { continue }
            if let range { found.append((range, decision)) } else { missed.append(decision) }
        }
        found.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        for (range, decision) in found {
            if let last = edits.last?.range, last.upperBound > range.lowerBound || last == range {
                overlapping.append(decision)
            } else {
                edits.append(Self.edit(decision, at: range))
            }
        }
        for decision in missed {
            if phrases.find(decision.phrase, as: decision.replacement) != nil {
                alreadyThere.append(decision)
            } else {
                notFound.append(decision)
            }
        }
    }

    private static func edit(_ decision: Decision, at range: Range<Int>) -> Edit {
        let phrase = decision.phrase
        return Edit(
            range: range, original: phrase.original, replacement: decision.replacement, entry: phrase.entry, cause: phrase.cause,
            tier: phrase.tier, confidence: phrase.confidence, isApplied: true)
    }
}
