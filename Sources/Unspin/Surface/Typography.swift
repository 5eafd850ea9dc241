import UnspinLexicon
import UnspinText

/// How a document writes what a dictionary cannot know: its apostrophes, its spelling, its line breaks.
struct Typography {
    /// The document writes ’ rather than '.
    let curlyApostrophes: Bool
    /// British or American, where its words tell; nil where none does or they are even.
    let dialect: Dialect?
    private let lexicon: Lexicon

    init(of scan: LexiconScan) {
        lexicon = scan.lexicon
        var curly = 0
        var straight = 0
        let text = scan.text
        for index in text.indices {
            if text[index] == UInt8(ascii: "'") {
                straight += 1
            } else if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] == 0x99 {
                curly += 1
            }
        }
        curlyApostrophes = curly > straight
        var british = 0
        for index in scan.tokens.indices {
            switch scan.dialect(ofToken: index) {
            case .british: british += 1
            case .american: british -= 1
            case nil: break
            }
        }
        dialect = british > 0 ? .british : british < 0 ? .american : nil
    }

    /// `surface` as this document writes it, with the white space of the span it replaces.
    ///
    /// A line break inside the span stays: it moves to the gap of the replacement that has its place, or to the last one.
    /// A break that finds no gap, because the replacement is one word, is given back as `trailingBreak`.
    func written(_ surface: String, over tokens: ArraySlice<Token>, in text: [UInt8]) -> (text: String, trailingBreak: String?) {
        guard surface.utf8.contains(UInt8(ascii: " ")) else {
            return (spelled(surface), lineBreaks(between: tokens, in: text).first?.gap)
        }
        var pieces = surface.split(separator: " ", omittingEmptySubsequences: false).map { spelled(String($0)) }
        let breaks = lineBreaks(between: tokens, in: text)
        guard let first = breaks.first else { return (pieces.joined(separator: " "), nil) }
        let place = min(first.place, pieces.count - 2)
        pieces[place] += first.gap + pieces.remove(at: place + 1)
        return (pieces.joined(separator: " "), nil)
    }

    private func spelled(_ word: String) -> String {
        var word = word
        if word.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 >= 0x80 }) {
            word = curlyApostrophes ? word.replacing("'", with: "’") : word.replacing("’", with: "'")
        }
        if let dialect, let other = lexicon.spelling(of: Array(word.utf8), in: dialect), other != word.lowercased() {
            word = word.first?.isUppercase == true ? other.prefix(1).uppercased() + other.dropFirst() : other
        }
        return word
    }

    /// White space with a line break between two tokens, and which of the gaps it is.
    private func lineBreaks(between tokens: ArraySlice<Token>, in text: [UInt8]) -> [(place: Int, gap: String)] {
        var breaks: [(place: Int, gap: String)] = []
        var place = 0
        for index in tokens.indices.dropLast() where tokens[index].end < tokens[index + 1].start {
            let gap = text[Int(tokens[index].end)..<Int(tokens[index + 1].start)]
            if gap.contains(where: { $0 != UInt8(ascii: " ") }) {
                let gap = String(decoding: gap, as: UTF8.self)
                if gap.contains(where: \.isNewline) { breaks.append((place, gap)) }
            }
            place += 1
        }
        return breaks
    }
}
