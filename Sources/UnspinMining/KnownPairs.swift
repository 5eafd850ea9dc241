public import UnspinLexicon

/// What a lexicon knows.
public struct KnownPairs {
    private let lexicon: Lexicon

    public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// Whether an entry leads from the spun phrase, as a whole, to the original.
    public func contains(_ pair: MinedPair) -> Bool {
        let (text, tokens) = DictionaryText.tokens(pair.spun)
        let scan = LexiconScan(lexicon, text: text, tokens: tokens)
        var isKnown = false
        if !tokens.isEmpty {
            scan.matches(at: 0) { match in
                guard match.tokenCount == tokens.count else { return }
                isKnown = isKnown || match.candidates.contains { lexicon.original(lexicon.candidate($0)).lowercased() == pair.original }
            }
        }
        return isKnown
    }
}
