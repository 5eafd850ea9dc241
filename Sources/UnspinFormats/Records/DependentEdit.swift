import Unspin

/// A change of a record's source that is none of its texts: a length or a digest that follows from edits of them, a field that is added.
public struct DependentEdit: Sendable, Hashable {
    /// What is changed.
    public var name: String
    /// Half-open byte range of the source.
    public var range: Range<Int>
    public var replacement: String
    /// What logs call the reason.
    public var entry: String

    public init(name: String, range: Range<Int>, replacement: String, entry: String = "container") {
        self.name = name
        self.range = range
        self.replacement = replacement
        self.entry = entry
    }

    /// As an edit of the text that stands in the range.
    public func sourceEdit(in source: [UInt8]) -> SourceEdit {
        let original = Array(source[range])
        let edit = Edit(
            range: 0..<original.count, original: String(decoding: original, as: UTF8.self), replacement: replacement,
            entry: entry, cause: .container, tier: .auto, confidence: 1, isApplied: true)
        return SourceEdit(
            edit: edit, range: range, original: original, replacement: Array(replacement.utf8), isSpellable: true, pageOffset: 0)
    }
}
