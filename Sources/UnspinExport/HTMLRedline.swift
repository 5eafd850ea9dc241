import Unspin
import UnspinMessages
import UnspinRender

/// A page that shows every text with its edits: struck out, inserted, proposed, with the reason of each. It is complete in
/// itself, without scripts, and loads nothing.
public struct HTMLRedline: Exporter {
    private var applied = 0
    private var proposed = 0

    public init() {}

    public mutating func begin() -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>unspin</title>
        <style>
        body { font: 1rem/1.6 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
        h2 { font: 600 1rem/1.4 system-ui, sans-serif; border-top: 1px solid #ccc; padding-top: 1rem; overflow-wrap: anywhere; }
        .text { white-space: pre-wrap; overflow-wrap: anywhere; }
        del { color: #8c1d18; background: #fbe9e7; }
        ins { color: #1b5e20; background: #e8f5e9; text-decoration: none; border-bottom: 2px solid; }
        mark { color: inherit; background: #fff3c4; border-bottom: 2px dotted #8a6d00; }
        footer { font: 0.9rem/1.4 system-ui, sans-serif; border-top: 1px solid #ccc; padding-top: 1rem; }
        @media (prefers-color-scheme: dark) {
          body { color: #e6e6e6; background: #151515; }
          del { color: #ffb4ab; background: #3a1512; } ins { color: #a5d6a7; background: #12301a; } mark { background: #4a3c00; }
        }
        </style>
        </head>
        <body>

        """
    }

    public mutating func add(_ text: ExportedText) -> String {
        if text.place.recordLine != nil, text.edits.isEmpty { return "" }
        var output = "<h2>\(HTMLText.escape(text.heading))</h2>\n<div class=\"text\">"
        var position = 0
        for exported in text.edits {
            output += HTMLText.escape(text.text[position..<exported.edit.range.lowerBound])
            output += mark(exported.edit)
            position = exported.edit.range.upperBound
            if exported.edit.isApplied { applied += 1 } else { proposed += 1 }
        }
        return output + HTMLText.escape(text.text[position...]) + "</div>\n"
    }

    public mutating func end() -> String {
        "<footer>\(FindingMessages.totals(applied: applied, proposed: proposed))</footer>\n</body>\n</html>\n"
    }

    private func mark(_ edit: Edit) -> String {
        let sentence = HTMLText.escape(FindingMessages.sentence(for: edit, quote: { VisibleText.escape($0) }))
        let title = " title=\"\(sentence)\""
        let old = HTMLText.escape(edit.original)
        let new = HTMLText.escape(edit.replacement)
        guard edit.isApplied else { return "<mark\(title)>\(old)</mark>" }
        return (old.isEmpty ? "" : "<del\(title)>\(old)</del>") + (new.isEmpty ? "" : "<ins\(title)>\(new)</ins>")
    }
}
