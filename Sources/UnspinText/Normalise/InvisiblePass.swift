import UnspinICU

/// Removes characters that no reader sees, where they serve nothing.
///
/// Left alone: joiners inside emoji and in scripts that shape letters with them, spaces of zero width in scripts without spaces
/// between words, direction marks on a line with right-to-left letters, tags of flag emoji, variation selectors behind anything but
/// a Latin letter, a soft hyphen outside a Latin word or at a line's end, and a byte order mark at the start.
struct InvisiblePass: NormalisationPass {
    let rule = NormalisationRule.invisible

    func changes(in text: Span<UInt8>) -> [TextChange] {
        var changes: [TextChange] = []
        var position = 0
        while position < text.count {
            position = text.firstIndex(atLeast: 0xC2, from: position)
            if position == text.count { break }
            // Lead bytes of the scalars in question: C2 AD, CD 8F, D8 9C, E1 A0 8E, E2 80/81, EF B8/BB/BF, F3 A0.
            switch text[position] {
            case 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: break
            default:
                position += 1
                continue
            }
            let (scalar, length) = text.scalar(at: position)
            if let scalar, let kind = Invisible(scalar),
                isUseless(kind, at: position..<position + length, in: text)
            {
                if let last = changes.indices.last, changes[last].range.upperBound == position {
                    changes[last].range = changes[last].range.lowerBound..<position + length
                } else {
                    changes.append(TextChange(range: position..<position + length, replacement: "", rule: rule))
                }
            }
            position += length
        }
        return changes
    }

    private func isUseless(_ kind: Invisible, at range: Range<Int>, in text: Span<UInt8>) -> Bool {
        switch kind {
        case .mark: return range.lowerBound > 0
        case .direction: return !hasRightToLeftLetters(aroundLineOf: range, in: text)
        case .joiner, .zeroWidthSpace:
            return (visible(before: range.lowerBound, in: text).map(isPlain) ?? true)
                && (visible(after: range.upperBound, in: text).map(isPlain) ?? true)
        case .selector: return visible(before: range.lowerBound, in: text).map(isLatinLetter) ?? false
        case .softHyphen:
            return (visible(before: range.lowerBound, in: text).map(isLatinLetter) ?? false)
                && (visible(after: range.upperBound, in: text).map(isLatinLetter) ?? false)
        case .tag:
            // Behind a black flag or another tag it spells a flag.
            guard let before = scalar(before: range.lowerBound, in: text) else { return true }
            return before.value != 0x1F3F4 && Invisible(before) != .tag
        }
    }

    private func scalar(before position: Int, in text: Span<UInt8>) -> Unicode.Scalar? {
        position == 0 ? nil : text.scalar(at: text.scalarStart(before: position)).scalar
    }

    /// The nearest scalar that is seen; `nil` at the text's edge and at ill-formed bytes.
    private func visible(before position: Int, in text: Span<UInt8>) -> Unicode.Scalar? {
        var position = position
        for _ in 0..<Self.reach where position > 0 {
            position = text.scalarStart(before: position)
            guard let scalar = text.scalar(at: position).scalar else { return nil }
            if Invisible(scalar) == nil { return scalar }
        }
        return nil
    }

    private func visible(after position: Int, in text: Span<UInt8>) -> Unicode.Scalar? {
        var position = position
        for _ in 0..<Self.reach where position < text.count {
            let (scalar, length) = text.scalar(at: position)
            guard let scalar else { return nil }
            if Invisible(scalar) == nil { return scalar }
            position += length
        }
        return nil
    }

    /// How many invisible scalars in a row are looked past; more are noise, and looking past all would take quadratic time.
    private static let reach = 16

    private func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && Script(of: scalar) == .latin
    }

    /// Latin letters and marks, and digits, punctuation and spaces of the sort found between them.
    private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 || 0x2010...0x2027 ~= scalar.value || scalar.properties.isWhitespace
            || [.latin, .inherited].contains(Script(of: scalar))
    }

    private func hasRightToLeftLetters(aroundLineOf range: Range<Int>, in text: Span<UInt8>) -> Bool {
        // Far enough for any word that a mark can be about, near enough to keep a line of megabytes linear.
        let window = max(0, range.lowerBound - 512)..<min(text.count, range.upperBound + 512)
        for position in window {
            // U+0590–U+08FF starts with D6–DF or E0 A0–A3, U+FB1D–U+FDFF and U+FE70–U+FEFC with EF AC–BB.
            switch text[position] {
            case 0xD6...0xDF: return true
            case 0xE0 where position + 1 < text.count && text[position + 1] <= 0xA3: return true
            case 0xEF where position + 1 < text.count && 0xAC...0xBA ~= text[position + 1]: return true
            default: continue
            }
        }
        return false
    }
}

/// What an invisible scalar is for.
private enum Invisible {
    case joiner, zeroWidthSpace, direction, mark, softHyphen, selector, tag

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x200C, 0x200D, 0x034F: self = .joiner
        case 0x200B, 0x2060...0x2064, 0x180E: self = .zeroWidthSpace
        case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x206F: self = .direction
        case 0xFEFF: self = .mark
        case 0x00AD: self = .softHyphen
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .selector
        case 0xE0001, 0xE0020...0xE007F: self = .tag
        default: return nil
        }
    }
}
