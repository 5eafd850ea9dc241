import UnspinICU
import UnspinText

/// Tokens as formats with a white space between tokens want them.
final class Tokeniser {
    private var segmenter: Segmenter

    init() throws(ICUError) { segmenter = try Segmenter() }

    func tokens(of text: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        segmenter.segment(text, into: &tokens)
        return tokens
    }

    func words(of text: [UInt8]) -> [String] { tokens(of: text).map { Self.word($0, in: text) } }

    /// Some tokens hold white space, such as the narrow no-break space of `1 500`: a reader would cut them there.
    static func word(_ token: Token, in text: [UInt8]) -> String {
        var word = String(decoding: text[token.range], as: UTF8.self)
        word.unicodeScalars.removeAll { $0.properties.isWhitespace }
        return word
    }
}
