import UnspinText

/// Cuts the phrases of dictionaries as the segmenter cuts text: letters and digits hold together across inner apostrophes
/// (letters), dots (both) and commas (digits); every other visible character is a token of its own.
struct PhraseTokens {
    struct Piece: Hashable {
        var text: String
        /// White space stands before it.
        var spaceBefore: Bool
        var kind: Token.Kind
    }

    var pieces: [Piece] = []

    init(_ phrase: String) {
        let scalars = Array(phrase.unicodeScalars)
        var index = 0
        var spaceBefore = false
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.isSpace {
                spaceBefore = true
                index += 1
                continue
            }
            let end = Self.end(of: scalars, from: index)
            let piece = scalars[index..<end]
            var text = String.UnicodeScalarView()
            for scalar in piece { text.append(scalar) }
            let kind: Token.Kind =
                !scalar.isWordPart
                ? .symbol : piece.contains(where: \.isLetter) ? .word : piece.contains(where: \.isDigit) ? .number : .symbol
            pieces.append(Piece(text: String(text), spaceBefore: spaceBefore, kind: kind))
            spaceBefore = false
            index = end
        }
    }

    private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start + 1
        if scalars[start] == "<", let close = scalars[start...].firstIndex(of: ">") {
            let name = String(String.UnicodeScalarView(scalars[start...close]))
            if SlotClass(name: name) != nil { return close + 1 }
        }
        guard scalars[start].isWordPart else { return end }
        while end < scalars.count {
            if scalars[end].isWordPart {
                end += 1
            } else if end + 1 < scalars.count, joins(scalars[end], between: scalars[end - 1], and: scalars[end + 1]) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func joins(_ scalar: Unicode.Scalar, between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "\u{2019}", ".":
            left.isLetter && right.isLetter || left.isDigit && right.isDigit
        case ",", ";":
            left.isDigit && right.isDigit
        default: false
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool { value == 0x20 || (value > 0x7F || value < 0x20) && properties.isWhitespace }

    fileprivate var isLetter: Bool {
        if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return true
        default: return properties.isAlphabetic
        }
    }

    fileprivate var isDigit: Bool {
        value < 0x80 ? value &- 0x30 < 10 : properties.generalCategory == .decimalNumber
    }

    /// Letters, digits, connectors and the soft hyphen, which is part of the word that it may break.
    fileprivate var isWordPart: Bool { isLetter || isDigit || value == 0x5F || value == 0xAD }
}

/// A class of tokens that a slot in a phrase or a neighbour in a guard may ask for.
public enum SlotClass: UInt32, Sendable, Hashable, CaseIterable {
    /// A number in digits.
    case number = 0
    /// A word that begins with a capital.
    case name = 1
    /// Any word.
    case word = 2
    /// A word without capitals.
    case lower = 3

    public var name: String {
        switch self {
        case .number: "<number>"
        case .name: "<name>"
        case .word: "<word>"
        case .lower: "<lower>"
        }
    }

    public init?(name: String) {
        guard let slot = Self.allCases.first(where: { $0.name == name.lowercased() }) else { return nil }
        self = slot
    }
}
