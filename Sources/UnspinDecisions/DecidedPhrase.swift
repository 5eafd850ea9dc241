public import Unspin
public import UnspinRender

/// A phrase that was decided on, known by its content: what stands there, the words around it and the entry that proposed to
/// change it. So it is found again when the document around it has changed.
///
/// A value that never changes, held by all decisions on it together: a key may decide ten thousand phrases, and is to be answered at once.
public final class DecidedPhrase: Sendable {
    /// The text that it stands in.
    public let place: EditLog.Place
    /// Half-open range in UTF-8 bytes of the decoded text, when the decision was made; a hint where to look first.
    public let range: Range<Int>
    public let position: LineIndex.Position
    public let original: String
    public let context: PhraseContext
    /// Counts the phrases of the text that have the same key, from 0.
    public let occurrence: Int
    /// The id of the dictionary entry or rule that proposed it.
    public let entry: String
    public let cause: Cause
    public let tier: Tier
    /// The most probable reading, and its posterior probability, 0…1.
    public let proposed: String
    public let confidence: Double
    /// The first 16 hexadecimal digits of the SHA-256 of original, entry and context.
    public let key: String
    /// What a decisions file says of it.
    let members: DecisionWriter.PhraseMembers

    public init(
        place: EditLog.Place, range: Range<Int>, position: LineIndex.Position, original: String, context: PhraseContext, occurrence: Int,
        entry: String, cause: Cause, tier: Tier, proposed: String, confidence: Double
    ) {
        self.place = place
        self.range = range
        self.position = position
        self.original = original
        self.context = context
        self.occurrence = occurrence
        self.entry = entry
        self.cause = cause
        self.tier = tier
        self.proposed = proposed
        self.confidence = confidence
        let key = PhraseKey.text(original: original, entry: entry, context: context)
        self.key = key
        members = DecisionWriter.PhraseMembers(
            whatStands: { object in
                object.add(place)
                object.add("line", position.line)
                object.add("column", position.column)
                object.add("start", range.lowerBound)
                object.add("end", range.upperBound)
                object.add("before", context.before.joined(separator: " "))
                object.add("original", original)
                object.add("after", context.after.joined(separator: " "))
            },
            whatWasProposed: { object in
                object.add("proposed", proposed)
                object.add("entry", entry)
                object.add("cause", cause.name)
                object.add("tier", tier.rawValue)
                object.add("confidence", confidence)
                object.add("key", key)
                object.add("occurrence", occurrence == 0 ? nil : occurrence)
            })
    }

    /// The phrase of an edit.
    /// - Parameter occurrence: of phrases with the same key, which one it is.
    public convenience init(
        _ edit: Edit, at position: LineIndex.Position, in text: [UInt8], place: EditLog.Place, occurrence: Int = 0
    ) {
        self.init(
            place: place, range: edit.range, position: position, original: edit.original,
            context: PhraseContext(of: edit.range, in: text), occurrence: occurrence, entry: edit.entry, cause: edit.cause,
            tier: edit.tier, proposed: edit.replacement, confidence: edit.confidence)
    }

    /// The same, as a further one of those with its key.
    public func occurring(_ occurrence: Int) -> DecidedPhrase {
        DecidedPhrase(
            place: place, range: range, position: position, original: original, context: context, occurrence: occurrence, entry: entry,
            cause: cause, tier: tier, proposed: proposed, confidence: confidence)
    }
}

/// Two are the same where a decisions file says the same of them.
extension DecidedPhrase: Hashable {
    public static func == (left: DecidedPhrase, right: DecidedPhrase) -> Bool { left === right || left.members == right.members }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(occurrence)
        hasher.combine(range)
    }
}
