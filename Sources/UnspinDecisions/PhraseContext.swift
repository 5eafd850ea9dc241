/// The words around a phrase, up to the end of its paragraph. White space between words does not count, so that wrapping lines
/// anew changes nothing.
public struct PhraseContext: Sendable, Hashable {
    /// In the order of the text: the last stands next to the phrase.
    public var before: [String]
    public var after: [String]

    /// Words on each side.
    static let words = 4
    /// Bytes on each side, for text without spaces.
    private static let bytes = 96

    public init(before: [String], after: [String]) {
        self.before = before
        self.after = after
    }

    /// - Parameter range: half-open byte range of a phrase in the text.
    public init(of range: Range<Int>, in text: [UInt8]) {
        before = Self.wordsBefore(range.lowerBound, in: text)
        after = Self.wordsAfter(range.upperBound, in: text)
    }

    /// How many words stand where those of the other context do, counted from the phrase outwards.
    func agreement(with other: PhraseContext) -> Int {
        zip(before.reversed(), other.before.reversed()).count { $0 == $1 } + zip(after, other.after).count { $0 == $1 }
    }

    private static func wordsBefore(_ end: Int, in text: [UInt8]) -> [String] {
        var words: [String] = []
        var wordEnd = end
        var position = end
        var lineFeeds = 0
        let limit = max(0, end - bytes)
        while position > limit, words.count < Self.words, lineFeeds < 2 {
            position -= 1
            guard isSpace(text[position]) else {
                lineFeeds = 0
                continue
            }
            if position + 1 < wordEnd { words.append(String(decoding: text[position + 1..<wordEnd], as: UTF8.self)) }
            wordEnd = position
            if text[position] == 0x0A { lineFeeds += 1 }
        }
        if position < wordEnd, words.count < Self.words, lineFeeds < 2 {
            while position < wordEnd, text[position] & 0xC0 == 0x80 { position += 1 }
            if position < wordEnd { words.append(String(decoding: text[position..<wordEnd], as: UTF8.self)) }
        }
        return words.reversed()
    }

    private static func wordsAfter(_ start: Int, in text: [UInt8]) -> [String] {
        var words: [String] = []
        var wordStart = start
        var position = start
        var lineFeeds = 0
        let limit = min(text.count, start + bytes)
        while position < limit, words.count < Self.words, lineFeeds < 2 {
            guard isSpace(text[position]) else {
                position += 1
                lineFeeds = 0
                continue
            }
            if wordStart < position { words.append(String(decoding: text[wordStart..<position], as: UTF8.self)) }
            if text[position] == 0x0A { lineFeeds += 1 }
            position += 1
            wordStart = position
        }
        if wordStart < position, words.count < Self.words, lineFeeds < 2 {
            while position > wordStart, position < text.count, text[position] & 0xC0 == 0x80 { position -= 1 }
            if wordStart < position { words.append(String(decoding: text[wordStart..<position], as: UTF8.self)) }
        }
        return words
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
