public import UnspinText

/// Tells for the tokens of a text, one after the other, which of them owe their capital to the sentence.
///
/// That is the first word or number of a sentence, whatever quotes or brackets stand before it, and the first within a quotation
/// that follows a comma or colon (*he said, “We won”*).
public struct SentenceStarts: Sendable {
    private var isPending = true
    private var followsCommaOrColon = false

    public init() {}

    /// - Parameters:
    ///   - token: the next token of the text.
    ///   - bytes: its bytes.
    @inline(__always)
    public mutating func startsSentence(_ token: Token, bytes: borrowing Span<UInt8>) -> Bool {
        if token.flags.contains(.startsSentence) { isPending = true }
        guard token.kind == .symbol else {
            defer {
                isPending = false
                followsCommaOrColon = false
            }
            return isPending
        }
        if followsCommaOrColon, SentenceStarts.opensQuotation(token, bytes: bytes) { isPending = true }
        followsCommaOrColon = bytes.count == 1 && (bytes[0] == UInt8(ascii: ",") || bytes[0] == UInt8(ascii: ":"))
        return isPending
    }

    /// A plain quote opens when white space stands before it; “ and ‘ always do.
    @inline(__always)
    private static func opensQuotation(_ token: Token, bytes: borrowing Span<UInt8>) -> Bool {
        if bytes.count == 1 {
            return token.flags.contains(.spaceBefore) && (bytes[0] == UInt8(ascii: "\"") || bytes[0] == UInt8(ascii: "'"))
        }
        return bytes.count == 3 && bytes[0] == 0xE2 && bytes[1] == 0x80 && (bytes[2] == 0x9C || bytes[2] == 0x98)
    }
}
