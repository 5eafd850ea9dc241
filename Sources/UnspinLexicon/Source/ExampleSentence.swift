/// A sentence kept beside an entry: one that it repairs, `The [White Home => White House] said so`, or one that must stay.
public struct ExampleSentence: Sendable, Hashable {
    /// The sentence without brackets.
    public var text: String
    /// Half-open byte range in `text` of what is repaired; empty for a sentence that must stay.
    public var span: Range<Int>
    /// What the span becomes, where the sentence says so.
    public var repaired: String?
    public var line: Int

    /// Reads the value of `fixes:`.
    init(fixes value: String, line: Int) throws(DictionaryFinding.Problem) {
        guard let open = value.firstIndex(of: "["), let close = value[open...].firstIndex(of: "]") else { throw .example(value) }
        var inner = value[value.index(after: open)..<close]
        var repaired: String?
        if let arrow = inner.firstRange(of: " => ") {
            repaired = String(inner[arrow.upperBound...])
            inner = inner[..<arrow.lowerBound]
        }
        guard !inner.isEmpty else { throw .example(value) }
        text = String(value[..<open] + inner + value[value.index(after: close)...])
        let start = value[..<open].utf8.count
        span = start..<start + inner.utf8.count
        self.repaired = repaired
        self.line = line
    }

    /// Reads the value of `keeps:`.
    init(keeps value: String, line: Int) {
        text = value
        span = 0..<0
        repaired = nil
        self.line = line
    }
}
