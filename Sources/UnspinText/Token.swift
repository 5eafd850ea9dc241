/// One word, number or symbol of a text, by its place in the UTF-8 bytes. White space between tokens is implied.
///
/// In `"On Oct. 31, they’re in"` the tokens are `On` `Oct` `.` `31` `,` `they’re` `in`.
public struct Token: Sendable, Hashable {
    public enum Kind: UInt8, Sendable {
        /// Letters, with inner apostrophes (`they’re`) and abbreviation dots (`U.S`).
        case word
        /// Digits, with inner separators (`1,500`, `3.6`).
        case number
        /// Anything else that is not white space: punctuation, currency, emoji, an invalid byte.
        case symbol
    }

    public struct Flags: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// The first token of a sentence.
        public static let startsSentence = Flags(rawValue: 1)
        /// The first token of a line or paragraph (always starts a sentence too).
        public static let startsParagraph = Flags(rawValue: 2)
        /// White space stands between the token before and this one.
        public static let spaceBefore = Flags(rawValue: 4)
        /// Lies in a protected span: it is context for its neighbours and is never changed.
        public static let protected = Flags(rawValue: 8)
    }

    /// Offset of the first byte.
    public var start: UInt32
    /// Offset behind the last byte.
    public var end: UInt32
    public var kind: Kind
    public var flags: Flags

    public init(start: Int, end: Int, kind: Kind, flags: Flags = []) {
        self.start = UInt32(start)
        self.end = UInt32(end)
        self.kind = kind
        self.flags = flags
    }

    /// Half-open byte range.
    public var range: Range<Int> { Int(start)..<Int(end) }
}
