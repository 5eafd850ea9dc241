public import BenchmarkInputs

/// What is measured: a stage of the way from bytes to repaired bytes, or all of it.
public enum Stage: String, Sendable, CaseIterable {
    /// Bytes in UTF-8 to text.
    case decode
    /// Bytes in UTF-16 to text: the way of every charset but UTF-8.
    case decodeUTF16 = "decode-utf16"
    /// Letters, invisible characters, spacing.
    case normalise
    /// Words and sentences.
    case segment
    /// Words resolved to ids, and all phrases of the lexicon at all places.
    case scan
    /// Decoding by context of a text that is taken as spun, nothing applied: one round.
    case decide
    /// What a library's user calls: all rounds, with the evidence that the text brings.
    case repair
    /// A repair's text, unified diff and edit log.
    case render
    /// From bytes to repaired bytes.
    case endToEnd = "end-to-end"

    /// What the work comes to, where it does what it should. Bounds, not figures: dictionaries and models change.
    public func expected(of input: Input, text: String) -> ClosedRange<Int> {
        let bytes = text.utf8.count
        let words = text.split { $0 == " " || $0 == "\n" }.count
        let isSpun = input.wording == .spun
        switch self {
        case .decode, .decodeUTF16: return bytes...bytes
        case .normalise: return bytes * 19 / 20...bytes * 21 / 20
        case .segment: return words...words * 2
        case .scan: return words / 4...words * 20
        case .decide: return isSpun ? words / 20...words : 0...words / 10
        case .repair, .endToEnd: return isSpun ? words / 20...words : 0...0
        case .render: return isSpun ? bytes * 3 / 2...bytes * 20 : bytes...bytes * 4
        }
    }
}
