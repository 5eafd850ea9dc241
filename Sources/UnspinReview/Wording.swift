import Unspin
import UnspinDecisions
import UnspinRender

/// Every sentence that a review says.
enum Wording {
    /// Keys and what they do, most needed first; with a shorter word for narrow screens.
    static let keys: [(key: String, long: String, short: String)] = [
        ("y", "accept", "yes"), ("n", "reject", "no"), ("1-9", "candidate", "pick"), ("e", "edit", "edit"), ("s", "skip", "skip"),
        ("u", "undo", "undo"), ("a/d", "rest", "rest"), ("t/T", "same entry", "entry"), ("i", "never again", "never"),
        ("/", "search", "find"), ("g", "go to", "go"), ("f", "filter", "filter"), ("w", "view", "view"), ("W", "write", "write"),
        ("?", "help", "help"), ("q", "quit", "quit"),
    ]

    /// While a line is typed.
    static let promptKeys: [(key: String, long: String, short: String)] = [
        ("Enter", "done", "done"), ("Esc", "leave it", "leave"), ("Ctrl-U", "clear the line", "clear"), ("Ctrl-W", "back a word", "word"),
    ]

    static let help: [(keys: String, meaning: String)] = [
        ("y n", "accept, reject this phrase"),
        ("1-9", "accept that candidate"),
        ("e", "type what stands there instead"),
        ("a d", "accept, reject it and the rest of the document"),
        ("t T", "all of its entry: in the document, everywhere"),
        ("i", "never again: reject it everywhere, and allow it"),
        ("s", "skip it for now"),
        ("u", "undo, as often as you like"),
        ("j k", "next, previous (or arrows, Space); Tab: next open"),
        ("Home", "first; End: last; PgDn, PgUp: ten on, ten back"),
        ("/", "search; Enter alone: again"),
        ("g", "go to a number, a :line, a document"),
        ("f", "filter: tier: entry: state: confidence< ambiguous"),
        ("S", "sort by place, by confidence, by entry"),
        ("w", "within the text, or side by side"),
        ("o", "open the place in $EDITOR"),
        ("W", "write the accepted phrases into the text now"),
        ("q", "quit; every decision is saved already"),
    ]
    static let helpTitle = "Keys (any key: back)"
    static let marks = "[?open?] {+accepted+} [-removed-] [=rejected=] »current«"
    static let tooSmall = "Too small: 40 columns, 12 rows are needed. q quits."
    static let nothing = "Nothing to decide."

    static func position(_ session: ReviewSession) -> String {
        let hidden = session.phrases.count - session.order.count
        return "phrase \(session.order.isEmpty ? 0 : session.position + 1) of \(session.order.count)"
            + (hidden > 0 ? " (\(hidden) hidden)" : "")
    }

    static func counts(_ session: ReviewSession) -> String {
        let counts = session.counts
        let skipped = counts[.skip].map { ", \($0) skipped" } ?? ""
        return
            "\(counts[.accept, default: 0]) accepted, \(counts[.reject, default: 0]) rejected\(skipped), \(counts[.open, default: 0]) open"
    }

    static func document(_ session: ReviewSession, _ phrase: ReviewPhrase) -> String {
        let text = session.texts[phrase.text]
        var parts: [String] = []
        if let rate = text.rate { parts.append("\(Int((rate * 100).rounded())) % spun" + (text.family.map { ", family \($0)" } ?? "")) }
        if session.sorting != .place { parts.append("by \(session.sorting.rawValue)") }
        if !session.filter.conditions.isEmpty { parts.append("filter \(session.filter.text)") }
        return parts.joined(separator: " · ")
    }

    static func state(_ state: PhraseState) -> String {
        switch state.verdict {
        case .open: "open"
        case .skip: "skipped"
        case .reject: "rejected"
        case .accept: "accepted: \(shown(state.replacement))"
        }
    }

    /// A replacement by itself.
    static func shown(_ replacement: String) -> String { replacement.isEmpty ? "(nothing)" : visible(replacement) }

    /// Without control characters; a space that would not be seen as `␣`.
    static func visible(_ text: String) -> String {
        let escaped = VisibleText.escape(text)
        return escaped.allSatisfy { $0 == " " } ? String(repeating: "␣", count: escaped.count) : escaped
    }

