public import UnspinContext
public import UnspinICU
public import UnspinLexicon

/// What repairs documents: a lexicon, a language model and options. A value that any number of workers can share; every
/// call is independent of the others.
public struct Repairer: Sendable {
    /// What spinners put for what.
    public let lexicon: Lexicon
    /// How probable English wording is.
    public let model: LanguageModel
    /// What says which sections are worth decoding; nil where all are.
    public let gate: Gate?
    /// What a repair may do.
    public let options: RepairOptions
    /// Entries that `options.disabled` turns off, by number.
    let disabledEntries: Set<Int>

    /// A repairer with these parts.
    /// - Parameters:
    ///   - lexicon: what spinners put for what.
    ///   - model: how probable English wording is.
    ///   - gate: trained for this lexicon and model; nil to decode every section.
    ///   - options: what a repair may do.
    /// - Complexity: constant, unless entries are disabled: then linear in the lexicon's entries.
    public init(lexicon: Lexicon, model: LanguageModel, gate: Gate? = nil, options: RepairOptions = RepairOptions()) {
        self.lexicon = lexicon
        self.model = model
        self.options = options
        // The gate knows the phrases that it was trained with, and asks whether a text was spun: where a user's dictionary lies over
        // them, or the text is known to be spun, everything is decoded; so it is where another decision than it foresees is made.
        self.gate = options.assumeSpun || lexicon.isLayered || !options.without.isEmpty ? nil : gate
        disabledEntries =
            options.disabled.isEmpty
            ? []
            : Set(
                (0..<lexicon.entryCount).filter { index in
                    let entry = lexicon.entry(index)
                    return options.disabled.contains(entry.id) || options.disabled.contains(lexicon.packName(entry.pack))
                })
    }

    /// Repairs one document. For many documents make a `RepairWorker`, which keeps its working memory.
    /// - Parameter text: decoded text, UTF-8; invalid bytes are left alone.
    /// - Throws: `ICUError` where ICU cannot make its break iterators.
    public func repair(_ text: [UInt8]) throws(ICUError) -> Repair {
        var worker = try RepairWorker(self)
        return worker.repair(text)
    }

    /// Repairs a text that is a string; see `repair(_:)` for bytes.
    /// - Throws: `ICUError` where ICU cannot make its break iterators.
    public func repair(_ text: String) throws(ICUError) -> Repair { try repair(Array(text.utf8)) }
}
