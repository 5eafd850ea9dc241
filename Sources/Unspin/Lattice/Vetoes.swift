import UnspinLexicon

/// What forbids an offer of the lexicon, apart from the allow-list.
struct Vetoes: Sendable {
    /// Entries that are not used, by number.
    let disabled: Set<Int>

    func isDisabled(_ entry: Int) -> Bool { !disabled.isEmpty && disabled.contains(entry) }

    /// Why a candidate is not offered; nil where it is.
    func objection(
        to candidate: Candidate, flags: LexiconEntry.Flags, of match: LexiconMatch, in scan: LexiconScan
    ) -> VetoTrace.Reason? {
        if isDisabled(candidate.entry) { return .disabled }
        if flags.contains(.guarded), !scan.guardsHold(entry: candidate.entry, for: match) { return .guardDoesNotHold }
        if candidate.wordCount > match.tokens.count, scan.standsInsideOriginal(match, candidate) { return .standsInOriginal }
        return nil
    }

    /// Whether an offer as it was prepared is forbidden by the words around it.
    func forbid(_ offer: PreparedOffers.Offer, of match: LexiconMatch, in scan: LexiconScan, pieces: [UInt32]) -> Bool {
        if offer.isGuarded, !scan.guardsHold(entry: Int(offer.source.entry), for: match) { return true }
        switch offer.original {
        case .short: return false
        case .words(let words): return scan.stands(match.tokens, inside: pieces, Int(words.lowerBound)..<Int(words.upperBound))
        case .unknown:
            return scan.standsInsideOriginal(match, scan.lexicon.candidate(Int(offer.source.candidate)))
        }
    }
}

/// The allow-list over a text, asked from its start to its end.
struct AllowedPhrases {
    /// Disjoint and ascending.
    private let ranges: [AllowedRange]
    /// The first that does not end before the token that was asked for last.
    private var next = 0
    /// Phrases that begin further before an allowed one are not held against it.
    private static let reach = 7

    init(_ ranges: [AllowedRange]) { self.ranges = ranges }

    /// Whether a reading of some tokens is forbidden. Their starts ascend from call to call.
    mutating func forbid(_ tokens: Range<Int>) -> Bool {
        while next < ranges.count, ranges[next].tokens.upperBound <= tokens.lowerBound { next += 1 }
        var index = next
        while index < ranges.count, ranges[index].tokens.lowerBound < tokens.upperBound {
            if ranges[index].tokens.lowerBound - Self.reach <= tokens.lowerBound, ranges[index].forbids(tokens) { return true }
            index += 1
        }
        return false
    }
}
