public import Unspin

/// A text to repair and the bytes that spell it in its source: a file in some charset, a string of a JSON record.
///
/// In the record `{"t":"caf\u00e9 in"}` the text is `café in` (8 bytes); its range 3..<5 (`é`) is spelled by the source
/// range 9..<15, and a repaired `in` is written back without touching the spelling of `é`.
public protocol EmbeddedText: Sendable {
    /// UTF-8; bytes that are invalid in the source are kept as invalid bytes.
    var text: [UInt8] { get }
    /// The half-open byte range of the source that spells a half-open byte range of `text` on scalar boundaries.
    func sourceRange(of range: Range<Int>) -> Range<Int>
    /// How the source spells a piece of text; nil where its charset has no such character.
    func spelling(of text: String) -> [UInt8]?
    /// The edits as the source can take them: some may be split, not applied any more, or left out. They ascend by their place.
    func writable(_ edits: [Edit]) -> [Edit]
    /// What a reader counts lines and columns in: the text itself, or the page that it was taken from.
    var page: [UInt8] { get }
    /// Where the byte at an offset of `text` is in `page`.
    func pageOffset(of offset: Int) -> Int
}

extension EmbeddedText {
    public func writable(_ edits: [Edit]) -> [Edit] { edits }
    public var page: [UInt8] { text }
    public func pageOffset(of offset: Int) -> Int { offset }
}

/// An edit of a text together with its place and spelling in the source.
public struct SourceEdit: Sendable, Hashable {
    /// Not applied where the source cannot spell the replacement.
    public var edit: Edit
    /// Half-open byte range of the source.
    public var range: Range<Int>
    public var original: [UInt8]
    public var replacement: [UInt8]
    /// Whether the source's charset has every character of the replacement.
    public var isSpellable: Bool
    /// Where the edit is in the page of its text.
    public var pageOffset: Int
}

extension EmbeddedText {
    /// The edits of this text as edits of its source; an applied edit that the source cannot spell becomes a proposal.
    public func sourceEdits(_ edits: [Edit], in source: [UInt8]) -> [SourceEdit] {
        writable(edits).map { edit in
            let range = sourceRange(of: edit.range)
            let spelling = spelling(of: edit.replacement)
            var edit = edit
            edit.isApplied = edit.isApplied && spelling != nil
            return SourceEdit(
                edit: edit, range: range, original: Array(source[range]), replacement: spelling ?? [],
                isSpellable: spelling != nil, pageOffset: pageOffset(of: edit.range.lowerBound))
        }
    }
}

extension [SourceEdit] {
    /// The source with the applied edits carried out. The edits ascend by their place.
    public func apply(to source: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        var position = 0
        for edit in self where edit.edit.isApplied {
            output += source[position..<edit.range.lowerBound]
            output += edit.replacement
            position = edit.range.upperBound
        }
        output += source[position...]
        return output
    }
}
