internal import CICU

/// The value of a scalar's word-break property (UAX #29), as far as the segmenter tells them apart.
public enum WordBreakClass: Sendable, Hashable {
    case letter, number, connector, middleOfLetters, middleOfNumbers, middleOfBoth, singleQuote, lineEnd
    /// Attaches to whatever stands before it.
    case extending
    /// Needs rules beyond the simple ones: Hebrew, kana, flags, scripts without spaces between words.
    case special
    case other
}

/// The value of a scalar's sentence-break property (UAX #29).
public enum SentenceBreakClass: UInt8, Sendable, Hashable {
    case other, lower, upper, otherLetter, number, closing, space, separator
    case ambiguousTerminator, terminator, continuing, extending
}

/// Properties of Unicode scalars. Constant time, no allocation.
public enum ScalarProperties {
    public static func wordBreak(_ scalar: Unicode.Scalar) -> WordBreakClass {
        let value = cicu_property(Int32(scalar.value), UCHAR_WORD_BREAK)
        switch UWordBreakValues(rawValue: UInt32(value)) {
        case U_WB_ALETTER: return needsDictionary(scalar) ? .special : .letter
        case U_WB_NUMERIC: return needsDictionary(scalar) ? .special : .number
        case U_WB_EXTENDNUMLET: return .connector
        case U_WB_MIDLETTER: return .middleOfLetters
        case U_WB_MIDNUM: return .middleOfNumbers
        case U_WB_MIDNUMLET: return .middleOfBoth
        case U_WB_SINGLE_QUOTE: return .singleQuote
        case U_WB_CR, U_WB_LF, U_WB_NEWLINE: return .lineEnd
        case U_WB_EXTEND, U_WB_FORMAT, U_WB_ZWJ: return .extending
        case U_WB_OTHER, U_WB_WSEGSPACE, U_WB_DOUBLE_QUOTE: return needsDictionary(scalar) ? .special : .other
        default: return .special
        }
    }

    public static func sentenceBreak(_ scalar: Unicode.Scalar) -> SentenceBreakClass {
        let value = cicu_property(Int32(scalar.value), UCHAR_SENTENCE_BREAK)
        switch USentenceBreak(rawValue: UInt32(value)) {
        case U_SB_LOWER: return .lower
        case U_SB_UPPER: return .upper
        case U_SB_OLETTER: return .otherLetter
        case U_SB_NUMERIC: return .number
        case U_SB_CLOSE: return .closing
        case U_SB_SP: return .space
        case U_SB_SEP, U_SB_CR, U_SB_LF: return .separator
        case U_SB_ATERM: return .ambiguousTerminator
        case U_SB_STERM: return .terminator
        case U_SB_SCONTINUE: return .continuing
        case U_SB_EXTEND, U_SB_FORMAT: return .extending
        default: return .other
        }
    }

    /// Whether ICU looks up words in a dictionary for the scalar's script, or breaks lines within it.
    private static func needsDictionary(_ scalar: Unicode.Scalar) -> Bool {
        let lineBreak = cicu_property(Int32(scalar.value), UCHAR_LINE_BREAK)
        return lineBreak == Int32(U_LB_COMPLEX_CONTEXT.rawValue)
            || cicu_property(Int32(scalar.value), UCHAR_IDEOGRAPHIC) != 0
            || cicu_property(Int32(scalar.value), UCHAR_EXTENDED_PICTOGRAPHIC) != 0 && scalar.value >= 0x2100
    }
}
