/// What every stage made of a document: the answer to "why was this changed?" and "why not?".
public struct Trace: Sendable {
    /// The text that was decided, after normalisation, UTF-8. All ranges of the trace are byte ranges of it.
    public var text: [UInt8]
    public var repair: Repair
    public var sections: [SectionTrace] = []
}

/// One section of a document and how it was judged. Scores are natural logarithms (nats).
public struct SectionTrace: Sendable {
    public var range: Range<Int>
    /// Log-likelihood ratio of "spun" against "clean".
    public var evidence: Double
    /// Probability that the section was spun, 0…1.
    public var probability: Double
    /// Estimated probability that a word which the spinner's dictionary has was looked up, 0…1.
    public var coverage: Double
    /// Families of spinners and the estimated share of each.
    public var families: [(name: String, share: Double)]
    /// Every place where something could be put, in order.
    public var spans: [SpanTrace]
    /// Number of tokens.
    public var tokenCount: Int
}

/// The readings of one stretch of tokens.
public struct SpanTrace: Sendable {
    public var range: Range<Int>
    public var text: String
    /// What may stand there, the words as they stand among them, most probable first.
    public var readings: [ReadingTrace]
}

/// One reading and what speaks for it. Scores are natural logarithms (nats).
public struct ReadingTrace: Sendable {
    /// What would be put in; nil for the words as they stand.
    public var replacement: String?
    public var entry: String
    /// Dictionary file and line; nil for readings that no dictionary lists.
    public var file: String?
    public var line: Int?
    public var tier: Tier
    /// log P(spun | original replaced).
    public var channel: Double
    /// How much likelier the language model finds the sentence with this reading than as it stands, the rest of the sentence
    /// read as decided.
    public var language: Double
    /// Posterior that the section was spun and this stood there, 0…1.
    public var confidence: Double
}
