public import UnspinText

/// One record of an input: a line of JSON Lines, or a whole text. The sources of all records, joined, are the input byte for
/// byte, whatever is in them; where it is compressed, without its compression.
public struct Record: Sendable {
    /// Its bytes as they stand in the input, with what is around its texts.
    public var source: [UInt8]
    /// Where `source` starts in the input, in bytes, without its compression.
    public var offset: Int
    /// The 1-based line of the input at which it starts; nil where the record is the whole input.
    public var line: Int?
    public var content: Content
    /// Nil where the input is not compressed.
    public var packing: Packing?

    public enum Content: Sendable {
        case texts(Texts)
        /// Nothing to repair, and nothing wrong: a blank line.
        case filler
        /// Not readable; `source` is all of it, or where it is too large, its start.
        case bad(RecordError)
        /// More bytes of the bad record before.
        case continuation
    }

    /// What there is to repair in a record, as one document.
    public struct Texts: Sendable {
        /// What identifies the record, where it has an identity.
        public var id: String?
        public var fields: [Field]
        /// Where it is not, a diff of the source would not be readable.
        public var isUTF8 = true
        /// Where the source means nothing in its charset: half-open byte ranges of the text.
        public var invalid: [Range<Int>] = []
        /// Where the record is a part of a text that is too long to be held.
        public var stretch: Stretch?
        /// What else of the source must change with edits of the texts, such as a length that it tells.
        public var dependents: (@Sendable ([SourceEdit]) -> [DependentEdit])?

        public init(id: String? = nil, fields: [Field]) {
            self.id = id
            self.fields = fields
        }
    }

    /// A part of a long text, as `TextSections.stretchEnd` cuts it.
    public struct Stretch: Sendable {
        /// What it has to know of the text before it.
        public var context: StretchContext
        public var isLast: Bool
        /// The 1-based line of the text on which it starts.
        public var line: Int
    }

    /// One text of a record: no edit crosses from one to another.
    public struct Field: Sendable {
        /// Nil where it has no name.
        public var name: String?
        public var text: any EmbeddedText

        public init(name: String? = nil, text: any EmbeddedText) {
            self.name = name
            self.text = text
        }
    }
}
