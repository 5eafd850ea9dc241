public import Unspin
public import UnspinDecisions
import UnspinRender

/// A phrase to decide on.
public struct ReviewPhrase: Sendable {
    /// The number of its text, from 0.
    public var text: Int
    public var edit: Edit
    public var phrase: DecidedPhrase
    /// What may take its place, most probable first; empty where it is only reported.
    public var candidates: [Alternative]

    init(text: Int, edit: Edit, phrase: DecidedPhrase) {
        self.text = text
        self.edit = edit
        self.phrase = phrase
        let first = Alternative(replacement: edit.replacement, entry: edit.entry, confidence: edit.confidence)
        candidates = (edit.replacement == edit.original ? [] : [first]) + edit.alternatives.filter { $0.replacement != edit.original }
    }
}

/// What is decided about a phrase so far.
public struct PhraseState: Sendable, Hashable {
    public var verdict: Decision.Verdict
    /// What is put there, where it is accepted.
    public var replacement: String

    static func accepted(_ replacement: String) -> PhraseState { PhraseState(verdict: .accept, replacement: replacement) }
}

extension [ReviewText] {
    /// The phrases of all texts, in the order of the texts. Linear in the texts.
    func phrases() -> [ReviewPhrase] {
        var phrases: [ReviewPhrase] = []
        for (index, text) in enumerated() {
            let positions = text.places.positions(of: text.edits.map(\.range.lowerBound))
            var counts: [String: Int] = [:]
            for (edit, position) in zip(text.edits, positions) {
                let phrase = DecidedPhrase(edit, at: position, in: text.text, place: text.place)
                let occurrence = counts[phrase.key, default: 0]
                counts[phrase.key] = occurrence + 1
                phrases.append(ReviewPhrase(text: index, edit: edit, phrase: occurrence == 0 ? phrase : phrase.occurring(occurrence)))
            }
        }
        return phrases
    }
}
