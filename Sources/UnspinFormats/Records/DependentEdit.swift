import Unspin

/// A change of a record's source that follows from edits of its texts: a length, a digest.
public struct DependentEdit: Sendable, Hashable {
    /// What is changed.
    public var name: String
    /// Half-open byte range of the source.
    public var range: Range<Int>
    public var replacement: String

    /// As an edit of the text that stands in the range.
    public func sourceEdit(in source: [UInt8]) -> SourceEdit {
        let original = Array(source[range])
        let edit = Edit(
            range: 0..<original.count, original: String(decoding: original, as: UTF8.self), replacement: replacement,
            entry: "container", cause: .container, tier: .auto, confidence: 1, isApplied: true)
        return SourceEdit(
            edit: edit, range: range, original: original, replacement: Array(replacement.utf8), isSpellable: true, pageOffset: 0)
    }
}
