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
        switch cicu_wordBreak(Int32(scalar.value)) {
        case .letter: needsDictionary(scalar) ? .special : .letter
        case .number: needsDictionary(scalar) ? .special : .number
        case .connector: .connector
        case .middleOfLetters: .middleOfLetters
        case .middleOfNumbers: .middleOfNumbers
        case .middleOfBoth: .middleOfBoth
        case .singleQuote: .singleQuote
        case .lineEnd: .lineEnd
        case .extending: .extending
        case .other: needsDictionary(scalar) ? .special : .other
        case .special: .special
        }
    }

    public static func sentenceBreak(_ scalar: Unicode.Scalar) -> SentenceBreakClass {
        switch cicu_sentenceBreak(Int32(scalar.value)) {
        case .lower: .lower
        case .upper: .upper
        case .otherLetter: .otherLetter
        case .number: .number
        case .closing: .closing
        case .space: .space
        case .separator: .separator
        case .ambiguousTerminator: .ambiguousTerminator
        case .terminator: .terminator
        case .continuing: .continuing
        case .extending: .extending
        case .other: .other
        }
    }

    /// Whether ICU looks up words in a dictionary for the scalar's script, or breaks lines within it.
    private static func needsDictionary(_ scalar: Unicode.Scalar) -> Bool { cicu_needsDictionary(Int32(scalar.value)) }
}
