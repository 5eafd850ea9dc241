extension ProtectedSpans {
    /// What a text says must stay, or is no prose: addresses (URLs, domains, e-mail, DOIs), `@handles` and `#tags`, file names and
    /// paths, Markdown code, `[sic]` with the word before it, and what directives exempt (`unspin:disable` to `unspin:enable`, the
    /// line of `unspin:ignore`, the line after `unspin:ignore-next-line`, in comments of any syntax). A directive that
    /// names entries exempts nothing but itself: see `IgnoredEntries`. Linear in the text.
    public static func find(in text: [UInt8]) -> ProtectedSpans {
        find(in: text, after: OpenSpans()).spans
    }

    /// The same for a part of a text, behind what the text before has left open, with what is left open at its end.
    public static func find(in text: [UInt8], after open: OpenSpans) -> (spans: ProtectedSpans, open: OpenSpans) {
        var finder = SpanFinder(text.span, after: open)
        let ranges = finder.find()
        return (ProtectedSpans(ranges), finder.open)
    }
}
