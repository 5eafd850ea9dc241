/// Takes away the braces of a spinner's template that were left around plain words in running text: `{that a}`, `{dollars}`.
///
/// Left alone: choices (`{a|b}`), placeholders (`{name}`, `{your city}`, `{{x}}`), and anything on a line with signs of code,
/// formulas or markup.
struct BracePass: NormalisationPass {
    let rule = NormalisationRule.brace
    /// The most bytes between the braces, and the most words.
    private static let longest = 48
    private static let mostWords = 5

    /// Words that stand in braces on purpose.
    private static let placeholders: Set<String> = [
        "name", "names", "user", "username", "firstname", "lastname", "email", "mail", "phone", "title", "subject", "date", "day", "month",
        "year", "time", "city", "state", "country", "address", "zip", "company", "product", "price", "amount", "total", "count",
        "number", "id", "url", "link", "file", "path", "key", "value", "text", "message", "content", "body", "author", "version",
        "keyword", "keywords", "topic", "category", "location", "word", "item", "items", "index", "type", "code", "size", "color", "colour",
        "your",
        "my", "insert", "placeholder", "variable", "string", "first", "last", "host", "port", "query", "page", "brand", "website", "domain",
    ]

    func changes(in text: Span<UInt8>) -> [TextChange] {
        var surroundings = Surroundings()
        var changes: [TextChange] = []
        var next = text.firstIndex(of: UInt8(ascii: "{"), from: 0)
        while next < text.count {
            let position = next
            next = text.firstIndex(of: UInt8(ascii: "{"), from: position + 1)
            guard let end = closing(of: position, in: text), isSetInProse(position..<end, in: text),
                surroundings.isProse(at: position, of: text)
            else { continue }
            changes.append(TextChange(range: position..<position + 1, replacement: "", rule: rule))
            changes.append(TextChange(range: end - 1..<end, replacement: "", rule: rule))
        }
        return changes
    }

    /// The end of the brace that closes a few plain words.
    private func closing(of start: Int, in text: Span<UInt8>) -> Int? {
        var words: [String] = []
        var position = start + 1
        while position < text.count, position - start <= Self.longest {
            let word = text.word(after: position)
            guard !word.isEmpty, word.allSatisfy({ !text[$0].isASCIIUpperCase }) else { return nil }
            words.append(String(decoding: word.map { text[$0] }, as: UTF8.self))
            position = word.upperBound
            switch text.byte(at: position) {
            case UInt8(ascii: "}") where position < text.count:
                // A lone letter is a variable.
                let isPlain =
                    words.count <= Self.mostWords && Self.placeholders.isDisjoint(with: words)
                    && (words.count > 1 || words[0].utf8.count > 2)
                return isPlain ? position + 1 : nil
            case UInt8(ascii: " "): position += 1
            default: return nil
            }
        }
        return nil
    }

    /// Whether a word stands before the braces and a word or punctuation behind them.
    private func isSetInProse(_ braces: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard text.byte(at: braces.lowerBound - 1) == UInt8(ascii: " "), let before = text.scalar(before: braces.lowerBound - 1),
            before.isLetter || before == "," || UInt8(ascii: before).isASCIIDigit
        else { return false }
        guard let next = text.scalar(after: braces.upperBound) else { return true }
        if next == " " { return text.scalar(after: braces.upperBound + 1).map { $0.isLetter || $0.isOpeningQuote } ?? true }
        return [".", ",", ";", ":", "?", "!", "\n", "\r", "\u{201D}", "\u{2019}"].contains(next)
    }
}

extension UInt8 {
    /// The byte of an ASCII scalar; of any other, zero.
    fileprivate init(ascii scalar: Unicode.Scalar) { self = scalar.isASCII ? UInt8(scalar.value) : 0 }
}
