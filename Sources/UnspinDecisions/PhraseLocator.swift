import Unspin
import UnspinRender

/// Finds decided phrases in a text that may have changed since. No place is found twice.
public struct PhraseLocator {
    private let text: [UInt8]
    private var taken: Set<Range<Int>> = []
    /// Where a phrase stands, ascending, for those that were looked for.
    private var occurrences: [String: [Range<Int>]] = [:]

    public init(_ text: [UInt8]) { self.text = text }

    /// Keeps a place from being found.
    public mutating func take(_ range: Range<Int>) { taken.insert(range) }

    /// The place of a phrase; nil where it is not, or not surely, there. In this order:
    ///
    /// 1. where it stood, if it still stands there between the same words;
    /// 2. where it stands between the same words: its own occurrence, or the last one;
    /// 3. where it stands between at least half of these words, if no other place comes as near.
    ///
    /// Constant for 1; for 2 and 3 linear in the text for each different phrase.
    /// - Parameter words: what to look for in place of the phrase itself, such as its replacement.
    public mutating func find(_ phrase: DecidedPhrase, as words: String? = nil) -> Range<Int>? {
        let words = words ?? phrase.original
        let found = hinted(phrase, words) ?? exact(phrase, words) ?? similar(phrase, words)
        if let found { taken.insert(found) }
        return found
    }

    private func hinted(_ phrase: DecidedPhrase, _ words: String) -> Range<Int>? {
        let start = phrase.range.lowerBound
        let range = start..<start + words.utf8.count
        guard range.upperBound <= text.count, text[range].elementsEqual(words.utf8), !taken.contains(range),
            PhraseContext(of: range, in: text) == phrase.context
        else { return nil }
        return range
    }

    private mutating func exact(_ phrase: DecidedPhrase, _ words: String) -> Range<Int>? {
        let ranges = occurrences(of: words).filter { PhraseContext(of: $0, in: text) == phrase.context }
        let own = ranges.indices.contains(phrase.occurrence) ? ranges[phrase.occurrence] : ranges.last
        if let own, !taken.contains(own) { return own }
        return ranges.first { !taken.contains($0) }
    }

    private mutating func similar(_ phrase: DecidedPhrase, _ words: String) -> Range<Int>? {
        let needed = (phrase.context.before.count + phrase.context.after.count + 1) / 2
        var best: (range: Range<Int>, agreement: Int)?
        var isTie = false
        for range in occurrences(of: words) where !taken.contains(range) {
            let agreement = PhraseContext(of: range, in: text).agreement(with: phrase.context)
            guard agreement >= max(1, needed), agreement >= best?.agreement ?? 0 else { continue }
            isTie = agreement == best?.agreement
            best = (range, agreement)
        }
        return isTie ? nil : best?.range
    }

    private mutating func occurrences(of words: String) -> [Range<Int>] {
        if let known = occurrences[words] { return known }
        let pattern = Array(words.utf8)
        var ranges: [Range<Int>] = []
        if let first = pattern.first {
            var position = 0
            while position + pattern.count <= text.count, let start = text[position...].firstIndex(of: first) {
                if start + pattern.count <= text.count, text[start..<start + pattern.count].elementsEqual(pattern) {
                    ranges.append(start..<start + pattern.count)
                }
                position = start + 1
            }
        } else {
            // A phrase of no length, an insertion, is known by its place alone.
            ranges = Self.gaps(in: text)
        }
        occurrences[words] = ranges
        return ranges
    }

    /// The empty ranges at word borders.
    private static func gaps(in text: [UInt8]) -> [Range<Int>] {
        (0...text.count).filter { offset in
            offset == 0 || offset == text.count || text[offset] <= 0x20 || text[offset - 1] <= 0x20
        }.map { $0..<$0 }
    }
}
