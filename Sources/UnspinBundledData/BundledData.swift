internal import CUnspinBundledData
public import Unspin
public import UnspinContext
public import UnspinLexicon

/// The English lexicon and language model that are part of the program.
public enum BundledData {
    /// The lexicon compiled from `Dictionaries/en`.
    /// - Throws: `Lexicon.OpenError` where the bundled bytes are of another version: a fault of the build.
    public static func lexicon() throws(Lexicon.OpenError) -> Lexicon {
        // The bytes are constants of the program: they outlive every reader.
        try unsafe Lexicon(
            LexiconBytes(static: UnsafeRawBufferPointer(start: unspin_lexicon_bytes(), count: unspin_lexicon_size())))
    }

    /// The gate trained by `script/train-gate`, for this lexicon and model.
    /// - Throws: `Gate.OpenError` where the bundled bytes are no gate: a fault of the build.
    public static func gate() throws(Gate.OpenError) -> Gate {
        // As above.
        try unsafe Gate(LexiconBytes(static: UnsafeRawBufferPointer(start: unspin_gate_bytes(), count: unspin_gate_size())))
    }

    /// The language model trained by `script/train-language-model`.
    /// - Throws: `LanguageModelError` where the bundled bytes are of another version: a fault of the build.
    public static func model() throws(LanguageModelError) -> LanguageModel {
        // As above.
        try unsafe LanguageModel(static: UnsafeRawBufferPointer(start: unspin_model_bytes(), count: unspin_model_size()))
    }
}

extension Repairer {
    /// A repairer with the bundled lexicon and model.
    /// - Throws: what `BundledData` throws.
    public static func bundled(options: RepairOptions = RepairOptions()) throws -> Repairer {
        try Repairer(lexicon: BundledData.lexicon(), model: BundledData.model(), gate: BundledData.gate(), options: options)
    }
}
