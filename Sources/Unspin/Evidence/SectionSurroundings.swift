import UnspinText

/// What a section has to know of the text around it: which of its bytes belong to a protected span that reaches beyond it, such as
/// a block of code, or what `unspin:disable` exempts.
struct SectionSurroundings {
    /// Bytes at the beginning and at the end of a section that stay as they are. They are counted from its ends, so they hold before
    /// and after normalisation, which leaves them alone.
    struct Exemption {
        var prefix = 0
        var suffix = 0

        static let none = Exemption()

        /// The protected spans of a section. What another span has is not searched for marks of its own: the end of a block of code
        /// that began before the section would be taken for the beginning of one. Linear.
        func spans(of section: [UInt8]) -> ProtectedSpans {
            guard prefix + suffix > 0 else { return ProtectedSpans.find(in: section) }
            let start = min(prefix, section.count)
            let end = max(start, section.count - suffix)
            let own = ProtectedSpans.find(in: Array(section[start..<end])).ranges.map { $0.lowerBound + start..<$0.upperBound + start }
            return ProtectedSpans(own + [0..<start, end..<section.count])
        }
    }

    private let count: Int
    private let spans: ProtectedSpans
    /// What directives of the text switch off by name, in offsets of the text.
    let ignored: IgnoredEntries
    /// Whether a span reaches into the text from before it.
    private let isOpen: Bool

    /// Linear in the text.
    /// - Parameter open: what the text before has left open.
    init(_ text: [UInt8], after open: OpenSpans) {
        count = text.count
        ignored = IgnoredEntries.find(in: text, after: open)
        isOpen = !open.isEmpty
        // Addresses and names end with their line or sentence, as sections do: only these marks begin what may go on.
        let mayReachOver = isOpen || text.count > TextSections.size && OpenSpans.mayBegin(in: text.span)
        spans = mayReachOver ? ProtectedSpans.find(in: text, after: open).spans : .none
    }

    func exemption(of section: Range<Int>) -> Exemption {
        guard section.count < count || isOpen else { return .none }
        var exemption = Exemption()
        for span in spans.ranges where span.overlaps(section) {
            let reachesBefore = span.lowerBound < section.lowerBound || isOpen && span.lowerBound == 0
            if reachesBefore { exemption.prefix = min(span.upperBound, section.upperBound) - section.lowerBound }
            if span.upperBound > section.upperBound { exemption.suffix = section.upperBound - max(span.lowerBound, section.lowerBound) }
        }
        return exemption
    }
}
