/// Makes all quotation marks and apostrophes typographic or all plain, whichever the text has more of.
struct QuotePass: NormalisationPass {
    let rule = NormalisationRule.quotes

    func changes(in text: Span<UInt8>) -> [TextChange] {
        var plain: [Int] = []
        var typographic: [(Range<Int>, String)] = []
        for position in text.indices {
            switch text[position] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): plain.append(position)
            case 0xE2 where position + 2 < text.count && text[position + 1] == 0x80:
                switch text[position + 2] {
                case 0x98, 0x99: typographic.append((position..<position + 3, "'"))
                case 0x9C, 0x9D, 0x9E: typographic.append((position..<position + 3, "\""))
                default: break
                }
            default: break
            }
        }
        if plain.count >= typographic.count {
            return typographic.map { TextChange(range: $0, replacement: $1, rule: rule) }
        }
        return plain.compactMap { position in
            curly(at: position, in: text).map { TextChange(range: position..<position + 1, replacement: $0, rule: rule) }
        }
    }

    /// Feet, inches and minutes (`5'10"`) have none.
    private func curly(at position: Int, in text: Span<UInt8>) -> String? {
        let before = text.scalar(before: position)
        if before.map({ $0.isASCII && UInt8($0.value).isASCIIDigit }) == true { return nil }
        let opens = before.map { $0.isSpace || "([{\u{2014}\u{2013}\u{2018}\u{201C}\"".unicodeScalars.contains($0) } ?? true
        if text[position] == UInt8(ascii: "\"") { return opens ? "\u{201C}" : "\u{201D}" }
        // `’90s` and the like lose a letter at the front.
        return opens && !text.byte(at: position + 1).isASCIIDigit ? "\u{2018}" : "\u{2019}"
    }
}

/// Makes a dash of two hyphens between words; three and more are a rule, and `--option` is code.
struct DashPass: NormalisationPass {
    let rule = NormalisationRule.dashes

    func changes(in text: Span<UInt8>) -> [TextChange] {
        var changes: [TextChange] = []
        var position = 0
        while position < text.count {
            guard text[position] == UInt8(ascii: "-") else {
                position += 1
                continue
            }
            var end = position
            while end < text.count, text[end] == UInt8(ascii: "-") { end += 1 }
            if end - position == 2, isDash(position..<end, in: text) {
                changes.append(TextChange(range: position..<end, replacement: "\u{2014}", rule: rule))
            }
            position = end
        }
        return changes
    }

    private func isDash(_ hyphens: Range<Int>, in text: Span<UInt8>) -> Bool {
        let before = text.scalar(before: hyphens.lowerBound)
        let after = text.scalar(after: hyphens.upperBound)
        guard let before, let after else { return false }
        if before == " " { return after == " " && text.scalar(before: hyphens.lowerBound - 1).map { !$0.isSpace } ?? false }
        return (before.isLetter || before.isClosingQuote || before == ",") && (after.isLetter || after.isOpeningQuote)
    }
}

/// Makes all ellipses one character or all three full stops, whichever the text has more of.
struct EllipsisPass: NormalisationPass {
    let rule = NormalisationRule.ellipsis

    func changes(in text: Span<UInt8>) -> [TextChange] {
        var dots: [TextChange] = []
        var characters: [TextChange] = []
        var position = 0
        while position < text.count {
            var end = position + 1
            if text[position] == UInt8(ascii: ".") {
                while end < text.count, text[end] == UInt8(ascii: ".") { end += 1 }
                if end - position == 3 { dots.append(TextChange(range: position..<end, replacement: "\u{2026}", rule: rule)) }
            } else if text[position] == 0xE2, text.scalar(at: position).scalar == "\u{2026}" {
                end = position + 3
                characters.append(TextChange(range: position..<end, replacement: "...", rule: rule))
            }
            position = end
        }
        return dots.count >= characters.count ? characters : dots
    }
}
