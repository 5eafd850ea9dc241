import Unspin
import UnspinMessages
import UnspinRender

/// The text with its edits in CriticMarkup: `{~~old~>new~~}{>>why<<}`, `{++inserted++}`, `{--removed--}`; a proposal is a
/// highlight with a comment, `{==old==}{>>what<<}`, which neither accepting nor rejecting changes.
///
/// CriticMarkup has no escapes. Where the text itself holds one of its marks, a backslash before the last character of the mark
/// takes it apart, as Markdown reads it.
public struct CriticMarkup: Exporter {
    private static let openers = ["{++", "{--", "{~~", "{==", "{>>"].map { Array($0.utf8) }
    private static let inner = ["++}", "--}", "~~}", "==}", "<<}", "~>"].map { Array($0.utf8) }

    private var isFirst = true

    public init() {}

    /// A text that is alone stands for itself; where there are more, and for records, a comment says which it is.
    public mutating func add(_ text: ExportedText) -> String {
        let isRecord = text.place.recordLine != nil
        if isRecord, text.edits.isEmpty { return "" }
        var output = isFirst && !isRecord ? "" : "{>>\(Self.escape(VisibleText.escape(text.heading)))<<}\n"
        isFirst = false
        var position = 0
        for exported in text.edits {
            output += Self.plain(text.text[position..<exported.edit.range.lowerBound])
            output += Self.mark(exported.edit)
            position = exported.edit.range.upperBound
        }
        output += Self.plain(text.text[position...])
        if isRecord { output += "\n\n" }
        return output
    }

    private static func mark(_ edit: Edit) -> String {
        let comment = "{>>\(escape(FindingMessages.sentence(for: edit, quote: { VisibleText.escape($0) })))<<}"
        guard edit.isApplied else {
            return edit.original.isEmpty ? comment : "{==\(escape(edit.original))==}\(comment)"
        }
        if edit.original.isEmpty { return "{++\(escape(edit.replacement))++}\(comment)" }
        if edit.replacement.isEmpty { return "{--\(escape(edit.original))--}\(comment)" }
        return "{~~\(escape(edit.original))~>\(escape(edit.replacement))~~}\(comment)"
    }

    /// Bytes that are not UTF-8 cannot be in a text that is to be read; they become U+FFFD.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        takeApart(String(decoding: bytes, as: UTF8.self), openers)
    }

    private static func escape(_ text: String) -> String { takeApart(text, openers + inner) }

    /// By bytes: a combining mark behind a mark does not hide it.
    private static func takeApart(_ text: String, _ marks: [[UInt8]]) -> String {
        var output: [UInt8] = []
        for byte in text.utf8 {
            let held = output.suffix(2)
            if marks.contains(where: { $0.last == byte && held.suffix($0.count - 1).elementsEqual($0.dropLast()) }) {
                output.append(UInt8(ascii: "\\"))
            }
            output.append(byte)
        }
        return String(decoding: output, as: UTF8.self)
    }
}
