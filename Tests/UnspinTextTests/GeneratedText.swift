import UnspinTestSupport

/// Texts of one kind of material, made of pieces that are likely to meet at an interesting place.
enum GeneratedText: String, CaseIterable, Sendable {
    case ascii, prose, punctuated, typographic, scripts, invalid, anything

    func bytes(seed: Int, pieces count: Int) -> [UInt8] {
        var generator = SeededGenerator(seed: UInt64(seed))
        var bytes: [UInt8] = []
        for _ in 0..<count { append(to: &bytes, using: &generator) }
        return bytes
    }

    private func append(to bytes: inout [UInt8], using generator: inout SeededGenerator) {
        switch self {
        case .ascii: bytes.append(UInt8.random(in: 0..<0x80, using: &generator))
        case .prose: bytes += Self.prosePieces.randomElement(using: &generator)!.utf8
        case .punctuated: bytes += Self.markPieces.randomElement(using: &generator)!.utf8
        case .typographic: bytes += (Self.typographicPieces + Self.markPieces).randomElement(using: &generator)!.utf8
        case .scripts: bytes += (Self.scriptPieces + Self.typographicPieces).randomElement(using: &generator)!.utf8
        case .invalid:
            if Bool.random(using: &generator) {
                bytes.append(UInt8.random(in: 0x80...0xFF, using: &generator))
            } else {
                bytes += (Self.markPieces + Self.scriptPieces).randomElement(using: &generator)!.utf8
            }
        case .anything:
            let limit: UInt32 = [0x80, 0x300, 0x3000, 0x11_0000].randomElement(using: &generator)!
            bytes += String(Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) ?? " ").utf8
        }
    }

    private static let prosePieces = [
        "The ", "president ", "of ", "U.S.", " ", "said ", "Mr. ", "Smith", "’s ", "don't ", "3.6 ", "1,500", "%", ". ", ", ",
        "? ", "!", "\n", "\r\n", "\u{A0}", "“", "”", "(", ")", "Oct. ", "31", ".", " He ", " it ", "inter-Korean ", "A", "b", "…",
    ]
    private static let markPieces =
        ["a", "B", "7", "word", "Word", " ", "  ", "\t", "\n", "\r\n", "\r", "\u{B}", "\u{0}"]
        + (0x21..<0x30).map { String(Unicode.Scalar($0)!) } + [":", ";", "?", "@", "[", "]", "_", "`", "{", "}", "~", "'"]
    private static let typographicPieces = [
        "é", "Ü", "ß", "’", "‘", "“", "”", "–", "—", "…", "\u{A0}", "€", "£", "·", "‧", "ʼ", "ǆ", "\u{AD}", "\u{200B}", "\u{200D}",
        "\u{202F}", "\u{2009}", "\u{2028}", "\u{2029}", "\u{85}", "\u{301}", "‿", "™", "ª", "²", "½", "\u{FEFF}", "․", "‼", "⃝", "©",
    ]
    private static let scriptPieces = [
        "при", "вет", "Ж", "שָׁלוֹם", "ש\"ס", "'", "\"", "ไทยภาษา", "漢字", "ひらがな", "カタカナ", "한국어", "。", "！", "👍", "👍🏽", "👩‍👩‍👧", "🇩🇪", "🇫",
        "हिन्दी", "क्ष", "١٢", "ﬀ", "a", "A", "1", ".", ",", ":", " ", "𝒜", "𐐷", "؟", "ー", "_", "\u{E0001}", "１", "，", "．", "ǅ",
    ]
}
