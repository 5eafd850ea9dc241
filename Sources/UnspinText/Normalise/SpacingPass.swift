/// Takes away a stray space before punctuation (`aircraft , but`) and puts in one that is missing after it (`crisis,North`).
///
/// Left alone: numbers (`1,500`), abbreviations and initials (`U.S.A`, `A , B`), names (`Booking.com`, `Yahoo!`), spaced dots (`. .
/// .`), emoticons, formulas, tables, rows of values, and whatever stands on a line with signs of code. A space after a full stop is
/// put in only before a word that commonly begins sentences (`ended.The`): anything else may be a name.
struct SpacingPass: NormalisationPass {
    let rule = NormalisationRule.spacing

    func changes(in text: Span<UInt8>) -> [TextChange] {
        var surroundings = Surroundings()
        var changes: [TextChange] = []
        var next = text.firstOddSpacing(from: 0)
        while next < text.count {
            let position = next
            next = text.firstOddSpacing(from: position + 1)
            let mark = text[position]
            if text.byte(at: position - 1) == UInt8(ascii: " "), isStraySpace(before: position, mark: mark, in: text),
                surroundings.isProse(at: position, of: text)
            {
                changes.append(TextChange(range: position - 1..<position, replacement: "", rule: rule))
            }
            if isMissingSpace(after: position, mark: mark, in: text), surroundings.isProse(at: position, of: text),
                mark != UInt8(ascii: ",") || !surroundings.hasTightList(at: position, of: text)
            {
                changes.append(TextChange(range: position + 1..<position + 1, replacement: " ", rule: rule))
            }
        }
        return changes
    }

    private func isStraySpace(before position: Int, mark: UInt8, in text: Span<UInt8>) -> Bool {
        guard position >= 3 else { return false }
        let next = text.scalar(after: position + 1)
        guard next.map({ $0.isSpace || $0 == "\u{201D}" }) ?? true else { return false }
        // Spaced dots (`. . .`), and a list whose words were lost (`are , , and .`).
        let following = text.byte(at: position + 2)
        if following == mark || following == UInt8(ascii: "-") { return false }
        // A full stop or comma before a number may be decimal; a semicolon in prose is followed by words.
        if following.isASCIIDigit, mark != UInt8(ascii: ",") { return false }
        guard let last = text.scalar(before: position - 1) else { return false }
        var end = position - 1
        if last.isClosingQuote || last == ")" {
            end = text.scalarStart(before: end)
        } else if !last.isLetter {
            return false
        }
        let word = text.word(before: end)
        guard word.count >= 2 else { return false }
        // A word of a formula, path, tag or file name is none.
        let before = text.scalar(before: word.lowerBound)
        return before.map { $0.isSpace || $0.isOpeningQuote || $0 == "(" || $0 == "-" || $0 == "." || $0 == "\u{2014}" } ?? true
    }

    private func isMissingSpace(after position: Int, mark: UInt8, in text: Span<UInt8>) -> Bool {
        guard mark != UInt8(ascii: ";"), text.byte(at: position + 1).isASCIILetter, text.byte(at: position - 1).isASCIILowerCase
        else { return false }
        let left = text.word(before: position)
        let right = text.word(after: position + 1)
        guard left.count >= 3 else { return false }
        let before = text.scalar(before: left.lowerBound)
        guard before.map({ $0.isSpace || $0.isOpeningQuote || $0 == "-" || $0 == "\u{2014}" }) ?? true else { return false }
        return mark == UInt8(ascii: ",") ? isClause(right, in: text) : isOpening(right, behind: left, in: text)
    }

    /// After a comma: a word of letters, with a space or the like behind it.
    private func isClause(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
        if word.count == 1 {
            return [UInt8(ascii: "a"), UInt8(ascii: "I")].contains(text[word.lowerBound])
                && text.byte(at: word.upperBound) == UInt8(ascii: " ")
        }
        let next = text.byte(at: word.upperBound)
        switch next {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"):
            return text.byte(at: word.upperBound + 1).isASCIIWhiteSpace
        default: return next.isASCIIWhiteSpace
        }
    }

    /// After a full stop: a word that begins sentences, and a small letter next.
    private func isOpening(_ word: Range<Int>, behind left: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard word.count >= 3, text[word.lowerBound].isASCIIUpperCase, text.byte(at: word.upperBound) == UInt8(ascii: " "),
            text.byte(at: word.upperBound + 1).isASCIILowerCase, left.allSatisfy({ text[$0].isASCIILowerCase })
        else { return false }
        let opening = [text[word.lowerBound] | 0x20] + word.dropFirst().map { text[$0] }
        return Abbreviations.english.startsSentences(opening)
    }
}
