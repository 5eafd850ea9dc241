/// A text cut into words, numbers and symbols, the units that a repair is judged by.
///
/// Letters with inner apostrophes are one word, digits with inner points and commas one number; every other character that is
/// no white space is a symbol of its own. Typographic quotation marks and apostrophes count as plain ones. Unlike the tokens
/// of the decoder these do not depend on the version of ICU, so that figures stay comparable.
struct EvaluationTokens {
    let text: [Unicode.Scalar]
    /// Each token as it is compared.
    private(set) var words: [String] = []
    /// Half-open ranges of scalars.
    private(set) var ranges: [Range<Int>] = []

    /// Linear.
    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
        var position = 0
        while position < self.text.count {
            guard let end = end(ofTokenAt: position) else {
                position += 1
                continue
            }
            ranges.append(position..<end)
            words.append(Self.folded(self.text[position..<end]))
            position = end
        }
    }

    private func end(ofTokenAt start: Int) -> Int? {
        switch CharacterKind(text[start]) {
        case .letter:
            var end = run(of: .letter, from: start)
            while end + 1 < text.count, text[end] == "'" || text[end] == "’", CharacterKind(text[end + 1]) == .letter {
                end = run(of: .letter, from: end + 1)
            }
            return end
        case .digit:
            var end = run(of: .digit, from: start)
            while end + 1 < text.count, text[end] == "." || text[end] == ",", CharacterKind(text[end + 1]) == .digit {
                end = run(of: .digit, from: end + 1)
            }
            return end
        case .symbol: return start + 1
        case .space: return nil
        }
    }

    private func run(of kind: CharacterKind, from start: Int) -> Int {
        var end = start
        while end < text.count, CharacterKind(text[end]) == kind { end += 1 }
        return end
    }

    private static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar {
            case "’", "‘": folded.append("'")
            case "“", "”": folded.append("\"")
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }
}

/// What a character is to the tokens above.
private enum CharacterKind {
    case letter, digit, symbol, space

    init(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x80 {
            switch UInt8(scalar.value) {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .letter
            case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
            // The four separators of files, groups, records and units count as white space.
            case 0x09...0x0D, 0x1C...0x20: self = .space
            default: self = .symbol
            }
            return
        }
        switch scalar.properties.generalCategory {
        case .decimalNumber: self = .digit
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber, .otherNumber:
            self = .letter
        default: self = scalar.properties.isWhitespace ? .space : .symbol
        }
    }
}
