import Unspin
public import UnspinDecisions

/// A review: what is decided, what is shown, and what each key makes of it. A plain value that knows no terminal and no file;
/// what a key asks of the world it returns as effects.
public struct ReviewSession: Sendable {
    public let texts: [ReviewText]
    /// In the order of the texts.
    public let phrases: [ReviewPhrase]
    /// What is decided about each phrase.
    public internal(set) var states: [PhraseState]

    /// The phrases that are shown, in the order that they are shown in.
    public internal(set) var order: [Int]
    /// Which of `order` is the current one.
    public internal(set) var position = 0
    public internal(set) var filter = ReviewFilter()
    public internal(set) var sorting = Sorting.place
    public internal(set) var layout = Layout.words
    public internal(set) var mode = Mode.deciding
    public internal(set) var message: ReviewMessage?

    /// The number of the last key that decided something.
    public internal(set) var step = 0
    /// What `u` takes back, the last one first.
    var history: [Change] = []
    var lastSearch = ""

    public enum Sorting: String, Sendable, Hashable, CaseIterable {
        case place
        /// The least sure first.
        case confidence
        case entry
    }

    public enum Layout: Sendable, Hashable {
        /// Changes within the running text.
        case words
        /// Before and after.
        case sideBySide
    }

    /// What the next key is for.
    public enum Mode: Sendable, Hashable {
        case deciding
        case help
        /// How all phrases of the current one's entry are decided.
        case scope(Scope)
        case prompt(Prompt, LineEditor)
        /// Whether to write the text.
        case write
    }

    /// What is typed in a line.
    public enum Prompt: Sendable, Hashable {
        case replacement, search, goTo, filter
    }

    /// What one key decided.
    struct Change: Sendable {
        var step: Int
        var scope: Scope
        /// The phrase that was current.
        var phrase: Int
        /// The phrases it changed, as they were.
        var before: [(phrase: Int, state: PhraseState)]
    }

    /// Everything is open. Linear in the texts.
    /// - Parameter texts: only those with phrases count.
    public init(_ texts: [ReviewText]) {
        self.texts = texts
        phrases = texts.phrases()
        states = phrases.map { PhraseState(verdict: .open, replacement: $0.candidates.first?.replacement ?? $0.edit.original) }
        order = Array(phrases.indices)
    }

    /// The current phrase; nil where none is shown.
    public var current: Int? { order.indices.contains(position) ? order[position] : nil }

    /// How many phrases have each verdict that one has.
    public var counts: [Decision.Verdict: Int] {
        let all = Decision.Verdict.allCases.map { verdict in (verdict, states.count { $0.verdict == verdict }) }
        return Dictionary(uniqueKeysWithValues: all.filter { $0.1 > 0 })
    }

    /// The phrases of a text, whether shown or not.
    func phrases(of text: Int) -> Range<Int> {
        firstPhrase(of: text)..<firstPhrase(of: text + 1)
    }

    /// Logarithmic.
    private func firstPhrase(of text: Int) -> Int {
        var low = 0
        var high = phrases.count
        while low < high {
            let middle = (low + high) / 2
            if phrases[middle].text < text { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// What a key asks of the world, in this order.
public enum ReviewEffect: Sendable, Hashable {
    /// To be on the disk before the next key.
    case append([Decision])
    /// Never to be proposed again, or again to be.
    case allow(String)
    case disallow(String)
    /// The current phrase's text in an editor.
    case edit(DecidedPhrase)
    /// Put what is accepted in its place now.
    case write
    case redraw
    case quit
}
