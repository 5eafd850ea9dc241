import UnspinText

extension LexiconScan {
    /// The original of a candidate with its slots filled by what the match found in them.
    public func replacement(for match: LexiconMatch, _ candidate: Candidate) -> [UInt8] {
        guard match.slots != 0, lexicon.traits(ofEntry: candidate.entry).flags.contains(.slots) else {
            return Array(lexicon.original(candidate).utf8)
        }
        var fillers = match.tokens.enumerated().filter { match.slots & 1 << UInt16($0.offset) != 0 }.map { tokens[$0.element].range }[...]
        var output: [UInt8] = []
        for piece in PhraseTokens(lexicon.original(candidate)).pieces {
            if piece.spaceBefore, !output.isEmpty { output.append(0x20) }
            if SlotClass(name: piece.text) != nil, let range = fillers.popFirst() {
                output += text[range]
            } else {
                output += piece.text.utf8
            }
        }
        return output
    }
}

extension LexiconMatch {
    /// The phrase has slots, so that its original must be filled by `LexiconScan.replacement`.
    public var fillsSlots: Bool { slots != 0 }
}
