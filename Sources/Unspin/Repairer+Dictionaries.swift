public import UnspinLexicon

extension Repairer {
    /// This repairer with dictionaries of one's own: what they say of a phrase counts before what the lexicon says of it.
    ///
    /// ```swift
    /// let own = DictionarySource(
    ///     file: "own.phrases",
    ///     text: "carbon impression -> carbon footprint\n  fixes: Their [carbon impression] grew.\n")
    /// let repairer = try Repairer.bundled().adding([own])
    /// ```
    /// - Parameter dictionaries: in the format of `docs/dictionary-format.md`; the ending of `DictionarySource.file` tells the kind.
    /// - Throws: `LexiconCompiler.Failure` with every error of the dictionaries, each with its line.
    /// - Complexity: linear in the dictionaries, and in the lexicon's entries where `options.disabled` names any.
    public func adding(_ dictionaries: [DictionarySource]) throws(LexiconCompiler.Failure) -> Repairer {
        let compiled = try LexiconCompiler(dictionaries).compile()
        do {
            return Repairer(lexicon: lexicon.layered(with: try Lexicon(LexiconBytes(compiled.bytes))), model: model, options: options)
        } catch {
            preconditionFailure("the reader reads what the compiler writes: \(error)")
        }
    }
}
