import Unspin

/// A text without the markup that it stands in: of `a <b>spun</b> word` it is `a spun word`.
///
/// Blocks (paragraphs, headings, cells) are paragraphs of the text. What is no prose, such as code within a sentence, stands in it
/// for what is around it, but is never changed.
public struct MarkupText: EmbeddedText {
    /// A stretch of the text and the bytes that it comes from.
    struct Piece: Sendable {
        /// Half-open range of the text; not empty.
        var text: Range<Int>
        /// Half-open range of the source.
        var source: Range<Int>
        var kind: Kind

        enum Kind: Sendable {
            /// Byte for byte.
            case verbatim
            /// One character that is spelled otherwise: a character reference, a backslash escape.
            case unit
            /// A line break that the source spells in more than one way; it stays where it is.
            case lineBreak
            /// Never changed.
            case fixed
        }
    }

    /// How a markup spells text, and how it is read again.
    struct Syntax: Sendable {
        var spelling: @Sendable (String) -> String
        /// A spelling that any charset has; nil where there is none.
        var asciiSpelling: @Sendable (String) -> String?
        /// The text of a source.
        var text: @Sendable ([UInt8]) -> [UInt8]?
    }

    public let text: [UInt8]
    public let page: [UInt8]
    let pieces: [Piece]
    let syntax: Syntax

    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        if range.isEmpty {
            let place = place(of: range.lowerBound)
            return place..<place
        }
        return place(of: range.lowerBound)..<end(of: range.upperBound)
    }

    public func spelling(of text: String) -> [UInt8]? { Array(syntax.spelling(text).utf8) }

    public func pageOffset(of offset: Int) -> Int { place(of: offset) }

    /// The piece that holds the byte at an offset, or the last one. Logarithmic.
    func index(of offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if pieces[middle].text.lowerBound <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// Where the byte at an offset is in the source; at the end of the text, behind the last one.
    private func place(of offset: Int) -> Int {
        guard !pieces.isEmpty else { return 0 }
        let piece = pieces[index(of: offset)]
        if offset >= piece.text.upperBound { return piece.source.upperBound }
        return piece.kind == .verbatim ? piece.source.lowerBound + offset - piece.text.lowerBound : piece.source.lowerBound
    }

    /// Where the source of the byte before an offset ends.
    private func end(of offset: Int) -> Int {
        let piece = pieces[index(of: offset - 1)]
        return piece.kind == .verbatim ? piece.source.lowerBound + offset - piece.text.lowerBound : piece.source.upperBound
    }
}
