import Unspin
import UnspinRender
import UnspinText

/// A trace told from the first stage to the last.
struct Explanation {
    let trace: Trace
    /// The bytes of the decided text that are asked about; nil for all.
    let place: Range<Int>?
    let lines: LineIndex

    /// Spans whose best reading is less probable than this are only counted, unless a word is asked about.
    private static let leastShown = 0.05
    /// Readings shown of a span.
    static let shownReadings = 4
    /// Vetoes shown.
    static let shownVetoes = 12
    /// A place of at most so many bytes is a word, not a line.
    private static let longestWord = 1

    /// - Parameter place: in bytes of the text before normalisation.
    init(_ trace: Trace, place: Range<Int>?) {
        self.trace = trace
        self.place = place.map(trace.map.normalisedRange(of:))
        lines = LineIndex(trace.repair.original)
        isOfOneWord = place.map { $0.count <= Self.longestWord } ?? false
    }

    private let isOfOneWord: Bool

    /// Line and column, before normalisation, of a range of the decided text.
    func position(_ range: Range<Int>) -> LineIndex.Position {
        lines.position(of: trace.map.originalRange(of: range).lowerBound)
    }

    func isAsked(_ range: Range<Int>) -> Bool { place.map { $0.overlaps(range) } ?? true }

    /// The sections asked about, with their numbers from 1.
    var sections: [(number: Int, section: SectionTrace)] {
        trace.sections.enumerated().map { ($0 + 1, $1) }.filter { isAsked($0.1.range) }
    }

    /// The spans to show of a section, and how many more there are: unless a word is asked about, improbable ones and other
    /// ways to say what an edit says are only counted.
    func spans(of section: SectionTrace) -> (shown: [SpanTrace], others: Int) {
        let shown =
            isOfOneWord
            ? section.spans
            : section.spans.filter { span in
                if case .otherEdit = span.verdict { return false }
                return (span.best?.support ?? 0) >= Self.leastShown
            }
        return (shown, section.spans.count - shown.count)
    }

    /// The tokens of the sentences asked about.
    func tokens(of section: SectionTrace) -> [Token] {
        guard place != nil else { return section.tokens }
        var shown: [Token] = []
        var sentence: [Token] = []
        for token in section.tokens {
            if token.flags.contains(.startsSentence) {
                if sentence.contains(where: { isAsked($0.range) }) { shown += sentence }
                sentence = []
            }
            sentence.append(token)
        }
        return sentence.contains { isAsked($0.range) } ? shown + sentence : shown
    }

    func text(_ range: Range<Int>) -> String { VisibleText.escape(trace.text[range]) }
}
