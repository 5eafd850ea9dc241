public import UnspinText

/// Tokens of short dictionary texts without the segmenter: for tools, tests and lint.
public enum DictionaryText {
    /// The bytes of `text` and its tokens, cut as phrases of dictionaries are.
    public static func tokens(_ text: String) -> (text: [UInt8], tokens: [Token]) {
        let bytes = Array(text.utf8)
        var tokens: [Token] = []
        var position = 0
        for piece in PhraseTokens(text).pieces {
            let length = piece.text.utf8.count
            while bytes[position] == 0x20 || !bytes[position...].starts(with: piece.text.utf8) { position += 1 }
            var flags: Token.Flags = piece.spaceBefore ? .spaceBefore : []
            if tokens.isEmpty { flags.formUnion([.startsSentence, .startsParagraph]) }
            tokens.append(Token(start: position, end: position + length, kind: piece.kind, flags: flags))
            position += length
        }
        return (bytes, tokens)
    }
}
