import UnspinLexicon
import UnspinText

/// What forbids an offer of the lexicon, apart from the allow-list.
struct Vetoes: Sendable {
    /// Entries that are not used, by number.
    let disabled: Set<Int>
    /// Entries that the text itself switches off for a stretch.
    var ignored = IgnoredEntries.none

    func isDisabled(_ entry: Int) -> Bool { !disabled.isEmpty && disabled.contains(entry) }

    /// Whether the text switches an entry off there; the one of numbers, which is none of the lexicon's, is negative.
    func isIgnored(_ entry: Int, of tokens: Range<Int>, in scan: LexiconScan) -> Bool {
        if ignored.isEmpty { return false }
        let range = scan.tokens[tokens.lowerBound].range.lowerBound..<scan.tokens[tokens.upperBound - 1].range.upperBound
        if entry < 0 { return ignored.contain(anyOf: [NumberReadings.entryID], at: range) }
        let name = scan.lexicon.entry(entry)
        let pack = scan.lexicon.packName(name.pack)
        return ignored.contain(anyOf: [name.id, pack, String(Lexicon.stem(ofPack: pack))], at: range)
    }

    /// Why a candidate is not offered; nil where it is.
    func objection(
        to candidate: Candidate, flags: LexiconEntry.Flags, of match: LexiconMatch, in scan: LexiconScan
    ) -> VetoTrace.Reason? {
        if isDisabled(candidate.entry) { return .disabled }
        if isIgnored(candidate.entry, of: match.tokens, in: scan) { return .ignored }
        if flags.contains(.guarded), !scan.guardsHold(entry: candidate.entry, for: match) { return .guardDoesNotHold }
        if candidate.wordCount > match.tokens.count, scan.standsInsideOriginal(match, candidate) { return .standsInOriginal }
        return nil
    }

    /// Whether an offer as it was prepared is forbidden by the words around it.
    func forbid(_ offer: PreparedOffers.Offer, of match: LexiconMatch, in scan: LexiconScan, pieces: [UInt32]) -> Bool {
        if isIgnored(Int(offer.source.entry), of: match.tokens, in: scan) { return true }
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
