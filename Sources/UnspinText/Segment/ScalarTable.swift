import UnspinICU

/// What the fast path of the segmenter must know of a scalar.
enum ScalarClass: UInt8 {
    /// Needs ICU: not in the table, or the rules of UAX #29 for it are more than those of the fast path.
    case unfamiliar
    case space
    case lineEnd
    case letter
    case number
    /// Joins letters and digits on both sides and may end a word: `_`.
    case connector
    /// Joins letters.
    case middleOfLetters
    /// Joins digits: `,`.
    case middleOfNumbers
    /// Joins letters, and digits: `.` and apostrophes.
    case middleOfBoth
    case symbol

    /// Letters, digits and what joins them without looking further.
    @inline(__always) var isWordLike: Bool { rawValue >= ScalarClass.letter.rawValue && rawValue <= ScalarClass.connector.rawValue }
}

/// Classes of the scalars that make up nearly all text in Latin script: U+0000–U+027F and U+2000–U+20FF.
///
/// Filled from the properties of the ICU that is linked, and from its word breaker for the two characters on which versions of
/// its rules differ (`:` joined letters up to CLDR 41, `@` is a letter since CLDR 42), so that the fast path follows its version.
enum ScalarTable {
    static let lowCount = 0x280
    static let punctuationCount = 0x100

    /// `ScalarClass` raw values, first U+0000–U+027F, then U+2000–U+20FF.
    static let words: [UInt8] = entries { wordClass(of: $0).rawValue }

    /// `SentenceBreakClass` raw values in the same order.
    static let sentences: [UInt8] = entries { ScalarProperties.sentenceBreak($0).rawValue }

    private static func entries(_ value: (Unicode.Scalar) -> UInt8) -> [UInt8] {
        let low = UInt32(0)..<UInt32(lowCount)
        let punctuation = UInt32(0x2000)..<UInt32(0x2000 + punctuationCount)
        return (Array(low) + Array(punctuation)).map { value(Unicode.Scalar($0)!) }
    }

    /// - Returns: the index of the scalar in the tables, if it is there.
    @inline(__always)
    static func index(of scalar: Unicode.Scalar) -> Int? {
        let value = Int(scalar.value)
        if value < lowCount { return value }
        return 0x2000..<0x2000 + punctuationCount ~= value ? value - 0x2000 + lowCount : nil
    }

    private static func wordClass(of scalar: Unicode.Scalar) -> ScalarClass {
        if scalar == ":" { return joinsLetters(":") ? .middleOfLetters : .symbol }
        if scalar == "@" { return joinsLetters("@") ? .letter : .symbol }
        return switch ScalarProperties.wordBreak(scalar) {
        case .letter: .letter
        case .number: .number
        case .connector: scalar.properties.isWhitespace ? .unfamiliar : .connector
        case .middleOfLetters: .middleOfLetters
        case .middleOfNumbers: .middleOfNumbers
        case .middleOfBoth, .singleQuote: .middleOfBoth
        case .lineEnd: scalar.value == 0x0B || scalar.value == 0x0C ? .space : .lineEnd
        case .extending, .special: .unfamiliar
        case .other: scalar.properties.isWhitespace ? .space : .symbol
        }
    }

    private static func joinsLetters(_ character: Character) -> Bool {
        var segments = 0
        let bytes = Array("a\(character)b".utf8)
        guard var breaker = try? WordBreaker() else { return false }
        try? breaker.forEachSegment(of: bytes.span) { _, _ in segments += 1 }
        return segments == 1
    }
}
