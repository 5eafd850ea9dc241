import Unspin
import UnspinDecisions
import UnspinRender

/// A review line by line: for pipes, terminals that cannot move the cursor, and screen readers. One key a line, the same as on the
/// full screen; what a key asks for stands behind it: `e foreign minister`, `t y`, `/ words`, `g 12`, `f tier:review`.
public struct LineDialogue: Sendable {
    public var session: ReviewSession
    /// Bytes of context on each side of a phrase.
    private static let context = 200

    public init(_ session: ReviewSession) { self.session = session }

    /// The phrase, its candidates and the question.
    public var question: String {
        var output = ""
        if let message = session.message { output += VisibleText.escape(Wording.message(message)) + "\n" }
        guard let current = session.current else { return output + Wording.nothing + "\n" }
        let phrase = session.phrases[current]
        let place = phrase.phrase.position
        output += "\n\(VisibleText.escape(session.texts[phrase.text].heading)):\(place.line):\(place.column)  "
        output += "\(Wording.position(session)), \(Wording.state(session.states[current]))\n"
        output += "  \(sentence(phrase, session.states[current]))\n"
        for (index, candidate) in phrase.candidates.prefix(9).enumerated() {
            output += "  \(index + 1) \(Wording.shown(candidate.replacement))  "
            output += "\(Wording.confidence(candidate.confidence))  \(candidate.entry.escaped)\n"
        }
        return output + "  \(Wording.reason(phrase.edit))\n" + Wording.question(candidates: phrase.candidates.count)
    }

    /// What an answer does. An empty one asks again, or takes what is offered.
    public mutating func answer(_ line: String) -> [ReviewEffect] {
        if case .prompt = session.mode { return type(line[...]) }
        if session.mode == .help { session.press(.escape) }
        let line = line.drop { $0 == " " }
        guard let first = line.first else {
            session.clearMessage()
            return []
        }
        let rest = line.dropFirst().drop { $0 == " " }
        var effects = session.press(.character(first))
        guard let next = rest.first else { return effects }
        switch session.mode {
        case .prompt: effects += type(rest)
        case .scope, .write: effects += session.press(.character(next))
        case .help: break
        case .deciding: if session.message == nil { session.say(Wording.oneKeyALine) }
        }
        return effects
    }

    /// What stands on a line takes the place of what a prompt offers.
    private mutating func type(_ text: Substring) -> [ReviewEffect] {
        if !text.isEmpty {
            _ = session.press(.end)
            _ = session.press(.control("u"))
            for character in text { _ = session.press(.character(character)) }
        }
        return session.press(.enter)
    }

    /// What stands between a key and its question, such as the help.
    public var interlude: String {
        switch session.mode {
        case .help:
            return Wording.help.map { "  \($0.keys)\t\($0.meaning)\n" }.joined()
        case .scope(let scope):
            let count = session.current.map { session.sameEntry(as: $0, in: scope).count } ?? 0
            return Wording.scope(scope, count: count) + "\n"
        case .write: return Wording.write + "\n"
        case .prompt(let prompt, let editor):
            return Wording.prompt(prompt) + (editor.text.isEmpty ? "" : "[\(editor.text.escaped)] ")
        case .deciding: return ""
        }
    }

    /// The phrase within the words around it.
    private func sentence(_ phrase: ReviewPhrase, _ state: PhraseState) -> String {
        let text = session.texts[phrase.text].text
        let range = phrase.edit.range
        let lines = session.texts[phrase.text].lines
        let line = lines.content(ofLine: lines.line(of: range.lowerBound))
        let before = ContextWindow.before(range.lowerBound, in: text, from: line.lowerBound, bytes: Self.context)
        let after = ContextWindow.behind(
            range.upperBound, in: text, to: max(line.upperBound, range.upperBound), bytes: Self.context)
        return before + PhraseMarks(phrase: phrase, state: state, isCurrent: true).inline.map(\.text).joined() + after
    }
}

extension String {
    fileprivate var escaped: String { VisibleText.escape(self) }
}
