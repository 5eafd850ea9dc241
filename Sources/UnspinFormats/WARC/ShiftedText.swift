import Unspin

/// A text whose source is a part of a longer one.
struct ShiftedText: EmbeddedText {
    private let base: any EmbeddedText
    private let shift: Int

    /// - Parameter shift: where the source of `base` begins in the longer one.
    init(_ base: any EmbeddedText, by shift: Int) {
        self.base = base
        self.shift = shift
    }

    var text: [UInt8] { base.text }
    func spelling(of text: String) -> [UInt8]? { base.spelling(of: text) }

    func sourceRange(of range: Range<Int>) -> Range<Int> {
        let range = base.sourceRange(of: range)
        return range.lowerBound + shift..<range.upperBound + shift
    }
}
