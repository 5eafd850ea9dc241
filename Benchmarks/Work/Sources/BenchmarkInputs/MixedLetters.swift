/// Puts a text into plain or into mixed letters.
enum MixedLetters {
    private static let plain: [Character: String] = [
        "’": "'", "‘": "'", "“": "\"", "”": "\"", "—": " - ", "–": "-", "…": "...", "\u{A0}": " ", "é": "e", "£": "$", "€": "$",
    ]

    /// Names as they stand in English news of other countries: accents, composed and not, and six other scripts.
    private static let names = [
        "José", "Zoe\u{308}", "Łódź", "Đặng", "Ångström", "São Paulo", "Москва", "Александр", "Αθήνα", "東京", "北京大学", "서울",
        "القاهرة", "ירושלים", "मुंबई", "ไทย", "🙂", "👩‍👩‍👧", "№ 5", "½", "ﬁnance",
    ]

    /// The text in ASCII.
    static func ascii(_ text: String) -> String {
        var result = ""
        for character in text {
            if character.isASCII { result.append(character) } else { result += plain[character] ?? "" }
        }
        return result
    }

    /// The text with typographic quotes and dashes, and with a name in brackets behind every sixteenth word or so.
    static func mixed(_ text: String, using generator: inout SeededGenerator) -> String {
        var words: [String] = []
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            words.append(word == "-" ? "—" : String(word).replacing("'", with: "’"))
            if Int.random(in: 0..<16, using: &generator) == 0 { words.append("(\(names.randomElement(using: &generator)!))") }
        }
        return words.joined(separator: " ")
    }
}
