import UnspinText

/// Readings of numbers that a spinner has turned into words or back: `eight%` for *8%*, `three,903` for *3,903*, `1.four`
/// for *1.4*, `2 nations` for *two nations*, `eighth` for *8th*.
///
/// Spinners hold numerals and number words for synonyms, so they swap them wherever they stand. The digits-and-words
/// mixtures are written by nobody else; for the rest the language model decides.
enum NumberReadings {
    struct Reading: Equatable {
        /// Tokens that the reading replaces.
        var tokenCount: Int
        var surface: String
        /// Nobody else writes this.
        var isSure: Bool
    }

    /// Stands for the entry of a number reading, which no dictionary has.
    static let entry: Int32 = -1
    static let entryID = "number"
    /// log P(swapped) of a swap that an editor may have written (nats).
    static let channel: Float = -1.4

    /// The readings that start at a token.
    static func readings(of text: [UInt8], tokens: [Token], at index: Int) -> [Reading] {
        let token = tokens[index]
        guard token.kind != .symbol, token.range.count <= 14 else { return [] }
        guard token.kind == .number || mayBeNumberWord(text[token.range]) else { return [] }
        // Half of a compound is no number of its own: *twenty-first*.
        guard !touchesHyphen(index, text, tokens) else { return [] }
        let spelled = String(decoding: text[token.range], as: UTF8.self)
        let word = spelled.lowercased()
        if token.kind == .number {
            return mixed(spelled, text, tokens, index) + plain(number: spelled)
        }
        var found: [Reading] = []
        if let value = cardinals.firstIndex(of: word), value > 0 {
            found += mixed(String(value), text, tokens, index)
            if follows(index, "%", text, tokens) { found.append(Reading(tokenCount: 1, surface: String(value), isSure: true)) }
            if !spelled.first!.isUppercase { found.append(Reading(tokenCount: 1, surface: String(value), isSure: false)) }
        }
        if let value = ordinals.firstIndex(of: word), value > 0 {
            found.append(Reading(tokenCount: 1, surface: ordinal(value), isSure: false))
        }
        return found
    }

    private static func touchesHyphen(_ index: Int, _ text: [UInt8], _ tokens: [Token]) -> Bool {
        let range = tokens[index].range
        return range.lowerBound > 0 && text[range.lowerBound - 1] == UInt8(ascii: "-")
            || range.upperBound < text.count && text[range.upperBound] == UInt8(ascii: "-")
    }

    /// Whether a word can be one of the number words: most words are told apart here without making a string of them.
    private static func mayBeNumberWord(_ word: ArraySlice<UInt8>) -> Bool {
        guard 3...11 ~= word.count else { return false }
        var hash: UInt32 = 0
        for byte in word { hash = hash &* 31 &+ UInt32(byte | 0x20) }
        return numberWordBits[Int(hash % 1021) / 64] & 1 << UInt64(hash % 1021 % 64) != 0
    }

    /// A bit for each remainder of a number word's hash.
    private static let numberWordBits = {
        var bits = [UInt64](repeating: 0, count: 16)
        for word in cardinals + ordinals {
            let hash = word.utf8.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1 | 0x20) } % 1021
            bits[Int(hash / 64)] |= 1 << UInt64(hash % 64)
        }
        return bits
    }()

    /// `three,903`, `1.four`, `three.6`: a word and digits on either side of a separator without a space.
    private static func mixed(_ left: String, _ text: [UInt8], _ tokens: [Token], _ index: Int) -> [Reading] {
        guard index + 2 < tokens.count else { return [] }
        let (first, separator, right) = (tokens[index], tokens[index + 1], tokens[index + 2])
        guard separator.start == first.end, right.start == separator.end, separator.range.count == 1,
            right.kind != .symbol, right.range.count <= 8
        else { return [] }
        let mark = text[Int(separator.start)]
        guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".") else { return [] }
        let spelled = String(decoding: text[right.range], as: UTF8.self)
        let rightIsWord = cardinals.firstIndex(of: spelled.lowercased())
        guard (first.kind == .number) != (right.kind == .number) else { return [] }
        let digits = rightIsWord.map(String.init) ?? spelled
        guard digits.allSatisfy({ $0.isNumber || $0 == "," || $0 == "." }) else { return [] }
        // A thousands separator is followed by three digits.
        if mark == UInt8(ascii: ","), digits.prefix(while: \.isNumber).count != 3 { return [] }
        return [Reading(tokenCount: 3, surface: left + (mark == UInt8(ascii: ",") ? "," : ".") + digits, isSure: true)]
    }

    /// `2` for *two*, `12` for *twelve*.
    private static func plain(number: String) -> [Reading] {
        guard let value = Int(number), value > 0, value < cardinals.count else { return [] }
        return [Reading(tokenCount: 1, surface: cardinals[value], isSure: false)]
    }

    private static func follows(_ index: Int, _ mark: Character, _ text: [UInt8], _ tokens: [Token]) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].start == tokens[index].end
            && text[tokens[index + 1].range].elementsEqual(String(mark).utf8)
    }

    private static func ordinal(_ value: Int) -> String {
        switch (value % 10, value % 100) {
        case (_, 11...13): "\(value)th"
        case (1, _): "\(value)st"
        case (2, _): "\(value)nd"
        case (3, _): "\(value)rd"
        default: "\(value)th"
        }
    }

    private static let cardinals = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    private static let ordinals = [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
}
