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
            var positions = RunningPosition(text.text)
            var counts: [String: Int] = [:]
            for edit in text.edits {
                var phrase = DecidedPhrase(edit, at: positions.position(of: edit.range.lowerBound), in: text.text, place: text.place)
                let key = phrase.key
                phrase.occurrence = counts[key, default: 0]
                counts[key] = phrase.occurrence + 1
                phrases.append(ReviewPhrase(text: index, edit: edit, phrase: phrase))
            }
        }
        return phrases
    }
}

/// Line and column of ascending offsets, in one pass over the text however long its lines are.
private struct RunningPosition {
    private let text: [UInt8]
    private var offset = 0
    private var place = LineIndex.Position(line: 1, column: 1)

    init(_ text: [UInt8]) { self.text = text }

    mutating func position(of end: Int) -> LineIndex.Position {
        while offset < end {
            let rest = text[offset..<end]
            let lineEnd = rest.firstIndex(of: 0x0A)
            place.column += Self.columns(text[offset..<(lineEnd ?? end)])
            offset = lineEnd.map { $0 + 1 } ?? end
            if lineEnd != nil { place = LineIndex.Position(line: place.line + 1, column: 1) }
        }
        return place
    }

    /// Scalars of valid text; an invalid byte counts as one.
    private static func columns(_ bytes: ArraySlice<UInt8>) -> Int {
        if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
        return LineIndex(Array(bytes)).position(of: bytes.count).column - 1
    }
}
