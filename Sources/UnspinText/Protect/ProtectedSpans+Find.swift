extension ProtectedSpans {
    /// What a text says must stay, or is no prose: addresses (URLs, domains, e-mail, DOIs), `@handles` and `#tags`, file names and
    /// paths, Markdown code, `[sic]` with the word before it, and what directives exempt (`unspin:disable` to `unspin:enable`, the
    /// line of `unspin:ignore`, the line after `unspin:ignore-next-line`, in comments of any syntax). A directive that
    /// names entries exempts nothing but itself: see `IgnoredEntries`. Linear in the text.
    public static func find(in text: [UInt8]) -> ProtectedSpans {
        var finder = SpanFinder(text.span)
        return ProtectedSpans(finder.find())
    }
}
