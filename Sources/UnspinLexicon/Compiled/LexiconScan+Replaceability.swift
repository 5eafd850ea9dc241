extension LexiconScan {
    /// Appends for each family of spinners how often the word at a token, taken as an original, is replaced by it where the word stands
    /// in a fully spun text, 0…1; one zero where the lexicon has no families. Keeping a word that a spinner nearly always replaces
    /// speaks against spinning.
    /// - Parameters:
    ///   - token: its number.
    ///   - list: what is appended to.
    public func appendReplaceability(at token: Int, to list: inout [Float]) {
        let families = lexicon.familyCount
        guard words[token] != Self.unknown else {
            list.append(contentsOf: repeatElement(0, count: max(1, families)))
            return
        }
        let start = Int(words[token]) * families
        for family in 0..<families { list.append(Float(bitPattern: lexicon.word(.replaceability, start + family))) }
    }
}
