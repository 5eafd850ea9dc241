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
    public func allowedRanges() -> [AllowedRange] {
        guard lexicon.count(.allowed) > 0 else { return withLayer([]) }
        var ranges: [AllowedRange] = []
        var index = 0
        while index < tokens.count {
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

    private func folded(_ token: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        Folding.append(text, tokens[token].range, to: &bytes)
        return bytes
    }
}

extension Lexicon {
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
