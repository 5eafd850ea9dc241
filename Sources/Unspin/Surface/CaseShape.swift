import UnspinText

/// The capitals of a stretch of text, carried over to what is put in its place.
///
/// A spinner gives a synonym the capitals of the word it replaces, so the way back is the same: `Overseas Minister` and
/// `Foreign Minister`, `MENTIONED` and `SAID`. Capitals that belong to the canonical wording itself (`U.S.`, `World War II`)
/// are kept whatever the shape.
enum CaseShape: UInt8, Hashable {
    /// No capital at the start of the first word.
    case lower
    /// The first word starts with a capital.
    case capital
    /// Every word of two or more, except short function words, starts with a capital.
    case title
    /// All letters are capitals, and there are more than three.
    case upper
    /// No capital at all, not even the canonical's own; never the shape of a text.
    case small

    /// The shape of the words among some of the tokens.
    init(of range: Range<Int>, tokens: [Token], in text: [UInt8]) {
        // A small letter first decides it, nearly always.
        if tokens[range.lowerBound].kind == .word, text[Int(tokens[range.lowerBound].start)] &- 0x61 < 26 {
            self = .lower
            return
        }
        var words = 0
        var capitals = 0
        var letters = 0
        var uppers = 0
        var firstIsCapital = false
        for index in range where tokens[index].kind == .word {
            let token = tokens[index].range
            let isCapital = CaseShape.beginsWithCapital(text, token)
            if words == 0 { firstIsCapital = isCapital }
            words += 1
            if isCapital || CaseShape.isSmall(text, token) { capitals += 1 }
            for place in token {
                let byte = text[place]
                if byte &- 0x41 < 26 { uppers += 1 }
                if byte | 0x20 &- 0x61 < 26 || byte >= 0x80 { letters += 1 }
            }
        }
        if letters > 3, uppers == letters {
            self = .upper
        } else if !firstIsCapital {
            self = .lower
        } else {
            self = words > 1 && capitals == words ? .title : .capital
        }
    }

    /// `canonical` in this shape.
    func applied(to canonical: String) -> String {
        switch self {
        case .lower: canonical
        case .capital: CaseShape.capitalised(canonical[...])
        case .upper: canonical.uppercased()
        case .small: canonical.lowercased()
        case .title:
            canonical.split(separator: " ", omittingEmptySubsequences: false)
                .enumerated()
                .map { place, word in
                    place > 0 && CaseShape.smallWords.contains(String(word)) ? String(word) : CaseShape.capitalised(word)
                }
                .joined(separator: " ")
        }
    }

    static func beginsWithCapital(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let first = text[range.lowerBound]
        if first < 0x80 { return first &- 0x41 < 26 }
        return String(decoding: text[range], as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
    }

    /// Words that stay small inside a title.
    private static let smallWords: Set<String> = [
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
    ]

    private static func isSmall(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        word.count <= 4 && smallWords.contains(String(decoding: text[word], as: UTF8.self))
    }

    private static func capitalised(_ word: Substring) -> String {
        var capitalised = word.prefix(1).uppercased()
        capitalised.append(contentsOf: word.dropFirst())
        return capitalised
    }
}
