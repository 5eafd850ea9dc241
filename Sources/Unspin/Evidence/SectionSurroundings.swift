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

    /// Linear in the text.
    init(_ text: [UInt8]) {
        count = text.count
        ignored = IgnoredEntries.find(in: text)
        // Addresses and names end with their line or sentence, as sections do: only these marks begin what may go on.
        spans = text.count > TextSections.size && Self.mayReachOver(text) ? ProtectedSpans.find(in: text) : .none
    }

    /// Whether a directive or the fence of a block of code is in a text.
    private static func mayReachOver(_ text: [UInt8]) -> Bool {
        text.indices.contains { place in
            switch text[place] {
            case UInt8(ascii: ":"): text[..<place].suffix(6).elementsEqual("unspin".utf8)
            case UInt8(ascii: "`"), UInt8(ascii: "~"): text[..<place].suffix(2).elementsEqual([text[place], text[place]])
            default: false
            }
        }
    }

    func exemption(of section: Range<Int>) -> Exemption {
        guard section.count < count else { return .none }
        var exemption = Exemption()
        for span in spans.ranges where span.overlaps(section) {
            if span.lowerBound < section.lowerBound { exemption.prefix = min(span.upperBound, section.upperBound) - section.lowerBound }
            if span.upperBound > section.upperBound { exemption.suffix = section.upperBound - max(span.lowerBound, section.lowerBound) }
        }
        return exemption
    }
}
