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

        /// With these, the spans of a section of so many bytes.
        func joined(to spans: ProtectedSpans, count: Int) -> ProtectedSpans {
            prefix + suffix == 0 ? spans : ProtectedSpans(spans.ranges + [0..<min(prefix, count), max(0, count - suffix)..<count])
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
