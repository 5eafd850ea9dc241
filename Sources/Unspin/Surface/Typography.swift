import UnspinText

/// How a document writes what a dictionary cannot know: its apostrophes and its line breaks.
struct Typography {
    /// The document writes ’ rather than '.
    let curlyApostrophes: Bool

    init(of text: [UInt8]) {
        var curly = 0
        var straight = 0
        for index in text.indices {
            if text[index] == UInt8(ascii: "'") {
                straight += 1
            } else if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] == 0x99 {
                curly += 1
            }
        }
        curlyApostrophes = curly > straight
    }

    /// `surface` as this document writes it, with the white space of the span it replaces.
    ///
    /// A line break inside the span stays: it moves to the gap of the replacement that has its place, or to the last one.
    /// A break that finds no gap, because the replacement is one word, is reported to the caller as trailing.
    func written(_ surface: String, over tokens: ArraySlice<Token>, in text: [UInt8]) -> (text: String, trailingBreak: String?) {
        var written = surface
        if curlyApostrophes {
            written = written.replacing("'", with: "’")
        } else {
            written = written.replacing("’", with: "'")
        }
        var gaps: [String] = []
        for (left, right) in zip(tokens, tokens.dropFirst()) where left.end < right.start {
            gaps.append(String(decoding: text[Int(left.end)..<Int(right.start)], as: UTF8.self))
        }
        let breaks = gaps.indices.filter { gaps[$0].contains(where: \.isNewline) }
        guard !breaks.isEmpty else { return (written, nil) }
        var pieces = written.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count > 1 else { return (written, gaps[breaks[0]]) }
        let place = min(breaks[0], pieces.count - 2)
        pieces[place] += gaps[breaks[0]] + pieces.remove(at: place + 1)
        return (pieces.joined(separator: " "), nil)
    }
}
