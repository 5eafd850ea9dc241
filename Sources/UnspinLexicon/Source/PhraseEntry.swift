/// An entry of a phrase file, or a row of an imported table.
public struct PhraseEntry: Sendable, Hashable {
    public struct Guard: Sendable, Hashable {
        public var scope: GuardScope
        /// The condition must not hold.
        public var negated: Bool
        public var query: Query
    }

    /// Spun phrases, with marks and slots.
    public var spun: [String]
    /// What they stand for, the likeliest first.
    public var originals: [String]
    public var id: String
    public var tier: EntryTier
    public var family: String
    public var seen: String
    /// Grade (1…9); nil where the entry does not say, see `grade`.
    public var weight: Int?
    /// No editor would have written the spun phrase.
    public var isSure = false
    /// What it matches is reported where context finds its original too improbable to be proposed.
    public var isMarked = false
    /// A space of the spun phrase may be a hyphen in the text.
    public var allowsHyphen = false
    public var guards: [Guard] = []
    public var fixes: [ExampleSentence] = []
    public var keeps: [ExampleSentence] = []
    public var line: Int

    public init(
        spun: [String], originals: [String], id: String? = nil, tier: EntryTier = .auto, family: String = "", seen: String = "",
        weight: Int? = nil, line: Int
    ) {
        self.spun = spun
        self.originals = originals
        self.id = id ?? ChannelEntry.id(spun: spun.first ?? "", original: originals.first ?? "", suffix: "p")
        self.tier = tier
        self.family = family
        self.seen = seen
        self.weight = weight
        self.line = line
    }

    /// The grade that counts: a phrase is written down because it is usual, and one that nobody else writes is nearly always it.
    var grade: Int { weight ?? (isSure ? 8 : 5) }

    /// Whether an original can be put into a text as it stands.
    /// - Parameter isName: a curated name, which may have a slash of its own (`HIV/AIDS`); elsewhere one parts alternatives.
    static func isInsertable(_ original: String, isName: Bool = false) -> Bool {
        !original.isEmpty && !original.contains { "?()[]{}|\\*;\"".contains($0) || !isName && $0 == "/" } && !original.contains(", see ")
    }

    /// The slots of a phrase in order.
    static func slots(_ phrase: String) -> [SlotClass] {
        PhraseTokens(phrase).pieces.compactMap { SlotClass(name: $0.text) }
    }
}
