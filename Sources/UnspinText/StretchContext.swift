/// What a stretch of a long text has to know of the text before it.
public struct StretchContext: Sendable {
    /// What the first stretch says of the language of the text; nil before it.
    public private(set) var language: Language?
    /// Protected spans that reach into the stretch.
    public private(set) var open = OpenSpans()

    /// Before the start of a text.
    public init() {}

    /// Goes on over the next stretch. Linear.
    public mutating func advance(over stretch: [UInt8], _ identifier: LanguageIdentifier) {
        language = language ?? identifier.language(of: stretch)
        open.advance(over: stretch)
    }
}