    static func sameEntry(here: Int, everywhere: Int) -> String {
        "this entry: \(here) here, \(everywhere) in all"
    }

    static func reason(_ edit: Edit) -> String {
        let cause = edit.cause == .phrase ? edit.cause.name : "rule \(edit.cause.name)"
        let tier =
            switch edit.tier {
            case .auto: edit.isApplied ? "clean applies it by itself" : "not sure enough to be applied by itself"
            case .review: "applied only when somebody looked"
            case .report: "reported only: type a replacement with e"
            }
        return "\(cause), tier \(edit.tier.rawValue): \(tier)"
    }

    static func prompt(_ prompt: ReviewSession.Prompt) -> String {
        switch prompt {
        case .replacement: "Replacement: "
        case .search: "Search: "
        case .goTo: "Go to number, :line or document: "
        case .filter: "Filter (tier:review state:open confidence<0.8 …): "
        }
    }

    static func scope(_ scope: Scope, count: Int) -> String {
        "\(counted(count, "phrase")) of this entry in \(scope == .document ? "this document" : "all documents"): y, n, 1-9, or Esc"
    }

    static let write = "Write the accepted phrases into the text now? y or n"

    static let oneKeyALine = "one key a line: what stood behind it was not read"

    static func question(candidates: Int) -> String {
        let numbers = candidates > 1 ? ",1-\(min(9, candidates))" : ""
        return "[y,n\(numbers),e,s,u,a,d,t,T,i,/,g,f,W,q,?] "
    }

    /// `0.98`; two digits behind the point.
    static func confidence(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return hundredths >= 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }

    private static func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }

    static func message(_ message: ReviewMessage) -> String {
        switch message {
        case .unknownKey(let key): "\(name(of: key)) does nothing here; ? shows the keys"
        case .noCandidate(let number): "there is no candidate \(number)"
        case .nothingToAccept: "there is nothing to put there; e to type it, n to leave the phrase"
        case .decided(let verdict, let count, let scope): "\(word(verdict)) \(counted(count, "phrase"))\(reach(scope)); u takes it back"
        case .nothingToUndo: "nothing to undo"
        case .undone(let count): "\(counted(count, "phrase")) as before"
        case .noneOpenAhead(let before):
            before == 0 ? "that was the last one; q quits" : "none open ahead, \(before) undecided before: Home and Tab, or f state:open"
        case .atStart: "this is the first one"
        case .atEnd: "this is the last one"
        case .notFound(let words): "“\(words)” is in no phrase, nor close to one"
        case .noSuchPlace(let place): "there is no \(place)"
        case .badFilter(let text): "“\(text)” is no filter: tier:review entry:WORD family:A state:open confidence<0.8 ambiguous WORD"
        case .filterShowsNothing: "that filter shows nothing; it was not taken"
        case .filtered(let shown, let all): shown == all ? "all \(all) shown" : "\(shown) of \(all) shown; f and an empty line shows all"
        case .sorted(let sorting): "by \(sorting.rawValue)" + (sorting == .confidence ? ", the least sure first" : "")
        case .nothingShown: nothing
        case .resumed(let decisions, let elsewhere):
            "taken up: \(counted(decisions, "decision"))" + (elsewhere > 0 ? ", \(elsewhere) on phrases that are not proposed here" : "")
        case .text(let text): text
        }
    }

    private static func word(_ verdict: Decision.Verdict) -> String {
        switch verdict {
        case .accept: "accepted"
        case .reject: "rejected"
        case .skip: "skipped"
        case .open: "opened"
        }
    }

    private static func reach(_ scope: Scope) -> String {
        switch scope {
        case .phrase: ""
        case .rest: " to the end of the document"
        case .document: " of the entry in this document"
        case .run: " of the entry in all documents"
        case .always: "; never again"
        }
    }

    private static func name(of key: Key) -> String {
        switch key {
        case .character(" "): "Space"
        case .character(let character): VisibleText.escape(String(character))
        case .control(let character): "Ctrl-\(character.uppercased())"
        default: "\(key)".prefix(1).uppercased() + "\(key)".dropFirst()
        }
    }
}
