import UnspinICU

/// Puts Latin letters for the look-alikes from another script inside a word that is mostly Latin: `раper` with Cyrillic *ра* in it.
///
/// Left alone: words wholly in another script; a word with a letter that has no look-alike (`Яndex`); short ones and small Greek
/// letters other than omicron, which formulas and names of substances have (`NFκB`, `ρV`).
struct ConfusablePass: NormalisationPass {
    let rule = NormalisationRule.confusable
    /// The fewest letters of a word, and the fewest Latin ones among them.
    private static let fewestLetters = 4
    private static let fewestLatin = 2

    /// Read on first use: few texts have such a word.
    private static let letters = try? ConfusableLetters()

    func changes(in text: Span<UInt8>) -> [TextChange] {
        var changes: [TextChange] = []
        var position = 0
        while position < text.count {
            position = text.firstIndex(atLeast: 0xCD, from: position)
            if position == text.count { break }
            // Greek, Cyrillic and Armenian letters start with the bytes CD to D6.
            guard 0xCD...0xD6 ~= text[position] else {
                position += 1
                continue
            }
            let word = word(around: position, in: text)
            position = max(word.upperBound, position + 1)
            changes += repairs(of: word, in: text)
        }
        return changes
    }

    /// The letters and marks around a place.
    private func word(around position: Int, in text: Span<UInt8>) -> Range<Int> {
        var start = position
        while start > 0 {
            let before = text.scalarStart(before: start)
            guard isPartOfWord(text.scalar(at: before).scalar) else { break }
            start = before
        }
        var end = position
        while end < text.count {
            let (scalar, length) = text.scalar(at: end)
            guard isPartOfWord(scalar) else { break }
            end += length
        }
        return start..<end
    }

    private func isPartOfWord(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.properties.isAlphabetic || Script(of: scalar) == .inherited
    }

    private func repairs(of word: Range<Int>, in text: Span<UInt8>) -> [TextChange] {
        var latin = 0
        var repairs: [TextChange] = []
        var position = word.lowerBound
        while position < word.upperBound {
            let (scalar, length) = text.scalar(at: position)
            guard let scalar else { return [] }
            switch Script(of: scalar) {
            case .latin: latin += 1
            case .inherited, .common: break
            default:
                guard let letter = lookAlike(of: scalar) else { return [] }
                repairs.append(
                    TextChange(range: position..<position + length, replacement: String(letter), rule: rule))
            }
            position += length
        }
        let isMostlyLatin =
            latin >= Self.fewestLatin && latin >= repairs.count
            && latin + repairs.count >= Self.fewestLetters
        return isMostlyLatin ? repairs : []
    }

    private func lookAlike(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if Script(of: scalar) == .greek, !scalar.properties.isUppercase, scalar != "\u{3BF}" { return nil }
        return (try? Self.letters?.latin(for: scalar)) ?? nil
    }
}
