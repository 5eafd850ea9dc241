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
        let characters = Array(phrase)
        var index = 0
        var spaceBefore = false
        while index < characters.count {
            let character = characters[index]
            if character.isWhitespace {
                spaceBefore = true
                index += 1
                continue
            }
            var end = index + 1
            if character == "<", let close = characters[index...].firstIndex(of: ">"), SlotClass(name: String(characters[index...close])) != nil {
                end = close + 1
            } else if character.isWordPart {
                while end < characters.count {
                    if characters[end].isWordPart {
                        end += 1
                    } else if end + 1 < characters.count,
                        Self.joins(characters[end], between: characters[end - 1], and: characters[end + 1])
                    {
                        end += 2
                    } else {
                        break
                    }
                }
            }
            let text = String(characters[index..<end])
            let kind: Token.Kind =
                text.contains(where: \.isLetter) ? .word : text.contains(where: \.isNumber) ? .number : .symbol
            pieces.append(Piece(text: text, spaceBefore: spaceBefore, kind: kind))
            spaceBefore = false
            index = end
        }
    }

    private static func joins(_ character: Character, between left: Character, and right: Character) -> Bool {
        switch character {
        case "'", "\u{2019}", ".":
            left.isLetter && right.isLetter || left.isNumber && right.isNumber
        case ",", ";":
            left.isNumber && right.isNumber
        default: false
        }
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" || self == "\u{AD}" }
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
