public import UnspinText

/// What every stage made of a document: the answer to "why was this changed?" and "why not?".
///
/// Spans and vetoes tell of the first round of repair; the edits of `repair` are those of all rounds.
public struct Trace: Sendable {
    /// The language of the text.
    public var language: Language
    /// The text that was decided, after normalisation, UTF-8. All ranges of the trace are byte ranges of it.
    public var text: [UInt8]
    /// What came of the document.
    public var repair: Repair
    /// What normalisation changed (`isApplied`) or would have changed in a spun text; ranges are of the text before it.
    public var normalisation: [Edit]
    /// From offsets of the text before normalisation to those of `text`, and back.
    public var map: OffsetMap
    /// What no stage may change: addresses, code, and what the text itself exempts.
    public var protected: [Range<Int>] = []
    /// The sections of the text, in order.
    public var sections: [SectionTrace] = []
}

/// One section of a document and how it was judged. Scores are natural logarithms (nats).
public struct SectionTrace: Sendable {
    /// The bytes of the section.
    public var range: Range<Int>
    /// Log-likelihood ratio of "spun" against "clean".
    public var evidence: Double
    /// What the evidence must come to for even odds; it grows with the section.
    public var requiredEvidence: Double
    /// Probability that the section was spun, 0…1.
    public var probability: Double
    /// What kept the section from being decoded: it stays as it is, and all else says what would have become of it. Nil where it was
    /// decoded.
    public var gate: GateTrace?
    /// Estimated probability that a word which the spinner's dictionary has was looked up, 0…1.
    public var coverage: Double
    /// Families of spinners and the estimated share of each.
    public var families: [(name: String, share: Double)]
    /// The words, numbers and symbols of the section.
    public var tokens: [Token]
    /// The places where something could be put, in order.
    public var spans: [SpanTrace]
    /// What the lexicon offered and was not considered, in order.
    public var vetoes: [VetoTrace]
}

/// What a section had to show for being decoded.
public struct GateTrace: Sendable, Hashable {
    /// The values of its pairs of words that spinning makes (nats).
    public var score: Double
    /// What they must come to (nats).
    public var required: Double
}

/// The readings of one stretch of tokens.
public struct SpanTrace: Sendable {
    /// The bytes of the words.
    public var range: Range<Int>
    /// The words as they stand.
    public var text: String
    /// What may stand there, the words as they stand among them, most probable first.
    public var readings: [ReadingTrace]
    /// What became of the best reading that changes something.
    public var verdict: Verdict

    /// The best reading that changes something; nil where all were left out.
    public var best: ReadingTrace? { readings.first { $0.replacement != nil } }
}

/// One reading and what speaks for it. Scores are natural logarithms (nats).
public struct ReadingTrace: Sendable {
    /// What would be put in; nil for the words as they stand.
    public var replacement: String?
    /// The id of the dictionary entry; empty for the words as they stand.
    public var entry: String
    /// The dictionary file; nil for readings that no dictionary lists.
    public var file: String?
    /// The entry's line in that file.
    public var line: Int?
    /// How sure the entry is by itself.
    public var tier: Tier
    /// log P(spun | original replaced).
    public var channel: Double
    /// How much likelier the language model finds the sentence with this reading than as it stands, the rest of the sentence
    /// read as decided.
    public var language: Double
    /// Posterior that this stood there if the section was spun, 0…1.
    public var support: Double
    /// Posterior that the section was spun and this stood there, 0…1.
    public var confidence: Double
}
