import Unspin
import UnspinDecisions
import UnspinRender
import UnspinTestSupport

extension DecidedPhrase {
    /// The phrase at a range of a text.
    convenience init(_ range: Range<Int>, in text: [UInt8], entry: String = "entry", path: String = "a.txt") {
        var edit = Edit.fake(range, String(decoding: text[range], as: UTF8.self), "new")
        edit.entry = entry
        self.init(edit, at: LineIndex(text).position(of: range.lowerBound), in: text, place: EditLog.Place(path: path))
    }

    /// The first occurrence of a phrase in a text.
    convenience init(_ phrase: String, in text: String, path: String = "a.txt") {
        let bytes = Array(text.utf8)
        let pattern = Array(phrase.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: pattern) } ?? 0
        self.init(start..<start + pattern.count, in: bytes, path: path)
    }
}

extension Decision {
    init(_ verdict: Decision.Verdict, _ phrase: DecidedPhrase, _ replacement: String = "new", step: Int = 1, scope: Scope = .phrase) {
        self.init(step: step, verdict: verdict, scope: scope, phrase: phrase, replacement: replacement)
    }
}

/// Decisions on random places of random text.
func randomDecisions(_ count: Int, on text: [UInt8], using generator: inout SeededGenerator) -> [Decision] {
    let edits = RandomText.edits(of: text, using: &generator).prefix(count)
    let lines = LineIndex(text)
    return edits.enumerated().map { index, edit in
        let place = EditLog.Place(
            path: ["a.txt", "b \"c\".jsonl"].randomElement(using: &generator)!, record: index.isMultiple(of: 3) ? "id\n\(index)" : nil,
            recordLine: index.isMultiple(of: 2) ? index + 1 : nil, field: index.isMultiple(of: 5) ? "text" : nil)
        let phrase = DecidedPhrase(
            edit, at: lines.position(of: edit.range.lowerBound), in: text, place: place, occurrence: index % 3)
        return Decision(
            step: index + 1, undoes: index.isMultiple(of: 7) && index > 0 ? index : nil,
            verdict: Decision.Verdict.allCases.randomElement(using: &generator)!, scope: Scope.allCases.randomElement(using: &generator)!,
            phrase: phrase, replacement: edit.replacement)
    }
}
