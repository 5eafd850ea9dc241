/// What the rules of spacing and braces ask about the surroundings of a place.
struct Surroundings: ~Copyable {
    private var line = 0..<0
    private var verdict = Verdict(isProse: false, hasTightList: false)

    private struct Verdict {
        var isProse: Bool
        var hasTightList: Bool
    }

    /// Whether the line looks like running text: some words with spaces between them, and no sign of code, formulas, tables, markup
    /// or of text that a program has cut into tokens. The verdict is kept, so all questions about a line together read it once.
    mutating func isProse(at position: Int, of text: Span<UInt8>) -> Bool {
        judge(position, text)
        return verdict.isProse
    }

    /// Whether the line lists words without spaces after its commas, as a row of comma-separated values does.
    mutating func hasTightList(at position: Int, of text: Span<UInt8>) -> Bool {
        judge(position, text)
        return verdict.hasTightList
    }

    private mutating func judge(_ position: Int, _ text: Span<UInt8>) {
        if line.contains(position) { return }
        var start = position
        while start > 0, text[start - 1] != 0x0A { start -= 1 }
        var end = position
        while end < text.count, text[end] != 0x0A { end += 1 }
        line = start..<end
        verdict = Self.verdict(on: text.extracting(line))
    }

    private static func verdict(on line: Span<UInt8>) -> Verdict {
        var spaces = 0
        var tightCommas = 0
        var spacedCommas = 0
        var isProse = true
        for index in line.indices {
            switch line[index] {
            case UInt8(ascii: " "):
                spaces += 1
                if isCutIntoTokens(line, at: index) { isProse = false }
            case UInt8(ascii: ","):
                if index + 1 < line.count, line[index + 1].isASCIILetter { tightCommas += 1 } else { spacedCommas += 1 }
            case UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\t"):
                isProse = false
            default: break
            }
        }
        return Verdict(isProse: isProse && spaces >= 3, hasTightList: tightCommas >= 3 && tightCommas >= spacedCommas)
    }

    /// ` 's` and ` n't`: the text of a treebank.
    private static func isCutIntoTokens(_ line: Span<UInt8>, at space: Int) -> Bool {
        guard space + 3 < line.count else { return false }
        let next = (line[space + 1], line[space + 2], line[space + 3])
        return next == (0x27, 0x73, 0x20) || next == (0x6E, 0x27, 0x74)
    }
}

extension UInt8 {
    var isASCIILetter: Bool { 0x61...0x7A ~= self | 0x20 }
    var isASCIILowerCase: Bool { 0x61...0x7A ~= self }
    var isASCIIUpperCase: Bool { 0x41...0x5A ~= self }
    var isASCIIDigit: Bool { 0x30...0x39 ~= self }
    var isASCIIWhiteSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}

extension Span where Element == UInt8 {
    /// The byte at a place, or a space beyond the text's ends.
    func byte(at position: Int) -> UInt8 { indices.contains(position) ? self[position] : 0x20 }

    /// The scalar that ends before a place, if there is any.
    func scalar(before position: Int) -> Unicode.Scalar? {
        position <= 0 ? nil : scalar(at: scalarStart(before: position)).scalar
    }

    /// The scalar that begins at a place.
    func scalar(after position: Int) -> Unicode.Scalar? { position < count ? scalar(at: position).scalar : nil }

    /// Letters and the apostrophes between them that end before a place.
    func word(before end: Int) -> Range<Int> {
        var start = end
        while start > 0 {
            let before = scalarStart(before: start)
            guard let scalar = scalar(at: before).scalar, scalar.isLetter || (scalar.isApostrophe && start < end) else { break }
            start = before
        }
        while start < end, let (scalar, length) = Optional(scalar(at: start)), scalar?.isApostrophe == true { start += length }
        return start..<end
    }

    /// Letters, and the apostrophes between them, from a place on.
    func word(after start: Int) -> Range<Int> {
        var end = start
        var lastLetter = start
        while end < count {
            let (scalar, length) = scalar(at: end)
            guard let scalar, scalar.isLetter || (scalar.isApostrophe && end > start) else { break }
            end += length
            if scalar.isLetter { lastLetter = end }
        }
        return start..<lastLetter
    }
}

extension Unicode.Scalar {
    var isLetter: Bool { value < 0x80 ? UInt8(value).isASCIILetter : properties.isAlphabetic }
    var isApostrophe: Bool { self == "'" || self == "\u{2019}" }
    var isOpeningQuote: Bool { self == "\"" || self == "\u{201C}" || self == "'" || self == "\u{2018}" }
    var isClosingQuote: Bool { self == "\"" || self == "\u{201D}" || self == "'" || self == "\u{2019}" }
    var isSpace: Bool { value < 0x80 ? UInt8(value).isASCIIWhiteSpace : properties.isWhitespace }
}
