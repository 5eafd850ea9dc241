internal import CICU

/// What ICU says of a segment between two word boundaries.
public enum WordSegmentKind: Sendable, Hashable {
    /// No letters or digits: white space, punctuation, symbols.
    case other
    case number
    /// Letters, kana or ideographs.
    case word
}

/// ICU's word boundaries over UTF-8. One for each worker; reusable for any number of texts.
public struct WordBreaker: ~Copyable, Sendable {
    private var breaks: BreakIterator

    public init() throws(ICUError) {
        breaks = try BreakIterator(.word)
    }

    /// Calls `body` with every segment of the text, in order and without gaps, as a half-open byte range.
    /// Ill-formed bytes count as U+FFFD, one for each maximal subpart. At most 2 GiB of text.
    public mutating func forEachSegment(
        of text: Span<UInt8>, _ body: (_ range: Range<Int>, _ kind: WordSegmentKind) -> Void
    ) throws(ICUError) {
        try breaks.forEachSegment(of: text) { range, segment in
            switch segment {
            case .other: body(range, .other)
            case .number: body(range, .number)
            case .word: body(range, .word)
            }
        }
    }
}

/// ICU's sentence boundaries over UTF-8. One for each worker; reusable for any number of texts.
public struct SentenceBreaker: ~Copyable, Sendable {
    private var breaks: BreakIterator

    public init() throws(ICUError) {
        breaks = try BreakIterator(.sentence)
    }

    /// Calls `body` with every sentence of the text, its trailing white space included, in order and without gaps, as a
    /// half-open byte range. At most 2 GiB of text.
    public mutating func forEachSentence(
        in text: Span<UInt8>, _ body: (_ range: Range<Int>) -> Void
    ) throws(ICUError) {
        try breaks.forEachSegment(of: text) { range, _ in body(range) }
    }
}
