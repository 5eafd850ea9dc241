public import Unspin
import UnspinFormats
public import UnspinRender

/// A spun phrase that somebody knows of and lets stand: a line of a baseline. Known by its content, as decided phrases are.
public struct KnownPhrase: Sendable, Hashable {
    /// The text that it stands in.
    public var place: EditLog.Place
    public var original: String
    public var context: PhraseContext
    /// What would be put there.
    public var replacement: String
    /// The id of the dictionary entry.
    public var entry: String

    public init(place: EditLog.Place, original: String, context: PhraseContext, replacement: String, entry: String) {
        self.place = place
        self.original = original
        self.context = context
        self.replacement = replacement
        self.entry = entry
    }

    /// The phrase of an edit of a text.
    public init(_ edit: Edit, in text: [UInt8], place: EditLog.Place) {
        self.init(
            place: place, original: edit.original, context: PhraseContext(of: edit.range, in: text), replacement: edit.replacement,
            entry: edit.entry)
    }

    /// The first 16 hexadecimal digits of the SHA-256 of original, entry and context.
    public var key: String { PhraseKey.text(original: original, entry: entry, context: context) }
}

/// What a phrase is known by wherever it stands.
enum PhraseKey {
    static func text(original: String, entry: String, context: PhraseContext) -> String {
        let parts = [original, entry, context.before.joined(separator: " "), context.after.joined(separator: " ")]
        return String(Digest.sha256(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(16))
    }
}
