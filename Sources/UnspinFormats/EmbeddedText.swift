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
}

extension EmbeddedText {
    /// The edits of this text as edits of its source; an applied edit that the source cannot spell becomes a proposal.
    public func sourceEdits(_ edits: [Edit], in source: [UInt8]) -> [SourceEdit] {
        edits.map { edit in
            let range = sourceRange(of: edit.range)
            let spelling = spelling(of: edit.replacement)
            var edit = edit
            edit.isApplied = edit.isApplied && spelling != nil
            return SourceEdit(
                edit: edit, range: range, original: Array(source[range]), replacement: spelling ?? [],
                isSpellable: spelling != nil)
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
