/// The number of a word in a model's vocabulary.
///
/// The first numbers are the same in every model: sentence marks, the classes of unknown words and the classes of numbers.
public struct Word: RawRepresentable, Hashable, BitwiseCopyable, Sendable {
    public let rawValue: UInt32

    @inline(__always)
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    @inline(__always)
    init(_ index: Int) { rawValue = UInt32(truncatingIfNeeded: index) }

    @inline(__always)
    var index: Int { Int(rawValue) }

    /// `<s>`: is never scored, only followed.
    public static let sentenceStart = Word(0)
    /// `</s>`: what follows the last word of a sentence.
    public static let sentenceEnd = Word(1)
    /// A word outside the vocabulary, by its letters: `frobnicate`, `Frobnicate`, `FROBNICATE`, anything else.
    public static let unknownLower = Word(2)
    public static let unknownCapital = Word(3)
    public static let unknownUpper = Word(4)
    public static let unknownOther = Word(5)
    /// `'s`, cut from the word before it: *Beijing's*, *it's*.
    public static let apostropheS = Word(6)

    /// Whether this stands for the words outside the vocabulary.
    public var isUnknown: Bool { Word.unknownLower.rawValue...Word.unknownOther.rawValue ~= rawValue }

    /// Whether this stands for a class and not for one spelling.
    public var isClass: Bool { rawValue < UInt32(Word.reservedSpellings.count) && self != .apostropheS }

    /// Spellings of the words that every vocabulary begins with.
    static let reservedSpellings = [
        "<s>", "</s>", "<unk-lower>", "<unk-Capital>", "<unk-UPPER>", "<unk-other>", "'s",
        "<year>", "<2-digits>", "<3-digits>", "<4-digits>", "<5-digits>", "<thousands>", "<millions>",
        "<decimal>", "<hundredths>", "<ordinal>", "<decade>", "<time>", "<number>",
    ]
}

extension Word {
    /// 1900 to 2039.
    static let year = Word(7)
    /// 32 to 99; smaller integers are words of their own.
    static let twoDigits = Word(8)
    static let threeDigits = Word(9)
    static let fourDigits = Word(10)
    /// Five digits and more, without separators.
    static let fiveDigits = Word(11)
    /// 1,000 to 999,999 with a separator.
    static let thousands = Word(12)
    /// 1,000,000 and more with separators.
    static let millions = Word(13)
    /// One digit behind the point.
    static let decimal = Word(14)
    /// Several digits behind the point.
    static let hundredths = Word(15)
    /// 32nd and above; smaller ordinals are words of their own.
    static let ordinal = Word(16)
    /// 1980s, 80s.
    static let decade = Word(17)
    /// 10:30.
    static let time = Word(18)
    /// Anything else that begins with a digit and is not in the vocabulary.
    static let otherNumber = Word(19)
}

/// The words that one token stands for: one, or two where `'s` was cut off.
public struct WordSequence: Sendable, Hashable {
    public let first: Word
    /// Whether `'s` follows.
    public let hasApostropheS: Bool

    @inline(__always)
    init(_ first: Word, hasApostropheS: Bool = false) {
        self.first = first
        self.hasApostropheS = hasApostropheS
    }

    @inline(__always)
    public var count: Int { hasApostropheS ? 2 : 1 }

    @inline(__always)
    public subscript(index: Int) -> Word { index == 0 ? first : .apostropheS }
}
