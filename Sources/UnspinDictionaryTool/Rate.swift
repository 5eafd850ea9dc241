import ArgumentParser
import FoundationEssentials
import UnspinLexicon
import UnspinText

/// How often entries fire on text: on clean text, a measure of the harm that they could do without context.
struct Rate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counts how often entries other than the channel's fire on clean text, guards taken into account.")
    @Argument(help: "Text files, one paragraph a line.", completion: .file()) var texts: [String]
    @Option(help: "Dictionary files, or folders of them.") var dictionaries = "Dictionaries/en"
    @OptionGroup var evidence: EvidenceArgument
    @Option(help: "How many of the most frequent phrases to show.") var top = 40

    func run() throws {
        let lexicon = try Lexicon(
            LexiconBytes(try compiled(try SourcesArgument.read([dictionaries]), try evidence.options()).bytes))
        var segmenter = try Segmenter()
        var counts = FiringCounts()
        for path in texts {
            let text = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            var tokens: [Token] = []
            segmenter.segment(text, into: &tokens)
            counts.add(LexiconScan(lexicon, text: text, tokens: tokens))
        }
        print(Messages.rates(counts, top: top))
    }
}

/// Firings by kind of entry and by phrase.
struct FiringCounts {
    private(set) var words = 0
    private(set) var kinds: [String: Int] = [:]
    private(set) var phrases: [String: Int] = [:]

    mutating func add(_ scan: LexiconScan) {
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
                    let entry = scan.lexicon.entry(candidate.entry)
                    guard entry.kind != .channel, scan.guardsHold(entry: candidate.entry, for: match),
                        !scan.standsInsideOriginal(match, candidate),
                        !entry.flags.contains(.spelledAsIs) || scan.isWrittenAsName(match)
                    else { continue }
                    kinds["\(entry.kind) \(entry.tier.name)\(entry.flags.contains(.derived) ? " derived" : "")", default: 0] += 1
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
