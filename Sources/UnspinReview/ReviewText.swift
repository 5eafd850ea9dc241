public import Unspin
import UnspinDecisions
public import UnspinRender

/// A text under review: a file, or a field of a record. It is what `document` means in a scope.
public struct ReviewText: Sendable {
    public var place: EditLog.Place
    /// What it is called on the screen.
    public var heading: String
    /// UTF-8, with bytes that are invalid in the source as they were.
    public var text: [UInt8]
    /// Ascending and disjoint.
    public var edits: [Edit]
    /// Estimated share of words that a spinner replaced, 0…1, and the most probable family; nil where nobody looked.
    public var rate: Double?
    public var family: String?
    let lines: LineIndex
    /// Where a reader finds it.
    let places: TextPlaces

    /// Linear in the text.
    /// - Parameter places: where it stands in a page; nil where it is a file itself.
    public init(
        place: EditLog.Place, heading: String, text: [UInt8], edits: [Edit], rate: Double? = nil, family: String? = nil,
        places: TextPlaces? = nil
    ) {
        self.place = place
        self.heading = heading
        self.text = text
        self.edits = edits
        self.rate = rate
        self.family = family
        lines = LineIndex(text)
        self.places = places ?? TextPlaces(text)
    }

    /// The edits of phrases that are still there in a changed text, at their places in it. See `PhraseLocator.find` for the cost.
    /// - Parameter gone: ranges of those that are not looked for.
    public func edits(relocatedTo changed: [UInt8], without gone: Set<Range<Int>> = []) -> [Edit] {
        var locator = PhraseLocator(changed)
        var edits: [Edit] = []
        for phrase in [self].phrases() where !gone.contains(phrase.edit.range) {
            guard let range = locator.find(phrase.phrase) else { continue }
            var edit = phrase.edit
            edit.range = range
            edits.append(edit)
        }
        edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return edits.reduce(into: []) { kept, edit in
            if let last = kept.last?.range, last.upperBound > edit.range.lowerBound || last == edit.range { return }
            kept.append(edit)
        }
    }
}
