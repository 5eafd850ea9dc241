import UnspinText

/// A stretch of text that an allow-list protects.
public struct AllowedRange: Sendable, Hashable {
    /// Half-open range of tokens.
    public var tokens: Range<Int>
    /// Number of the entry that says so: `Lexicon.entry(_:)`; its id is the phrase, its family the reason.
    public var entry: Int
}

extension LexiconScan {
    /// The allowed phrases of the text: leftmost-longest, so disjoint and ascending. A match inside one is not to be changed.
    /// - Parameter starts: of this lexicon; spares looking at the other words.
    public func allowedRanges(startingWith starts: AllowedStarts? = nil) -> [AllowedRange] {
        guard lexicon.count(.allowed) > 0 else { return withLayer([]) }
        var ranges: [AllowedRange] = []
        var index = 0
        while index < tokens.count {
            if let starts, !starts.contains(words[index]), !starts.contains(bareWords[index]) {
                index += 1
                continue
            }
            var longest: (end: Int, node: Int)?
            walk(from: index) { node, end, _, _ in
                if lexicon.isAllowed(node: node), end > longest?.end ?? 0 { longest = (end, node) }
            }
            if let longest {
                ranges.append(AllowedRange(tokens: index..<longest.end, entry: lexicon.allowedEntry(node: longest.node)))
                index = longest.end
            } else {
                index += 1
            }
        }
        return withLayer(ranges)
    }

    /// Whether a match is part of its own canonical as the text has it already: *attorney* for *attorney general* in
    /// “the attorney general”.
    public func standsInsideOriginal(_ match: LexiconMatch, _ candidate: Candidate) -> Bool {
        let pieces = PhraseTokens(lexicon.original(candidate)).pieces.map { Folding.folded($0.text) }
        guard pieces.count > match.tokens.count else { return false }
        return (0...pieces.count - match.tokens.count).contains { offset in
            let start = match.tokens.lowerBound - offset
            guard start >= 0, start + pieces.count <= tokens.count else { return false }
            return pieces.indices.allSatisfy { folded(start + $0) == pieces[$0] }
        }
    }

    /// Whether tokens are part of some words that the text has there already.
    /// - Parameter pieces: words as `Lexicon.originalWords` gives them, in `range`.
    public func stands(_ match: Range<Int>, inside pieces: [UInt32], _ range: Range<Int>) -> Bool {
        for offset in 0...range.count - match.count {
            let start = match.lowerBound - offset
            guard start >= 0, start + range.count <= tokens.count else { continue }
            var place = 0
            while place < range.count, words[start + place] == pieces[range.lowerBound + place] { place += 1 }
            if place == range.count { return true }
        }
        return false
    }

    private func folded(_ token: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        Folding.append(text, tokens[token].range, to: &bytes)
        return bytes
    }
}

extension Lexicon {
    /// The words of an original by their numbers in this lexicon; nil where one is in none of its phrases.
    public func originalWords(_ candidate: Candidate) -> [UInt32]? {
        var words: [UInt32] = []
        for piece in PhraseTokens(original(candidate)).pieces {
            guard let word = wordID(Folding.folded(piece.text)[...]) else { return nil }
            words.append(word)
        }
        return words
    }

    func isAllowed(node: Int) -> Bool { word(.allowedBits, node / 32) & 1 << UInt32(node % 32) != 0 }

    func allowedEntry(node: Int) -> Int {
        var low = 0
        var high = count(.allowed) / 2
        while low < high {
            let middle = (low + high) / 2
            if word(.allowed, middle * 2) < UInt32(node) { low = middle + 1 } else { high = middle }
        }
        return Int(word(.allowed, low * 2 + 1))
    }
}

/// The words that allowed phrases of a lexicon begin with. Few do: the others need not be looked at.
public struct AllowedStarts: Sendable {
    /// A bit for each word of the lexicon.
    private var bits: [UInt64]
    /// Some phrase begins with a slot, which any word may fill.
    private var holdsAll = false

    /// - Complexity: one bit for each word, and the logarithm of the trie's nodes for each word of an allowed phrase.
    public init(of lexicon: Lexicon) {
        bits = [UInt64](repeating: 0, count: lexicon.wordCount / 64 + 1)
        for row in 0..<lexicon.count(.allowed) / 2 {
            var node = Int(lexicon.word(.allowed, row * 2))
            while true {
                let parent = lexicon.parent(of: node)
                if parent == 0 { break }
                node = parent
            }
            let word = node - 1
            bits[word / 64] |= 1 << UInt64(word % 64)
            if word < Int(LexiconLayout.slotCount) { holdsAll = true }
        }
    }

    @inline(__always)
    func contains(_ word: UInt32) -> Bool {
        if holdsAll { return true }
        return word != LexiconScan.unknown && bits[Int(word) / 64] & 1 << UInt64(word % 64) != 0
    }
}

extension Lexicon {
    /// The node that a node is a child of: children are numbered in the order of their parents.
    fileprivate func parent(of node: Int) -> Int {
        var low = 0
        var high = count(.firstChild) - 1
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(word(.firstChild, middle)) <= node { low = middle } else { high = middle }
        }
        return low
    }
}
