extension Lexicon {
    /// The families of spinners that entries belong to, by number.
    public var families: [String] { (0..<count(.families)).map { heapString(word(.families, $0)) } }

    /// The number of an entry's family in `families`.
    public func family(ofEntry index: Int) -> Int { Int(word(.entries, index * LexiconLayout.entryWords + 2) >> 16) }
}
