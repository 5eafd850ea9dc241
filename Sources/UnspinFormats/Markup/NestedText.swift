import Unspin

/// A text within a text: the prose of an HTML page that is written in some charset, or that is a field of a record.
struct NestedText: EmbeddedText {
    private let inner: MarkupText
    private let outer: any EmbeddedText

    /// - Parameter inner: of the text of `outer`.
    init(_ inner: MarkupText, in outer: any EmbeddedText) {
        self.inner = inner
        self.outer = outer
    }

    var text: [UInt8] { inner.text }
    var page: [UInt8] { inner.page }
    func pageOffset(of offset: Int) -> Int { inner.pageOffset(of: offset) }
    func writable(_ edits: [Edit]) -> [Edit] { inner.writable(edits) }
    func sourceRange(of range: Range<Int>) -> Range<Int> { outer.sourceRange(of: inner.sourceRange(of: range)) }

    func spelling(of text: String) -> [UInt8]? {
        outer.spelling(of: inner.syntax.spelling(text)) ?? inner.syntax.asciiSpelling(text).flatMap(outer.spelling)
    }
}
