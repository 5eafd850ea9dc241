public import Unspin
public import UnspinRender

/// A phrase that was decided on, known by its content: what stands there, the words around it and the entry that proposed to
/// change it. So it is found again when the document around it has changed.
public struct DecidedPhrase: Sendable, Hashable {
    /// The text that it stands in.
    public var place: EditLog.Place
    /// Half-open range in UTF-8 bytes of the decoded text, when the decision was made; a hint where to look first.
    public var range: Range<Int>
    public var position: LineIndex.Position
    public var original: String
    public var context: PhraseContext
    /// Counts the phrases of the text that have the same key, from 0.
    public var occurrence: Int
    /// The id of the dictionary entry or rule that proposed it.
    public var entry: String
    public var cause: Cause
    public var tier: Tier
    /// The most probable reading, and its posterior probability, 0…1.
    public var proposed: String
    public var confidence: Double

    public init(
        place: EditLog.Place, range: Range<Int>, position: LineIndex.Position, original: String, context: PhraseContext, occurrence: Int,
        entry: String, cause: Cause, tier: Tier, proposed: String, confidence: Double
    ) {
        self.place = place
        self.range = range
        self.position = position
        self.original = original
        self.context = context
        self.occurrence = occurrence
        self.entry = entry
        self.cause = cause
        self.tier = tier
        self.proposed = proposed
        self.confidence = confidence
    }

    /// The phrase of an edit; `occurrence` is that of the first with its key.
    public init(_ edit: Edit, at position: LineIndex.Position, in text: [UInt8], place: EditLog.Place) {
        self.init(
            place: place, range: edit.range, position: position, original: edit.original,
            context: PhraseContext(of: edit.range, in: text), occurrence: 0, entry: edit.entry, cause: edit.cause, tier: edit.tier,
            proposed: edit.replacement, confidence: edit.confidence)
    }

    /// The first 16 hexadecimal digits of the SHA-256 of original, entry and context.
    public var key: String { PhraseKey.text(original: original, entry: entry, context: context) }
}
