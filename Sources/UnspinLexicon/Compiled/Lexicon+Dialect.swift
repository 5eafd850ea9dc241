/// A spelling of English.
public enum Dialect: Sendable, Hashable {
    case british
    case american
}

extension Lexicon {
    /// The spelling of a word in a dialect, lower case, where the dialects differ in it; nil for any other word.
    /// - Parameter word: one word in UTF-8, any case.
    public func spelling(of word: [UInt8], in dialect: Dialect) -> String? {
        var folded: [UInt8] = []
        Folding.append(word, 0..<word.count, to: &folded)
        guard let id = wordID(folded[...]), let row = dialectRow(id) else { return nil }
        return heapString(self.word(.dialect, row * 3 + (dialect == .british ? 1 : 2)))
    }

    fileprivate func dialectRow(_ id: UInt32) -> Int? {
        var low = 0
        var high = count(.dialect) / 3
        while low < high {
            let middle = (low + high) / 2
            let found = word(.dialect, middle * 3)
            if found == id { return middle }
            if found < id { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}

extension LexiconScan {
    /// The dialect in whose spelling a token stands, where the dialects differ in it.
    public func dialect(ofToken index: Int) -> Dialect? {
        guard words[index] != Self.unknown, let row = lexicon.dialectRow(words[index]) else { return nil }
        let british = lexicon.heapString(lexicon.word(.dialect, row * 3 + 1))
        return lexicon.wordID(Folding.folded(british)[...]) == words[index] ? .british : .american
    }
}
