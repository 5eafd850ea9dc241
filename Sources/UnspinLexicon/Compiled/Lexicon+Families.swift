extension Lexicon {
    /// The families of spinners that entries belong to, by number.
    public var families: [String] { (0..<count(.families)).map { heapString(word(.families, $0)) } }

    /// Number of families.
    public var familyCount: Int { count(.families) }

    /// The number of an entry's family in `families`. A layer's families count as those of the same name, or as the first.
    public func family(ofEntry index: Int) -> Int {
        if let layer, index >= ownEntryCount { return layer.families[layer.lexicon.family(ofEntry: index - ownEntryCount)] }
        return Int(word(.entries, index * LexiconLayout.entryWords + 2) >> 16)
    }
}

extension Lexicon {
    /// The kind of dictionary that an entry is from.
    public func kind(ofEntry index: Int) -> LexiconEntry.Kind {
        if let (layer, own) = upper(index, behind: ownEntryCount) { return layer.kind(ofEntry: own) }
        let traits = word(.entries, index * LexiconLayout.entryWords + 3)
        return LexiconEntry.Kind(rawValue: UInt8(truncatingIfNeeded: traits >> 16)) ?? .channel
    }
}
