extension LexiconScan {
    /// How often the word at a token, taken as an original, is replaced by one family of spinners where it stands in a fully
    /// spun text, 0…1. Keeping a word that a spinner nearly always replaces speaks against spinning.
    public func replaceability(at token: Int, family: Int) -> Float {
        guard words[token] != Self.unknown else { return 0 }
        return Float(bitPattern: lexicon.word(.replaceability, Int(words[token]) * lexicon.familyCount + family))
    }
}
