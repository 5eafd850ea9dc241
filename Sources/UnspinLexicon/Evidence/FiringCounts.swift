import UnspinText

/// Firings of entries other than the channel's, by kind, by phrase and by entry.
public struct FiringCounts: Sendable {
    public init() {}

    public private(set) var words = 0
    public private(set) var kinds: [String: Int] = [:]
    public private(set) var phrases: [String: Int] = [:]
    /// By the id of the entry.
    public private(set) var entries: [String: Int] = [:]

    public mutating func add(_ other: FiringCounts) {
        words += other.words
        kinds.merge(other.kinds, uniquingKeysWith: +)
        phrases.merge(other.phrases, uniquingKeysWith: +)
        entries.merge(other.entries, uniquingKeysWith: +)
    }

    public mutating func add(_ scan: LexiconScan) {
        words += scan.tokens.count { $0.kind == .word }
        let allowed = scan.allowedRanges()
        var nextAllowed = 0
        for index in scan.tokens.indices {
            while nextAllowed < allowed.count, allowed[nextAllowed].tokens.upperBound <= index { nextAllowed += 1 }
            scan.matches(at: index) { match in
                if nextAllowed < allowed.count, allowed[nextAllowed].tokens.contains(index),
                    match.tokens.upperBound <= allowed[nextAllowed].tokens.upperBound
                {
                    return
                }
                for number in match.candidates {
                    let candidate = scan.lexicon.candidate(number)
                    guard scan.lexicon.kind(ofEntry: candidate.entry) != .channel else { continue }
                    let entry = scan.lexicon.entry(candidate.entry)
                    guard scan.guardsHold(entry: candidate.entry, for: match), !scan.standsInsideOriginal(match, candidate),
                        !entry.flags.contains(.spelledAsIs) || scan.isWrittenAsName(match)
                    else { continue }
                    kinds["\(entry.kind) \(entry.tier.name)\(entry.flags.contains(.derived) ? " derived" : "")", default: 0] += 1
                    entries[entry.id, default: 0] += 1
                    let start = Int(scan.tokens[match.tokens.lowerBound].start)
                    let end = Int(scan.tokens[match.tokens.upperBound - 1].end)
                    let text = String(decoding: scan.text[start..<end], as: UTF8.self)
                    phrases["\(text) -> \(scan.lexicon.original(candidate))", default: 0] += 1
                    return
                }
            }
        }
    }
}
